using System.Text.Json.Nodes;
using FoxGen.Export.Writing;

namespace FoxGen.Export.OpenApi;

/// <summary>Writes what replies hold. Replies are open: they may hold more.</summary>
internal sealed class ReplySchemas(ResolvedService service)
{
    /// <summary>A task, with results of one of the shapes.</summary>
    public JsonObject Task(IReadOnlyList<ResultShape> shapes)
    {
        var task = Of<TaskMoment>(new ServiceFacts(Fields.Values.Where(fact => fact.Word != TaskFieldWords.Results).ToEquatable()));
        if (Fields.Find(TaskFieldWords.Status) is { } status)
        {
            Find(task, status)["enum"] = Json.Texts(service.Tasks.Get(TaskWords.Statuses).Select(word => word.Name));
        }

        foreach (var (word, path) in Links())
        {
            Put(task, path, Json.Of(("type", new JsonArray("string", "null")), ("format", "uri"), ("description", ServiceText.Sentence(word))));
        }

        if (service.Tasks.Find(TaskWords.Result) is null)
        {
            Results(task, shapes, ReplyExampleWords.Completed);
        }

        task["required"] = Json.Texts(new[] { Fields.Get(TaskFieldWords.Id), Fields.Find(TaskFieldWords.Status) }.OfType<string>().Select(field => field.Split('.')[0]).Distinct());
        return task;
    }

    /// <summary>The reply to the request for the result.</summary>
    public JsonObject Result(IReadOnlyList<ResultShape> shapes)
    {
        var reply = new JsonObject();
        Results(reply, shapes, ReplyExampleWords.Result);
        return reply;
    }

    /// <summary>A refused request. Each field is at its own place in refused requests, else where failed tasks have it.</summary>
    public JsonObject Error()
    {
        var schema = new JsonObject();
        foreach (var word in ErrorWords.Group.Words)
        {
            var own = service.Refusal?.Values.FirstOrDefault(fact => fact.Word is IReplyWord && fact.Word.Key == word.Key);
            if ((own?.Value ?? service.Tasks.Get(TaskWords.Error).ValueOf(word)) is { } value)
            {
                foreach (var path in ReplyFields.PathsOf(value))
                {
                    Put(schema, path, Field((IReplyWord)(own?.Word ?? word), ServiceFacts.Empty));
                }
            }
        }

        return schema;
    }

    private ServiceFacts Fields => service.Tasks.Get(TaskWords.Fields);

    private IEnumerable<(ServiceWord Word, string Path)> Links()
    {
        if (service.Tasks.Find(TaskWords.Url) is { } url)
        {
            yield return (TaskWords.Url, url);
        }

        if (service.Tasks.Find(TaskWords.Result)?.Find(ResultRequestWords.Url) is { } result)
        {
            yield return (ResultRequestWords.Url, result);
        }

        if (service.Tasks.Find(TaskWords.Cancel)?.Find(CancelWords.Url) is { } cancel)
        {
            yield return (CancelWords.Url, cancel);
        }
    }

    // A response has the results of one shape, as its example shows: an array, one object, or a URL. Without an example: an array.
    private void Results(JsonObject reply, IReadOnlyList<ResultShape> shapes, ServiceWord<EquatableArray<RuleValue>> examples)
    {
        var general = Fields.Find(TaskFieldWords.Results);
        foreach (var place in shapes.GroupBy(shape => shape.At ?? general ?? "", StringComparer.Ordinal).DefaultIfEmpty(null))
        {
            if ((place?.Key ?? general) is not { } path)
            {
                continue;
            }

            var item = OneOf([.. place ?? Enumerable.Empty<ResultShape>()]);
            var shown = (service.ReplyExamples?.FindValue(examples) ?? default).Select(example => At(example, path)).FirstOrDefault(value => value is { Kind: not RuleValueKind.Null });
            var description = Sentence(TaskFieldWords.Results);
            if (path.Length == 0)
            {
                reply["anyOf"] = new JsonArray(item);
                continue;
            }

            Put(reply, path, shown?.Kind switch
            {
                RuleValueKind.Map => item,
                RuleValueKind.String => Json.Of(("type", new JsonArray("string", "null")), ("format", "uri"), ("description", description)),
                RuleValueKind.List when shown.AsList is [{ Kind: RuleValueKind.String }, ..] => Json.Of(
                    ("type", new JsonArray("array", "null")), ("description", description), ("items", Json.Of(("type", "string"), ("format", "uri")))),
                _ => Json.Of(("type", new JsonArray("array", "null")), ("description", description), ("items", item)),
            });
        }
    }

    private static RuleValue? At(RuleValue reply, string path) => path.Length == 0 ? reply
        : path.Split('.').Aggregate((RuleValue?)reply, (value, name) => value is { Kind: RuleValueKind.Map } map ? map.Find(name) : null);

    private static JsonObject OneOf(IReadOnlyList<ResultShape> shapes) => shapes.Count switch
    {
        0 => Json.Of(("type", "object")),
        1 => Json.Reference(shapes[0].ClrName),
        _ => Json.Of(("anyOf", new JsonArray([.. shapes.Select(shape => (JsonNode?)Json.Reference(shape.ClrName))]))),
    };

    /// <summary>The fields of a reply that a service file names.</summary>
    public static JsonObject Of<TSource>(ServiceFacts fields)
    {
        var schema = new JsonObject();
        foreach (var (word, path) in ReplyFields.Of<TSource>(fields))
        {
            Put(schema, path, Field(word, fields));
        }

        return schema;
    }

    /// <summary>Adds a field at a dotted path, with the objects on the way.</summary>
    public static void Put(JsonObject schema, string path, JsonObject value)
    {
        var target = schema;
        var names = path.Split('.');
        foreach (var name in names[..^1])
        {
            var properties = Properties(target);
            if (properties[name] is not JsonObject inner)
            {
                properties[name] = inner = [];
            }

            target = inner;
        }

        Properties(target).TryAdd(names[^1], value);
    }

    // When a service file must have a key is of no interest in responses.
    private static string Sentence(ServiceWord word) => ServiceText.Sentence(word).Split(". Required")[0].TrimEnd('.') + ".";

    private static JsonObject Field(IReplyWord word, ServiceFacts facts)
    {
        var schema = new JsonObject();
        var (form, format) = word.FormIn(facts);
        var type = form switch
        {
            ReplyType.String => "string",
            ReplyType.Integer => "integer",
            ReplyType.Number => "number",
            ReplyType.Boolean => "boolean",
            ReplyType.Array => "array",
            ReplyType.Any => null,
        };
        if (type is not null)
        {
            // Until the task is completed, services answer with null, or leave the field out.
            schema["type"] = (word.Word.IsRequired || word.Word == TaskFieldWords.Status || word.Word == TaskFieldWords.Id || word.Word == UploadReplyWords.Url) && form is not ReplyType.Array ? type : new JsonArray(type, "null");
        }

        schema.Put("format", format);
        schema["description"] = Sentence(word.Word);
        return schema;
    }

    private static JsonObject Find(JsonObject schema, string path) => path.Split('.').Aggregate(schema, (inner, name) => (JsonObject)Properties(inner)[name]!);

    private static JsonObject Properties(JsonObject schema)
    {
        // A field can be a string in one response and an object in another.
        schema["type"] = schema["type"] switch
        {
            JsonArray types when types.All(type => (string?)type != "object") => new JsonArray([.. types.Select(type => type!.DeepClone()), "object"]),
            JsonValue type when (string?)type is not "object" => new JsonArray(type.DeepClone(), "object"),
            JsonArray types => types.DeepClone(),
            _ => "object",
        };
        if (schema["properties"] is not JsonObject properties)
        {
            schema["properties"] = properties = [];
        }

        return properties;
    }
}
