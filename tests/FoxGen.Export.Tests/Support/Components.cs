using System.Text.Json.Nodes;

namespace FoxGen.Export.Tests;

/// <summary>Component schemas of a document as JSON Schema.</summary>
internal static class Components
{
    /// <summary>
    /// The component without what OpenAPI has beside JSON Schema, and without <c>format</c>, which is an annotation there:
    /// what is checked stands in <c>pattern</c>.
    /// </summary>
    public static string AsJsonSchema(JsonNode component)
    {
        var schema = (JsonObject)component.DeepClone();
        Clean(schema);
        schema.Insert(0, "$schema", "https://json-schema.org/draft/2020-12/schema");
        return schema.ToJsonString();
    }

    /// <summary>A schema of a document, with the components that it refers to.</summary>
    public static string AsJsonSchema(JsonNode document, JsonNode schema)
    {
        var whole = (JsonObject)schema.DeepClone();
        whole["$defs"] = document["components"]!["schemas"]!.DeepClone();
        return AsJsonSchema(whole).Replace("#/components/schemas/", "#/$defs/");
    }

    private static void Clean(JsonNode? node)
    {
        switch (node)
        {
            case JsonObject schema:
                foreach (var (key, value) in schema.ToList())
                {
                    if (key is "format" or "externalDocs" or "discriminator" || key.StartsWith("x-foxgen-", StringComparison.Ordinal))
                    {
                        schema.Remove(key);
                    }
                    else if (key is "properties")
                    {
                        value!.AsObject().ToList().ForEach(property => Clean(property.Value));
                    }
                    else if (key is not ("default" or "examples" or "enum" or "const"))
                    {
                        Clean(value);
                    }
                }

                break;
            case JsonArray list:
                foreach (var item in list)
                {
                    Clean(item);
                }

                break;
        }
    }
}
