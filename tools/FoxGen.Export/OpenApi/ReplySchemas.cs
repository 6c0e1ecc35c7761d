using System.Text.Json.Nodes;
using FoxGen.Export.Writing;

namespace FoxGen.Export.OpenApi;

/// <summary>Writes what replies hold. Replies are open: they may hold more.</summary>
internal sealed class ReplySchemas(ResolvedService service)
{
    /// <summary>A task, with results of one of the shapes.</summary>
    public JsonObject Task(IReadOnlyList<ResultShape> shapes)
    {
        var fields = service.Tasks.Get(TaskWords.Fields);
        var task = Of<TaskMoment>(fields);
        Find(task, fields.Get(TaskFieldWords.Status))["enum"] = Json.Texts(service.Tasks.Get(TaskWords.Statuses).Select(word => word.Name));
        Find(task, fields.Get(TaskFieldWords.Results))["items"] = shapes.Count == 1 ? Json.Reference(shapes[0].ClrName)
            : shapes.Count == 0 ? Json.Of(("type", "object"))
            : Json.Of(("anyOf", new JsonArray([.. shapes.Select(shape => (JsonNode?)Json.Reference(shape.ClrName))])));
        task["required"] = Json.Texts(new[] { fields.Get(TaskFieldWords.Id), fields.Get(TaskFieldWords.Status) }.Select(field => field.Split('.')[0]).Distinct());
        return task;
    }

    /// <summary>A refused request.</summary>
    public JsonObject Error() => Of<SimulatedError>(service.Tasks.Get(TaskWords.Error));

    /// <summary>The fields of a reply that a service file names.</summary>
    public static JsonObject Of<TSource>(ServiceFacts fields)
    {
        var schema = new JsonObject();
        foreach (var (word, path) in ReplyFields.Of<TSource>(fields))
        {
            Put(schema, path, Field(word));
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

    private static JsonObject Field(ReplyWord word)
    {
        var schema = new JsonObject();
        var type = word.Type switch
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
            schema["type"] = word.IsRequired && word.Type is not ReplyType.Array ? type : new JsonArray(type, "null");
        }

        schema.Put("format", word.Format);
        schema["description"] = ServiceText.Sentence(word);
        return schema;
    }

    private static JsonObject Find(JsonObject schema, string path) => path.Split('.').Aggregate(schema, (inner, name) => (JsonObject)Properties(inner)[name]!);

    private static JsonObject Properties(JsonObject schema)
    {
        schema["type"] = "object";
        if (schema["properties"] is not JsonObject properties)
        {
            schema["properties"] = properties = [];
        }

        return properties;
    }
}
