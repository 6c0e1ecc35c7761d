using FoxGen.Rules;
using FoxGen.Specs.Checking;
using FoxGen.Specs.Resolving.Values;

namespace FoxGen.Specs.Resolving.When;

/// <summary>Finds conditional constraints that no value of their property meets.</summary>
/// <param name="spec">The readers.</param>
/// <param name="schema">The property, or its alternative of the type that is restricted.</param>
/// <param name="restricted">What the entry of <c>when</c> leaves.</param>
internal sealed class WhenContradictions(SpecReader spec, ValueSchema schema, ValueSchema restricted)
{
    /// <summary>Reports them at the first key that takes part.</summary>
    public void Check(MappingReader reader)
    {
        if (restricted.Allowed.Count > 0)
        {
            // Each value was held against the property already; here only against its neighbours under the condition.
            NoneOf(reader, restricted.Allowed, restricted with { Allowed = default });
        }
        else if (schema.Allowed.Count > 0)
        {
            NoneOf(reader, schema.Allowed, restricted);
        }
        else
        {
            Bounds(reader);
        }
    }

    private void NoneOf(MappingReader reader, EquatableArray<RuleValue> values, ValueSchema others)
    {
        if (!values.Any(value => Contradictions.Broken("It", others, value) is null))
        {
            Report(reader, SpecDiagnostics.NoValueUnderCondition, WordList.And(values.Select(ConstraintText.Literal)));
        }
    }

    private void Bounds(MappingReader reader)
    {
        var own = schema.Range ?? new();
        var both = (restricted.Range ?? new()).Intersect(own);
        if (own.Sentinels.Count == 0 && (restricted.Empties(both) || schema.Empties(both)))
        {
            Report(reader, SpecDiagnostics.RangeUnderCondition, Allowed(schema), Allowed(restricted));
        }

        foreach (var under in restricted.Constraints)
        {
            if (schema.Constraints.FirstOrDefault(under.Excludes) is { } contrary)
            {
                Report(reader, SpecDiagnostics.RangeUnderCondition, contrary.Allowed, under.Allowed);
            }
        }
    }

    private static string Allowed(ValueSchema value) => WordList.And([.. ConstraintKinds.Of(value).Select(constraint => constraint.Allowed)]);

    private void Report(MappingReader reader, SpecDiagnosticDescriptor descriptor, params string[] arguments)
    {
        var keys = BoundsReader.Keys.Concat(ConstraintKinds.Listed.SelectMany(kind => kind.Keys)).Concat(["const", "enum"]);
        var at = keys.Where(reader.Has).Select(key => reader.Take(key)!.Span).FirstOrDefault() ?? reader.Node.Span;
        spec.Report(descriptor, at, arguments);
    }
}
