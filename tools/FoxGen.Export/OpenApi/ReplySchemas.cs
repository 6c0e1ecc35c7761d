using System.Text.Json.Nodes;

namespace FoxGen.Export;

/// <summary>Writes what replies hold. Replies are open: they may hold more.</summary>
internal sealed class ReplySchemas(ResolvedService service)
{
    /// <summary>A task, with results of one of the shapes.</summary>
    public JsonObject Task(IReadOnlyList<ResultShape> shapes)
    {
        var tasks = service.Tasks;
        var result = shapes.Count == 1 ? Json.Reference(shapes[0].ClrName)
            : shapes.Count == 0 ? Json.Of(("type", "object"))
            : Json.Of(("anyOf", new JsonArray([.. shapes.Select(shape => (JsonNode?)Json.Reference(shape.ClrName))])));
        var task = new JsonObject();
        Put(task, tasks.IdField, Json.Of(("type", "string"), ("description", "The id of the task.")));
        Put(task, tasks.StatusField, Json.Of(("type", "string"), ("enum", Json.Texts(tasks.Statuses.Select(word => word.Word)))));
        Put(task, tasks.ProgressField, Json.Of(("type", OrNull("integer")), ("description", "In percent.")));
        Put(task, tasks.ModelField, Json.Of(("type", OrNull("string")), ("description", "The model actually used.")));
        Put(task, tasks.CreatedField, Json.Of(("type", OrNull("integer")), ("format", "int64"), ("description", "In Unix seconds.")));
        Put(task, tasks.ResultsField, Json.Of(("type", OrNull("array")), ("items", result)));
        Put(task, tasks.EstimatedSecondsField, Json.Of(("type", OrNull("number")), ("description", "How long the whole run takes, in seconds.")));
        Put(task, tasks.CanCancelField, Json.Of(("type", OrNull("boolean"))));
        Put(task, tasks.UsageField, Json.Of(("description", "What was used up.")));
        task["required"] = Json.Texts(new[] { tasks.IdField, tasks.StatusField }.Select(field => field.Split('.')[0]).Distinct());
        return task;
    }

    /// <summary>A refused request.</summary>
    public JsonObject Error()
    {
        var error = new JsonObject();
        Put(error, service.Tasks.Error.Message, Json.Of(("type", "string"), ("description", "What went wrong, in words.")));
        Put(error, service.Tasks.Error.Type, Json.Of(("type", OrNull("string"))));
        Put(error, service.Tasks.Error.Code, Json.Of(("type", OrNull("string"))));
        return error;
    }

    /// <summary>Adds a field at a dotted path, with the objects on the way.</summary>
    public static void Put(JsonObject schema, string? path, JsonObject value)
    {
        if (path is null)
        {
            return;
        }

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

    private static JsonObject Properties(JsonObject schema)
    {
        schema["type"] = "object";
        if (schema["properties"] is not JsonObject properties)
        {
            schema["properties"] = properties = [];
        }

        return properties;
    }

    private static JsonArray OrNull(string type) => new(type, "null");
}
