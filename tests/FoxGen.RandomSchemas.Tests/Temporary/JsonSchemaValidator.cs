using System.Text.Json;
using Json.Schema;

namespace FoxGen.Testing;

/// <summary>
/// A JSON Schema, built once and asked for many values. The validator is JsonSchema.Net; what it decides is kept for a second
/// opinion by Ajv when <see cref="SchemaVerdicts"/> says so.
/// </summary>
public sealed class JsonSchemaValidator
{
    private static readonly EvaluationOptions s_verdict = new() { OutputFormat = OutputFormat.Flag, RequireFormatValidation = true };
    private static readonly EvaluationOptions s_reasons = new() { OutputFormat = OutputFormat.List, RequireFormatValidation = true };

    private readonly JsonSchema _schema;
    private readonly string _text;

    /// <summary>Builds a schema.</summary>
    /// <param name="schema">The schema, which names its dialect in <c>$schema</c>.</param>
    public JsonSchemaValidator(string schema)
    {
        _text = schema;

        // A registry of its own: many schemas have one id.
        _schema = JsonSchema.FromText(schema, new BuildOptions { SchemaRegistry = new(), DialectRegistry = StandardDialects.Registry });
        StandardDialects.AdaptPropertyPatterns(_schema.Root);
    }

    /// <summary>Whether the schema accepts a value.</summary>
    /// <param name="json">The value, as JSON.</param>
    /// <param name="yaml">The YAML that the value was read from, for the second opinion to read it, too.</param>
    public bool Accepts(string json)
    {
        using var value = JsonDocument.Parse(json);
        var accepts = _schema.Evaluate(value.RootElement, s_verdict).IsValid;
        return accepts;
    }

    /// <summary>Why the schema rejects a value, for messages; the empty string when it accepts it.</summary>
    public string Explain(string json)
    {
        using var value = JsonDocument.Parse(json);
        var results = _schema.Evaluate(value.RootElement, s_reasons);
        return results.IsValid ? "" : string.Join("; ", (results.Details ?? []).Where(one => !one.IsValid)
            .SelectMany(one => (one.Errors ?? []).Select(error => $"{one.InstanceLocation} {error.Key} {error.Value}")).Take(5));
    }
}
