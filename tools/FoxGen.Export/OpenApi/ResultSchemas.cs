using System.Text.Json.Nodes;
using FoxGen.Export.Writing;

namespace FoxGen.Export.OpenApi;

/// <summary>Writes the shapes of results and of answers to queries. They are open, and nobody checks them.</summary>
internal sealed class ResultSchemas(IReadOnlyList<ResolvedEnum> enums, BinarySchemas binary, TextLanguage language)
{
    /// <summary>Adds a shape, and the objects in it.</summary>
    public void Add(JsonObject schemas, ResultShape shape)
    {
        schemas[shape.ClrName] = Object(shape.Properties, shape.Schema, shape.Description, shape.Example);
        foreach (var type in shape.Objects)
        {
            schemas[type.ClrName] = Object(type.Properties, type.Schema, type.Description);
        }

        if (shape is { Content: ContentEncoding.Base64, FileField: { } path } && FileAt(schemas, (JsonObject)schemas[shape.ClrName]!, path.Split('.')) is { } file)
        {
            binary.Base64(file, shape.ContentMediaType);
        }
    }

    // The objects on the way are components, or arrays of them.
    private static JsonObject? FileAt(JsonObject schemas, JsonObject schema, ReadOnlySpan<string> path)
    {
        var field = schema["properties"]?[path[0]] as JsonObject;
        return path.Length == 1 || field is null ? field
            : (string?)(field["items"] ?? field)["$ref"] is { } reference && schemas[reference[(reference.LastIndexOf('/') + 1)..]] is JsonObject inner ? FileAt(schemas, inner, path[1..])
            : null;
    }

    private JsonObject Object(EquatableArray<ResolvedProperty> fields, ValueSchema types, LocalizedText? description, RuleValue? example = null)
    {
        var properties = new JsonObject();
        var required = new List<string>();
        foreach (var (field, type) in fields.Zip(types.Properties, (field, type) => (field, type)))
        {
            var schema = Type(field.Type);
            if (field.Type is ClrScalar && type.Value.Allowed is [var only])
            {
                schema["enum"] = type.IsRequired ? Json.List([Json.Value(only)]) : Json.List([Json.Value(only), null]);
            }

            if (!type.IsRequired && schema["type"] is JsonValue word)
            {
                schema["type"] = new JsonArray(word.GetValue<string>(), "null");
            }

            // Keys beside a reference are said of the reference in 3.1 only.
            if (!schema.ContainsKey("$ref"))
            {
                schema.Put("description", Text(field));
            }

            properties[field.Name] = schema;
            if (type.IsRequired)
            {
                required.Add(field.Name);
            }
        }

        return Json.Of(("type", "object"), ("description", description?.In(language)), ("required", Json.Texts(required)), ("properties", properties), ("examples", example is null ? null : Json.List([Json.Value(example)])));
    }

    private string? Text(ResolvedProperty field)
    {
        var unit = field.Unit is null ? null : (language is TextLanguage.Chinese ? "单位：" : "Unit: ") + field.Unit;
        var lines = new[] { field.Description?.In(language), unit }.OfType<string>().ToList();
        return lines.Count == 0 ? null : string.Join("\n", lines);
    }

    private JsonObject Type(ClrType type) => type.Match(
        scalar: one => Scalar(ScalarTypes.Of(one.Kind)),
        @enum: one => Enum(one.Name),
        @object: one => Json.Reference(one.Name),
        union: _ => Json.Of(),
        list: one => Json.Of(("type", "array"), ("items", Type(one.Item))));

    private static JsonObject Scalar(ScalarType type) => Json.Of(("type", type.Kind.ToString().ToLowerInvariant()), ("format", type.Format));

    // Results are taken as they come: a value that is not in the list is no error.
    private JsonObject Enum(string name)
    {
        var members = enums.FirstOrDefault(one => one.ClrName == name)?.Members ?? default;
        return Json.Of(
            ("type", members.Count > 0 && members[0].Wire.Kind is RuleValueKind.Integer ? "integer" : "string"),
            ("examples", Json.List(members.Select(member => Json.Value(member.Wire)))));
    }
}
