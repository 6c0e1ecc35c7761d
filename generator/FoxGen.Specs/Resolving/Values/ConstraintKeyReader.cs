using FoxGen.Rules;
using FoxGen.Specs.Checking;

namespace FoxGen.Specs.Resolving.Values;

/// <summary>The keys of constraints in a mapping; reports mistakes at their place.</summary>
internal sealed class ConstraintKeyReader(SpecReader spec, MappingReader reader) : IConstraintKeys
{
    public decimal? Number(string key) => spec.Scalars.Decimal(reader.Take(key), key);

    public int? Count(string key) => spec.Scalars.Int(reader.Take(key), key, minimum: 0);

    public bool Flag(string key) => spec.Scalars.Boolean(reader.Take(key), key) is true;

    public string? Pattern(string key)
    {
        if (spec.Nodes.Scalar(reader.Take(key), "the pattern") is not { } pattern)
        {
            return null;
        }

        if (PortablePattern.Validate(pattern.Text) is { } problem)
        {
            spec.Report(SpecDiagnostics.BadPattern, pattern.Span, problem);
            return null;
        }

        return pattern.Text;
    }

    public void Wrong(string key, string expected)
    {
        if (spec.Nodes.Scalar(reader.Take(key), key) is { } value)
        {
            spec.Report(SpecDiagnostics.WrongValue, value.Span, MessageText.Sentence(key), value.Text, expected);
        }
    }

    public void Empty(string key, string reason) => spec.Report(SpecDiagnostics.KeyAllowsNothing, reader.Take(key)!.Span, key, reason);
}
