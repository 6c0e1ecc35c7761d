using System.Text.Json.Nodes;
using FoxGen.Export.Writing;

namespace FoxGen.Export.OpenApi;

/// <summary>Writes the results in responses. A response has the results of one shape: an array, one object, or a URL, as its example shows. Without an
/// example, it is an array.</summary>
internal sealed class ReplyResultSchemas(ResolvedService service)
{
    /// <summary>The place of the results of a shape in a response, empty for the whole response; <c>null</c> if the service file does not say it.</summary>
    public string? PlaceOf(ResultShape shape) => shape.At ?? General;

    /// <summary>Adds the results of some shapes, each at its place. Until the task is completed, the response has none.</summary>
    /// <param name="reply">The schema of the response.</param>
    /// <param name="shapes">The shapes.</param>
    /// <param name="examples">The key of the example responses.</param>
    /// <param name="at">Returns the path in the response for a place; <c>null</c> if the response has no results.</param>
    public void AddTo(JsonObject reply, IReadOnlyList<ResultShape> shapes, ServiceWord<EquatableArray<RuleValue>> examples, Func<string, string?> at)
    {
        foreach (var place in shapes.GroupBy(shape => PlaceOf(shape) ?? "", StringComparer.Ordinal).DefaultIfEmpty(null))
        {
            if ((place?.Key ?? General) is not { } known || at(known) is not { } path)
            {
                continue;
            }

            var (item, shown) = (OneOf([.. place ?? Enumerable.Empty<ResultShape>()]), Shown(examples, path));
            if (path.Length == 0)
            {
                reply["anyOf"] = new JsonArray([.. reply["anyOf"] is JsonArray others ? others.Select(one => one!.DeepClone()) : [], item]);
            }
            else
            {
                reply.PutAt(path, Of(shown, item, isOptional: true));
            }
        }
    }

    /// <summary>The results of some shapes at one place of a response that always has them.</summary>
    /// <param name="path">The place, which is not the whole response.</param>
    /// <param name="shapes">The shapes.</param>
    /// <param name="examples">The key of the example responses.</param>
    public JsonObject Always(string path, IReadOnlyList<ResultShape> shapes, ServiceWord<EquatableArray<RuleValue>> examples) => Of(Shown(examples, path), OneOf(shapes), isOptional: false);

    /// <summary>The results of some shapes that are a whole response.</summary>
    /// <param name="shapes">The shapes.</param>
    /// <param name="examples">The key of the example responses.</param>
    public JsonObject Whole(IReadOnlyList<ResultShape> shapes, ServiceWord<EquatableArray<RuleValue>> examples) =>
        ExamplesOf(examples).ToList() is { Count: > 0 } all && all.TrueForAll(example => example.Kind is RuleValueKind.List)
            ? Json.Of(("type", "array"), ("items", OneOf(shapes)))
            : OneOf(shapes);

    /// <summary>A result of one of some shapes.</summary>
    public static JsonObject OneOf(IReadOnlyList<ResultShape> shapes) => shapes.Count switch
    {
        0 => Json.Of(("type", "object")),
        1 => Json.Reference(shapes[0].ClrName),
        _ => Json.Of(("anyOf", new JsonArray([.. shapes.Select(shape => (JsonNode?)Json.Reference(shape.ClrName))]))),
    };

    private string? General => service.TaskFields.Find(TaskFieldWords.Results);

    private IEnumerable<RuleValue> ExamplesOf(ServiceWord<EquatableArray<RuleValue>> examples) => service.ReplyExamples?.FindValue(examples) ?? default;

    private RuleValue? Shown(ServiceWord<EquatableArray<RuleValue>> examples, string path) =>
        ExamplesOf(examples).Select(example => ReplyPaths.At(example, path)).FirstOrDefault(value => value is { Kind: not RuleValueKind.Null });

    private static JsonObject Of(RuleValue? shown, JsonObject item, bool isOptional)
    {
        var description = ReplySchemas.Sentence(TaskFieldWords.Results);
        return shown switch
        {
            { Kind: RuleValueKind.Map } => item,
            { Kind: RuleValueKind.String } => Json.Of(("type", Type("string")), ("format", "uri"), ("description", description)),
            { Kind: RuleValueKind.List, AsList: [{ Kind: RuleValueKind.String }, ..] } => Json.Of(
                ("type", Type("array")), ("description", description), ("items", Json.Of(("type", "string"), ("format", "uri")))),
            _ => Json.Of(("type", Type("array")), ("description", description), ("items", item)),
        };

        JsonNode Type(string name) => isOptional ? new JsonArray(name, "null") : JsonValue.Create(name);
    }
}
