using FoxGen.Rules;
using FoxGen.Specs.Checking;

namespace FoxGen.Specs.Resolving.Values;

/// <summary>The keys of constraints in a mapping; reports their mistakes where they stand.</summary>
internal sealed class ConstraintKeyReader(SpecReader spec, MappingReader reader) : IConstraintKeys
{
    public decimal? Number(string key) => spec.Scalars.Decimal(reader.Take(key), key);

    public int? Count(string key) => spec.Scalars.Int(reader.Take(key), key, minimum: 0);

    public bool Flag(string key) => spec.Scalars.Boolean(reader.Take(key), key) is true;

    public string? Pattern(string key) => spec.Nodes.Checked(
        reader.Take(key),
        "the pattern",
        SpecDiagnostics.BadPattern,
        text => PortablePattern.Validate(text) is null,
        text => $"The pattern is not in the portable subset: {PortablePattern.Validate(text)}");

    public void Wrong(string key, string message) => Report(SpecDiagnostics.WrongValue, key, message);

    public void Empty(string key, string message) => Report(SpecDiagnostics.EmptyRange, key, message);

    private void Report(SpecDiagnosticDescriptor descriptor, string key, string message) => spec.Report(descriptor, reader.Take(key)!.Span, message);
}
