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
    public JsonObject Submitted
    {
        get
        {
            var body = (JsonObject)Body.Json.DeepClone();
            body.Insert(0, File.Service.ModelField, Model.Id);
            return body;
        }
    }

    public static Judged Of(CompiledFile file, Body body)
    {
        var model = file.Models[body.Variant];
        var json = JsonSerializer.SerializeToElement(body.Json);
        var value = RuleJson.Parse(body.Json.ToJsonString());
        return new(file, body, model, json, value, RequestChecker.Check(model.Request, value));
    }
}

/// <summary>Something that says whether bodies are right.</summary>
internal interface IReader
{
    /// <summary>What it is called.</summary>
    string Name { get; }

    /// <summary>What it says of a body when that is not what the interpreted rules say; null when it is.</summary>
    string? Disagrees(Judged one);
}
