using System.Text.Json;

namespace FoxGen.RandomSchemas.Tests;

/// <summary>A body with what the interpreted rules say of it, by which all other readers are judged.</summary>
/// <param name="File">Its file.</param>
/// <param name="Body">The body as it was made.</param>
/// <param name="Model">Its model.</param>
/// <param name="Json">The body, without the field that names the model.</param>
/// <param name="Value">The same for rules.</param>
/// <param name="Violations">What the interpreted rules say.</param>
internal sealed record Judged(CompiledFile File, Body Body, ResolvedModel Model, JsonElement Json, RuleValue Value, IReadOnlyList<Violation> Violations)
{
    /// <summary>Whether the body has an error.</summary>
    public bool IsRefused => Violations.Any(one => one.Severity is Severity.Error);

    /// <summary>The body with the field that names the model.</summary>
    public JsonObject Submitted => Named((JsonObject)Body.Json.DeepClone());

    /// <summary>
    /// The body with the numbers that a service and C# read in it: what is not written as a whole number of 64 bits is a double, as RFC 8259 (section 6)
    /// advises. Readers that compare decimals would see digits that no double holds.
    /// </summary>
    public JsonObject Doubles => (JsonObject)AsDoubles(Body.Json)!;

    /// <summary>The same with the field that names the model.</summary>
    public JsonObject SubmittedDoubles => Named(Doubles);

    public static Judged Of(CompiledFile file, Body body)
    {
        var model = file.Models[body.Variant];
        var json = JsonSerializer.SerializeToElement(body.Json);
        var value = RuleJson.Parse(body.Json.ToJsonString());
        return new(file, body, model, json, value, RequestChecker.Check(model.Request, value));
    }

    private JsonObject Named(JsonObject body)
    {
        body.Insert(0, File.Service.ModelField!, Model.Id);
        return body;
    }

    private static JsonNode? AsDoubles(JsonNode? node) => node switch
    {
        JsonObject map => new JsonObject(map.Select(entry => KeyValuePair.Create(entry.Key, AsDoubles(entry.Value)))),
        JsonArray list => new JsonArray([.. list.Select(AsDoubles)]),
        JsonValue when node.GetValueKind() is JsonValueKind.Number && AsDouble(node.ToJsonString()) is { } number => JsonValue.Create(number),
        _ => node?.DeepClone(),
    };

    // Null when the text is what it says: 5.0 stays as it is written.
    private static double? AsDouble(string text) =>
        !long.TryParse(text, CultureInfo.InvariantCulture, out _)
        && double.Parse(text, CultureInfo.InvariantCulture) is var number
        && decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var exact)
        && exact != decimal.Parse(number.ToString("R", CultureInfo.InvariantCulture), NumberStyles.Float, CultureInfo.InvariantCulture)
            ? number
            : null;
}

/// <summary>Something that says whether bodies are right.</summary>
internal interface IReader
{
    /// <summary>What it is called.</summary>
    string Name { get; }

    /// <summary>What it says of a body when that is not what the interpreted rules say; null when it is.</summary>
    string? Disagrees(Judged one);
}
