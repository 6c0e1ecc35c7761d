using FoxGen.Rules;
using FoxGen.Specs.Checking;

namespace FoxGen.Specs.Resolving.Values;

/// <summary>The spellings of one set of values.</summary>
internal sealed class AliasTable(SpecReader spec, IEnumerable<RuleValue> values)
{
    private readonly HashSet<RuleValue> _values = [.. values];
    private readonly Dictionary<RuleValue, RuleValue> _aliases = [];

    /// <summary>Whether this is one of the values.</summary>
    public bool IsValue(RuleValue value) => _values.Contains(value);

    /// <summary>Takes a spelling; one that is a value or another alias is reported.</summary>
    public bool Add(WireAlias alias, SourceSpan span)
    {
        if (_values.Contains(alias.Spelling))
        {
            spec.Report(SpecDiagnostics.BadAlias, span, ConstraintText.Literal(alias.Spelling));
            return false;
        }

        if (_aliases.TryGetValue(alias.Spelling, out var taken))
        {
            spec.Report(SpecDiagnostics.AliasTaken, span, ConstraintText.Literal(alias.Spelling), ConstraintText.Literal(taken));
            return false;
        }

        _aliases.Add(alias.Spelling, alias.Canonical);
        return true;
    }
}
