using System.Text.RegularExpressions;

namespace FoxGen.RandomSchemas.Tests;

/// <summary>The exported JSON Schema, read by an independent validator.</summary>
internal sealed partial class JsonSchemaReader : IReader
{
    private readonly Dictionary<string, (ExportedSchema Exported, JsonSchemaValidator Validator)> _schemas = [];

    public string Name => "JSON Schema";

    public string? Disagrees(Judged one)
    {
        if (!DocumentedLimits.AreExact(WireAliases.Canonical(one.Model.Request.Fields, one.Value)))
        {
            return null;
        }

        var (exported, schema) = SchemaOf(one);
        var body = one.SubmittedDoubles.ToJsonString();
        bool accepts;
        try
        {
            accepts = schema.Accepts(body);
        }
        catch (RegexMatchTimeoutException)
        {
            // The independent validator matches patterns by backtracking, which takes too long for a few of them.
            return null;
        }

        return accepts != one.IsRefused ? null
            : !accepts ? "refuses it: " + schema.Explain(body)
            // What the schema lists as not enforced, and nothing else, may be wrong.
            : one.Violations.Where(violation => violation.Severity is Severity.Error).All(error => IsUnenforced(exported, error)) ? null
            : "takes it";
    }

    private (ExportedSchema Exported, JsonSchemaValidator Validator) SchemaOf(Judged one)
    {
        if (!_schemas.TryGetValue(one.Model.Id, out var found))
        {
            var exported = JsonSchemaExporter.Export(one.Model, one.File.Service, one.File.Set.Types);
            _schemas[one.Model.Id] = found = (exported, new(exported.Json));
        }

        return found;
    }

    private static bool IsUnenforced(ExportedSchema schema, Violation error) =>
        schema.UnenforcedRules.Any(rule => rule.Id == error.RuleId && rule.Path == Places().Replace(error.Path, "[]"));

    [GeneratedRegex(@"\[[0-9]+\]", RegexOptions.CultureInvariant)]
    private static partial Regex Places();
}
