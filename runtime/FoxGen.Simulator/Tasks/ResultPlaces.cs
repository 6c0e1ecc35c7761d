using System.Text.Json.Nodes;
using FoxGen.Simulator.Replies;
using FoxGen.Specs;

namespace FoxGen.Simulator.Tasks;

/// <summary>
/// Puts results at the place of their shape, in the form that the examples have there: a list of objects or of strings, one object, or one string.
/// Without an example it is a list of objects, or one object for a shape that is the whole reply.
/// </summary>
internal sealed class ResultPlaces(ResolvedService service, ReplyExamples examples)
{
    private const string WholeReply = "";

    private readonly string _general = service.TaskFields.Find(TaskFieldWords.Results) ?? WholeReply;

    /// <summary>Whether an example has a result at the place of a shape.</summary>
    public bool IsIn(JsonObject reply, ResultShape shape) => ReplyFieldPath.Find(reply, PlaceOf(shape)) is { } found && (found is not JsonObject item || Fits(item, shape));

    /// <summary>A result of the examples that has the fields of a shape; <c>null</c> for none.</summary>
    public JsonObject? ItemOf(ResultShape shape) => examples.Of(service.Tasks.Find(TaskWords.Result) is null ? ReplyExampleWords.Completed : ReplyExampleWords.Result)
        .Select(reply => First(ReplyFieldPath.Find(reply, PlaceOf(shape))) as JsonObject)
        .FirstOrDefault(item => item is not null && Fits(item, shape));

    /// <summary>Puts the results into a reply, and returns it.</summary>
    public JsonNode Put(JsonObject body, ResultShape shape, TaskResults results)
    {
        var place = PlaceOf(shape);
        if (results.IsStrange && place.Length == 0)
        {
            return JsonValue.Create(7);
        }

        RemoveOthers(body, place);
        var found = ReplyFieldPath.Find(body, place);
        if (results.Items.Count == 0)
        {
            Clear(body, place, shape, results.IsStrange ? JsonValue.Create(7) : null);
        }
        else if (place.Length == 0 || (found is JsonObject one && Fits(one, shape)))
        {
            Merge((JsonObject)found!, results.Items[0]);
        }
        else if (IsText(found, shape))
        {
            ReplyFieldPath.Set(body, place, Url(results.Items[0], shape));
        }
        else
        {
            var isText = IsText(First(found), shape);
            ReplyFieldPath.Set(body, place, new JsonArray([.. results.Items.Select(item => isText ? Url(item, shape) : Like(found, shape, item))]));
        }

        return body;
    }

    private string PlaceOf(ResultShape shape) => shape.At ?? _general;

    private static JsonNode? First(JsonNode? node) => node is JsonArray list ? list.FirstOrDefault() : node;

    private static bool IsText(JsonNode? node, ResultShape shape) => node is JsonValue value && shape.FileField is not null && value.TryGetValue<string>(out _);

    private static JsonNode? Url(JsonObject item, ResultShape shape) => ReplyFieldPath.Find(item, shape.FileField)?.DeepClone();

    // Shapes can share a place; an example then shows one of them.
    private static bool Fits(JsonObject item, ResultShape shape) =>
        shape.Schema.Properties.All(field => !field.IsRequired || item.ContainsKey(field.Name))
        && (shape.FileField is not { } file || ReplyFieldPath.Has(item, file))
        && shape.Schema.Properties.Any(field => item.ContainsKey(field.Name));

    // Fields of a result in the example that the shape does not have.
    private static JsonObject Like(JsonNode? example, ResultShape shape, JsonObject item)
    {
        if (First(example) is not JsonObject first || !Fits(first, shape))
        {
            return item;
        }

        var all = (JsonObject)first.DeepClone();
        Merge(all, item);
        return all;
    }

    private static void Merge(JsonObject into, JsonObject item)
    {
        foreach (var (name, value) in item)
        {
            if (value is JsonObject inner && into[name] is JsonObject old)
            {
                Merge(old, inner);
            }
            else
            {
                into[name] = value?.DeepClone();
            }
        }
    }

    // An object can hold the id and the status of the task beside its result.
    private static void Clear(JsonObject body, string place, ResultShape shape, JsonNode? value)
    {
        if (ReplyFieldPath.Find(body, place) is JsonObject whole && value is null)
        {
            foreach (var field in shape.Properties)
            {
                whole.Remove(field.Name);
            }
        }
        else
        {
            ReplyFieldPath.Set(body, place, value);
        }
    }

    // An example of another shape has its results elsewhere.
    private void RemoveOthers(JsonObject body, string place)
    {
        foreach (var other in service.Results.Select(PlaceOf).Where(other => other.Length > 0 && !IsWithin(place, other) && !IsWithin(other, place)))
        {
            var dot = other.LastIndexOf('.');
            (ReplyFieldPath.Find(body, dot < 0 ? WholeReply : other[..dot]) as JsonObject)?.Remove(other[(dot + 1)..]);
        }
    }

    private static bool IsWithin(string path, string outer) => outer.Length == 0 || path == outer || path.StartsWith(outer + ".", StringComparison.Ordinal);
}
