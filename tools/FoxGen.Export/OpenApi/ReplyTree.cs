using System.Text.Json.Nodes;

namespace FoxGen.Export.OpenApi;

/// <summary>Puts schemas at the dotted paths of a service file.</summary>
internal static class ReplyTree
{
    /// <summary>Adds a field at a dotted path, with the objects on the way. A field that is there already stays.</summary>
    /// <param name="schema">The schema of the whole.</param>
    /// <param name="path">The path.</param>
    /// <param name="value">The schema of the field.</param>
    /// <param name="isRequired">Whether the whole always has the field.</param>
    /// <param name="isList">Whether there is an array at a path before the field, whose items have the rest.</param>
    public static void PutAt(this JsonObject schema, string path, JsonObject value, bool isRequired = false, Func<string, bool>? isList = null)
    {
        var target = schema;
        var names = path.Split('.');
        for (var i = 0; i < names.Length - 1; i++)
        {
            var properties = Properties(target);
            if (properties[names[i]] is not JsonObject inner)
            {
                properties[names[i]] = inner = [];
            }

            Require(target, names[i], isRequired);
            target = isList?.Invoke(string.Join('.', names[..(i + 1)])) is true ? Items(inner) : inner;
        }

        Properties(target).TryAdd(names[^1], value);
        Require(target, names[^1], isRequired);
    }

    /// <summary>The field at a path, which is there.</summary>
    public static JsonObject FindAt(this JsonObject schema, string path) => path.Split('.').Aggregate(schema, (inner, name) => (JsonObject)Properties(inner)[name]!);

    private static void Require(JsonObject schema, string name, bool isRequired)
    {
        if (!isRequired)
        {
            return;
        }

        if (schema["required"] is not JsonArray required)
        {
            schema["required"] = required = [];
        }

        if (required.All(one => (string?)one != name))
        {
            required.Add(name);
        }
    }

    private static JsonObject Items(JsonObject schema)
    {
        AddType(schema, "array");
        if (schema["items"] is not JsonObject items)
        {
            schema["items"] = items = [];
        }

        return items;
    }

    private static JsonObject Properties(JsonObject schema)
    {
        AddType(schema, "object");
        if (schema["properties"] is not JsonObject properties)
        {
            schema["properties"] = properties = [];
        }

        return properties;
    }

    // A field can be a string in one response and an object in another.
    private static void AddType(JsonObject schema, string type) => schema["type"] = schema["type"] switch
    {
        JsonArray types when types.All(one => (string?)one != type) => new JsonArray([.. types.Select(one => one!.DeepClone()), type]),
        JsonValue only when (string?)only != type => new JsonArray(only.DeepClone(), type),
        null => type,
        var same => same.DeepClone(),
    };
}
