using System.Text.Json;
using System.Text.RegularExpressions;
using Json.Schema;

namespace FoxGen.RandomSchemas.Tests;

/// <summary>The exported JSON Schema, read by an independent validator.</summary>
internal sealed partial class JsonSchemaReader : IReader
{
    // Ids of models come again in the next batch.
    private readonly BuildOptions _options = new() { SchemaRegistry = new() };
    private readonly Dictionary<string, (ExportedSchema Exported, JsonSchema Schema)> _schemas = [];

    public string Name => "JSON Schema";

    public string? Disagrees(Judged one)
    {
        var (exported, schema) = SchemaOf(one);
        var fields = JsonObject.Create(one.Json)!;
        fields.Insert(0, one.File.Service.ModelField, one.Model.Id);
        var body = JsonSerializer.SerializeToElement(fields);
        var isTaken = schema.Evaluate(body).IsValid;
        return isTaken != one.IsRefused ? null
            : !isTaken ? "refuses it: " + Errors(schema, body)
            // What the schema lists as not enforced, and nothing else, may be wrong.
            : one.Violations.Where(violation => violation.Severity is Severity.Error).All(error => IsUnenforced(exported, error)) ? null
            : "takes it";
    }

    private (ExportedSchema Exported, JsonSchema Schema) SchemaOf(Judged one)
    {
        if (!_schemas.TryGetValue(one.Model.Id, out var found))
        {
            var exported = JsonSchemaExporter.Export(one.Model, one.File.Service, one.File.Set.Types);
            _schemas[one.Model.Id] = found = (exported, JsonSchema.FromText(exported.Json, _options));
        }

        return found;
    }

    private static bool IsUnenforced(ExportedSchema schema, Violation error) =>
        schema.Unsaid.Any(rule => rule.Id == error.RuleId && rule.Path == Places().Replace(error.Path, "[]"));

    private static string Errors(JsonSchema schema, JsonElement body) => string.Join("; ", schema
        .Evaluate(body, new EvaluationOptions { OutputFormat = OutputFormat.List }).Details!
        .Where(detail => detail.Errors is not null)
        .SelectMany(detail => detail.Errors!.Select(error => $"{detail.InstanceLocation} {error.Key}: {error.Value}"))
        .Take(6));

    [GeneratedRegex(@"\[[0-9]+\]", RegexOptions.CultureInvariant)]
    private static partial Regex Places();
}
