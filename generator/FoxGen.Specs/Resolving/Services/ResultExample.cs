using FoxGen.Rules;
using FoxGen.Specs.Checking;
using FoxGen.Specs.Resolving.Values;
using FoxGen.Specs.Syntax;

namespace FoxGen.Specs.Resolving.Services;

/// <summary>Reads the example of a result, and checks it against the fields of the result.</summary>
internal sealed class ResultExample(SpecReader spec)
{
    private readonly ValueReader _values = new(spec);

    /// <summary>Returns a shape with its example.</summary>
    /// <param name="shape">The shape.</param>
    /// <param name="node">The value of the key <c>example</c>, if any.</param>
    public ResultShape AddTo(ResultShape shape, SpecNode? node)
    {
        if (node is null || spec.Nodes.Mapping(node, $"the example of {shape.ClrName}") is not { Node: var body })
        {
            return shape;
        }

        var example = RuleValue.Of(body.Entries.Select(entry => new KeyValuePair<string, RuleValue>(entry.Key.Text, Value(shape, entry))).ToList());
        foreach (var violation in Violations(shape, example))
        {
            spec.Report(SpecDiagnostics.BadExample, ValueLocator.Locate(body, violation), violation.Message);
        }

        return shape with { Example = example };
    }

    // The client accepts a null for an optional field, and fields that the spec does not know. The simulator sets the URL of the file.
    private static IEnumerable<Violation> Violations(ResultShape shape, RuleValue example) =>
        RequestChecker.Check(new RequestSchema(shape.Schema.Properties.Where(field => field.Name != shape.FileField?.Split('.')[0]).ToEquatable(), default), example)
            .Where(violation => violation.RuleId != RuleIds.UnknownField);

    private RuleValue Value(ResultShape shape, MappingEntry entry) =>
        shape.Schema.Properties.FirstOrDefault(field => field.Name == entry.Key.Text) is { } known && entry.Value is not ScalarNode { IsNull: true }
            ? _values.Read(entry.Value, known.Value, $"'{entry.Key.Text}'") ?? RuleValue.Unknown
            : ValueReader.Free(entry.Value);
}
