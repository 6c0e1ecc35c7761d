using System.Text.Json;
using System.Text.Json.Nodes;
using FoxGen.Import.Evidence;
using FoxGen.Import.OpenApi;

namespace FoxGen.Import.ApiDocuments;

/// <summary>Makes the shape of a schema: all alternatives together, as far as a reply is of interest.</summary>
internal sealed class SchemaShapes(Func<JsonNode?, JsonNode?> resolve)
{
    private const int Deepest = 8;

    // Schemas of large documents refer to each other without end.
    private const int MostSchemas = 4_000;

    private int _left;

    public Shape Of(JsonNode? schema)
    {
        _left = MostSchemas;
        var shape = new Shape();
        Add(shape, schema, 0, isAlternative: true);
        return shape;
    }

    private void Add(Shape shape, JsonNode? schema, int depth, bool isAlternative)
    {
        if (depth > Deepest || _left-- <= 0 || schema is not JsonObject outer)
        {
            return;
        }

        if (outer.ContainsKey("$ref"))
        {
            shape.Description ??= outer.At("description").Text();
            Add(shape, resolve(outer), depth + 1, isAlternative);
            return;
        }

        AddWords(shape, outer);
        foreach (var part in outer.At("allOf").Items())
        {
            Add(shape, part, depth + 1, isAlternative: false);
        }

        foreach (var one in outer.At("oneOf").Items().Concat(outer.At("anyOf").Items()))
        {
            Add(shape, one, depth + 1, isAlternative: true);
        }

        var properties = outer.At("properties").Entries().ToList();
        if (properties.Count > 0)
        {
            shape.Types.Add("object");
            Require(shape, outer, isAlternative);
        }

        foreach (var (name, inner) in properties)
        {
            Add(shape.Property(name), inner, depth + 1, isAlternative: true);
        }

        if (outer.At("items") is JsonObject items)
        {
            shape.Types.Add("array");
            Add(shape.Items ??= new Shape(), items, depth + 1, isAlternative: true);
        }
    }

    // Alternatives share what all of them require; parts of one schema add up.
    private static void Require(Shape shape, JsonObject schema, bool isAlternative)
    {
        var required = schema.At("required").Texts().ToList();
        if (isAlternative || shape.Required is null)
        {
            shape.RequireOnly(required);
        }
        else
        {
            shape.Required.UnionWith(required);
        }
    }

    private static void AddWords(Shape shape, JsonObject schema)
    {
        shape.Description ??= schema.At("description").Text();
        foreach (var type in new[] { schema.At("type").Text() }.Concat(schema.At("type").Texts()).OfType<string>().Where(type => type != "null"))
        {
            shape.Types.Add(type);
        }

        foreach (var value in schema.At("enum").Texts().Concat(new[] { schema.At("const").Text() }.OfType<string>()))
        {
            shape.Types.Add("string");
            if (!shape.Values.Contains(value))
            {
                shape.Values.Add(value);
            }
        }

        var format = schema.At("format").Text();
        var examples = new[] { schema.At("example") }.Concat(schema.At("examples").Items()).Select(JsonFacts.Text).OfType<string>().ToList();
        shape.IsUrl |= format is "uri" or "url" || (shape.Is("string") && examples.Exists(JsonShapes.IsUrl));
        shape.IsTime |= format is "date-time";
        if (format is "unixtime" or "unix-time" or "timestamp" && shape.Is("integer"))
        {
            shape.Description = (shape.Description ?? "") + " (seconds)";
        }

        if (schema.At("maximum").Number() is { } maximum)
        {
            shape.Maximum = maximum;
        }

        foreach (var number in new[] { schema.At("example") }.Where(example => example is JsonValue value && value.GetValueKind() is JsonValueKind.Number).Select(JsonFacts.Number).OfType<decimal>())
        {
            shape.Numbers.Add(number);
        }
    }
}
