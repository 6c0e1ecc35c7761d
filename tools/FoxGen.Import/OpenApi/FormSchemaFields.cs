using System.Text.Json.Nodes;

namespace FoxGen.Import.OpenApi;

/// <summary>Reads the parts of a form as the fields of a request.</summary>
internal static class FormSchemaFields
{
    private static readonly string[] s_says = ["$ref", "allOf", "anyOf", "oneOf", "type", "enum", "const", "items", "properties", "pattern", "minLength", "maxLength", "contentEncoding", OpenApiKeys.Schemes, OpenApiKeys.Spelling];

    /// <summary>Gives the parts of arrays the names of their fields, and marks the parts that are files.</summary>
    /// <param name="flat">The schema of the form.</param>
    /// <param name="family">The family of the model.</param>
    public static void Restore(FlatSchema flat, EndpointFamily family)
    {
        for (var i = 0; i < flat.Properties.Count; i++)
        {
            var (name, schema, pointer, references) = flat.Properties[i];
            flat.Properties[i] = (NameOf(name, family), WithFiles(schema), pointer, references);
        }

        var required = flat.Required.Select(name => NameOf(name, family)).ToList();
        flat.Required.Clear();
        flat.Required.UnionWith(required);
    }

    /// <summary>Gives the parts of an example the names of their fields.</summary>
    /// <param name="example">The parts.</param>
    /// <param name="family">The family of the model.</param>
    public static JsonObject Restore(JsonObject example, EndpointFamily family)
    {
        var fields = new JsonObject();
        foreach (var (name, value) in example)
        {
            fields.TryAdd(NameOf(name, family), value?.DeepClone());
        }

        return fields;
    }

    private static string NameOf(string part, EndpointFamily family) =>
        family.ArraySuffix.Length > 0 && part.EndsWith(family.ArraySuffix, StringComparison.Ordinal) && part.Length > family.ArraySuffix.Length ? part[..^family.ArraySuffix.Length] : part;

    // A copy, because the file is read with its pointers.
    private static JsonNode? WithFiles(JsonNode? schema)
    {
        if (schema is not JsonObject)
        {
            return schema;
        }

        var copy = (JsonObject)schema.DeepClone();
        Mark(copy);
        return copy;
    }

    private static void Mark(JsonObject schema)
    {
        if (IsFile(schema))
        {
            schema["type"] = "string";
            schema["format"] = "uri";
            schema[OpenApiKeys.Schemes] = new JsonArray("file");
        }

        foreach (var inner in new[] { schema["items"] }.Concat(schema["anyOf"].Items()).Concat(schema["oneOf"].Items()).OfType<JsonObject>())
        {
            Mark(inner);
        }
    }

    // Version 3.0 has a format for bytes. In 3.1, bytes have no type.
    private static bool IsFile(JsonObject schema) => (schema["format"].Text() == "binary" && schema[OpenApiKeys.Schemes] is null) || !schema.Any(entry => s_says.Contains(entry.Key));
}
