using System.Text.RegularExpressions;

namespace FoxGen.Analyzers.Tests.Pages;

/// <summary>One thing that a page says of one field, as a caller meets it.</summary>
/// <param name="Model">The model id.</param>
/// <param name="Path">The field on the wire, <c>[]</c> for items.</param>
/// <param name="Rule">The rule id of the validator.</param>
/// <param name="Bad">Members that break it, with the mark.</param>
/// <param name="Good">Members that do not.</param>
/// <param name="Unknown">Members of which the compiler cannot know.</param>
internal sealed record Fact(string Model, string Path, string Rule, string Bad, string Good, string Unknown)
{
    public override string ToString() => $"{Model} {Path} {Rule}";
}

/// <summary>The facts of one page.</summary>
/// <param name="type">The request type.</param>
/// <param name="model">The model id.</param>
/// <param name="required">The required members, added where a row does not set them.</param>
internal sealed class FactPage(string type, string model, params (string Name, string Value)[] required)
{
    private readonly List<Fact> _facts = [];

    /// <summary>The facts.</summary>
    public IReadOnlyList<Fact> Facts => _facts;

    /// <summary>Adds a fact.</summary>
    public FactPage Add(string path, string rule, string bad, string good, string unknown)
    {
        _facts.Add(new(Model, path, rule, Statement(bad), Statement(good), Statement(unknown)));
        return this;
    }

    /// <summary>The same facts of another model id.</summary>
    public FactPage AlsoFor(FactPage other, params string[] without)
    {
        foreach (var fact in _facts.Where(fact => !without.Contains($"{fact.Path} {fact.Rule}")))
        {
            other._facts.Add(new(other.Model, fact.Path, fact.Rule, other.Retype(fact.Bad, this), other.Retype(fact.Good, this), other.Retype(fact.Unknown, this)));
        }

        return this;
    }

    private string Type { get; } = type;

    private string Model { get; } = model;

    private string Retype(string statement, FactPage from) => statement.Replace($"new {from.Type} ", $"new {Type} ", StringComparison.Ordinal);

    private string Statement(string members) =>
        $"_ = new {Type} {{ {string.Join(", ", required.Where(one => !Sets(members, one.Name)).Select(one => $"{one.Name} = {one.Value}").Append(members))} }};";

    private static bool Sets(string members, string name) => Regex.IsMatch(members, $@"\b{name}(\|\}})? = ");
}
