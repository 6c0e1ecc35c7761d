using FoxGen.Analyzers.Shapes;
using FoxGen.CodeFixes.Proving;
using FoxGen.CodeFixes.Reading;
using FoxGen.CodeFixes.Writing;
using FoxGen.Rules;
using FoxGen.Rules.Checking;
using FoxGen.Rules.Repairs;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace FoxGen.CodeFixes.Repairs;

/// <summary>Mends a rule between fields by one of the fields that it reads: adds it, changes it, or takes it out.</summary>
internal static class RuleMembers
{
    private const int MostTried = 200;

    /// <summary>The repairs, in the order in which they keep what the user wrote: add, change, shorten, remove.</summary>
    public static IEnumerable<Repair> Of(BrokenRequest request)
    {
        if (request.Violation.Rule is not { } rule || request.Owner() is not var (syntax, shape, path))
        {
            return [];
        }

        var read = shape.Properties.Where(property => rule.Reads.Contains(property.Field.Name)).ToList();
        return read.SelectMany(property => syntax is null ? [] : Add(request, syntax, property, Join(path, property)))
            .Concat(read.OrderBy(property => property.Field.Name == rule.Path ? 0 : 1).SelectMany(property => Change(request, rule, property, Join(path, property))))
            .Concat(read.SelectMany(property => Shorten(request, property, Join(path, property))))
            .Concat(read.SelectMany(property => syntax is null ? [] : Remove(request, syntax, property, Join(path, property))));
    }

    private static IEnumerable<Repair> Add(BrokenRequest request, BaseObjectCreationExpressionSyntax syntax, PropertyShape property, string path)
    {
        var current = BodyPath.Find(request.Site.Body, path);
        if (current is not (null or { Kind: RuleValueKind.Null }) || IsSetOtherwise(request, property, path, current))
        {
            yield break;
        }

        foreach (var (value, text) in new Placeholders(request.Shapes, request.Code, syntax.SpanStart).For(property).Take(MostTried))
        {
            if (request.Verdict.IsBetterWith(path, value))
            {
                Repair With(string words) => new(
                    $"{(current is null ? "Add" : "Set")} {property.Symbol.Name}",
                    "FoxGen.Add." + path,
                    current is null
                        ? MemberEdit.Add(request.Code.Text, syntax, CSharpText.Identifier(property.Symbol.Name), words)
                        : [new TextChange(request.Site.Find(path)!.Value.Span, words)]);
                yield return With(text.Short) with { Longer = With(text.Full) };
                yield break;
            }
        }
    }

    private static IEnumerable<Repair> Change(BrokenRequest request, Rule rule, PropertyShape property, string path)
    {
        if (BodyPath.Find(request.Site.Body, path) is not { IsKnown: true, Kind: not RuleValueKind.Null } current || request.Site.Find(path) is not { } origin)
        {
            return [];
        }

        return NearestValues.ForRule(rule, property.Field.Value, current)
            .Where(value => request.Verdict.IsBetterWith(path, value))
            .Take(property.Field.Value.Kind is ValueKind.Integer or ValueKind.Number ? 1 : 2)
            .Select((value, rank) => NearestValue.Change(request, origin, value, rank, text => $"Change {property.Symbol.Name} to {text}", property.Field.Value))
            .OfType<Repair>();
    }

    private static IEnumerable<Repair> Shorten(BrokenRequest request, PropertyShape property, string path)
    {
        if (BodyPath.Find(request.Site.Body, path) is not { Kind: RuleValueKind.List } list)
        {
            return [];
        }

        for (var count = list.AsList.Count - 1; count > 0; count--)
        {
            var most = count;
            if (request.Verdict.IsBetterWith(path, RuleValue.Of(list.AsList.Take(most))))
            {
                return ShorterList.Take(request, path, list, i => i >= most, ShorterList.Title(most, property.Symbol.Name), "FoxGen.Shorten." + path);
            }
        }

        return [];
    }

    private static IEnumerable<Repair> Remove(BrokenRequest request, BaseObjectCreationExpressionSyntax syntax, PropertyShape property, string path)
    {
        if (!property.Field.IsRequired
            && BodyPath.Find(request.Site.Body, path) is not (null or { Kind: RuleValueKind.Null })
            && request.Verdict.IsBetterWithout(path)
            && MemberEdit.Remove(request.Code.Text, syntax.Initializer, property.Symbol.Name) is { Length: > 0 } changes)
        {
            yield return new Repair($"Remove {property.Symbol.Name}", "FoxGen.Remove." + path, changes);
        }
    }

    // A null that is not written as the value of the member, such as one from a variable.
    private static bool IsSetOtherwise(BrokenRequest request, PropertyShape property, string path, RuleValue? current) =>
        property.Symbol.SetMethod is null || (current is not null && request.Site.Find(path) is null);

    private static string Join(string parent, PropertyShape property) =>
        parent.Length == 0 ? property.Field.Name : parent + "." + property.Field.Name;
}
