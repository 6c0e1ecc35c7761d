using FoxGen.Rules;
using FoxGen.Specs.Checking;
using FoxGen.Specs.Syntax;

namespace FoxGen.Specs;

/// <summary>A group of keys: a mapping that can contain only these keys.</summary>
public sealed class ServiceGroup : ServiceValue<ServiceFacts>
{
    internal ServiceGroup(params IReadOnlyList<ServiceWord> words) => Words = words;

    /// <summary>The keys, in the order of the documentation. A key precedes those that depend on it.</summary>
    public IReadOnlyList<ServiceWord> Words { get; }

    /// <summary>The values for a file without these keys.</summary>
    public ServiceFacts Defaults => new(Words.Where(word => word.DefaultValue is not null).Select(word => new ServiceFact(word, word.DefaultValue!)).ToEquatable());

    /// <summary>Whether a group of these facts says the same as none.</summary>
    internal Func<ServiceFacts, bool> IsNothing { get; init; } = _ => false;

    /// <inheritdoc/>
    public override TResult Accept<TResult>(IServiceValueVisitor<TResult> visitor) => visitor.Group(this);

    /// <summary>Reads the keys of a mapping and leaves others to the caller. A required key that is missing is reported; the facts then lack it.</summary>
    /// <param name="spec">The readers.</param>
    /// <param name="reader">The mapping.</param>
    /// <param name="general">What holds for keys that are not there.</param>
    internal ServiceFacts Read(SpecReader spec, MappingReader reader, ServiceFacts general)
    {
        var facts = new ServiceFacts(default);
        foreach (var word in Words.Where(word => word.Value is not ServiceSection && (word.OnlyWith is not { } choice || Goes(choice, facts))))
        {
            if ((word.Value.Read(spec, word.IsRequired ? reader.Require(word.Key) : reader.Take(word.Key), word.Noun) ?? general.ValueOf(word)) is { } value)
            {
                facts = facts.With(new ServiceFact(word, value));
            }
        }

        return facts;
    }

    internal override object? Read(SpecReader spec, SpecNode? node, string what) =>
        spec.Nodes.Read(node, what, reader => Read(spec, reader, Defaults)) is { } facts && !IsNothing(facts) ? facts : null;

    internal override RuntimeValue ToRuntime(object value) => RuntimeObject.Of((ServiceFacts)value);

    // When the choice itself is broken, what depends on it is known.
    private static bool Goes(ServiceChoice choice, ServiceFacts facts) =>
        facts.ValueOf(choice.Word) is not { } value || choice.Values.Any(one => one.Value.Equals(value));
}
