using System.Text.Json.Nodes;
using FoxGen.Export.Writing;

namespace FoxGen.Export.OpenApi;

/// <summary>Turns the schema of a request into that of a form (<c>multipart/form-data</c>): files are parts, and the parts of an array can have another name.</summary>
internal sealed class FormSchemas(BinarySchemas binary)
{
    private const string FileScheme = "file";

    // What says something about a field, but restricts nothing.
    private static readonly string[] s_annotations = ["title", "description", "default", "examples", "deprecated"];

    /// <summary>Changes the schema of a model of a multipart family.</summary>
    /// <param name="schema">The schema of the body.</param>
    /// <param name="model">The model.</param>
    /// <param name="family">Its family.</param>
    public void Turn(JsonObject schema, ResolvedModel model, EndpointFamily family)
    {
        if (!family.IsMultipart || schema["properties"] is not JsonObject properties)
        {
            return;
        }

        var encoded = ContentTypes(model).Select(one => one.Name).ToHashSet(StringComparer.Ordinal);
        foreach (var (name, property) in properties)
        {
            foreach (var file in Json.Schemas(property).Where(IsFile).ToList())
            {
                TurnFile(file, encoded.Contains(name) ? null : BinarySchemas.AnyBytes);
            }
        }

        var names = NamesOf(model, family);
        WirePlaces.RemoveRules(schema, model, names.Keys.ToHashSet(StringComparer.Ordinal));
        schema["properties"] = new JsonObject(properties.Select(property => KeyValuePair.Create(names.GetValueOrDefault(property.Key, property.Key), property.Value?.DeepClone())));
        schema.Put("required", schema["required"] is JsonArray required ? Json.Texts(required.Select(name => (string)name!).Select(name => names.GetValueOrDefault(name, name))) : null);
    }

    /// <summary>The names of the parts of arrays, by the names of their fields, where the two differ.</summary>
    /// <param name="model">The model.</param>
    /// <param name="family">Its family.</param>
    public static IReadOnlyDictionary<string, string> NamesOf(ResolvedModel model, EndpointFamily family) => model.Request.Fields
        .Where(field => family.IsMultipart && family.ArraySuffix.Length > 0 && field.Value.Kind is ValueKind.Array && model.Properties.All(property => property.Name != field.Name || property.Place is null))
        .ToDictionary(field => field.Name, field => field.Name + family.ArraySuffix, StringComparer.Ordinal);

    /// <summary>The <c>encoding</c> of a body, where the default of OpenAPI is not the media type of a part; <c>null</c> for none.</summary>
    /// <param name="submits">The models with their families.</param>
    public static JsonObject? Encoding(IEnumerable<(ResolvedModel Model, EndpointFamily Family)> submits)
    {
        var parts = submits.SelectMany(one => ContentTypes(one.Model).Select(file => (Name: NamesOf(one.Model, one.Family).GetValueOrDefault(file.Name, file.Name), file.Types)));
        var encoding = new JsonObject(parts.GroupBy(part => part.Name, StringComparer.Ordinal).Select(part =>
            KeyValuePair.Create(part.Key, (JsonNode?)Json.Of(("contentType", string.Join(", ", part.SelectMany(one => one.Types).Distinct()))))));
        return encoding.Count == 0 ? null : encoding;
    }

    // The default is application/octet-stream for a part without a type.
    private static IEnumerable<(string Name, IReadOnlyList<string> Types)> ContentTypes(ResolvedModel model) =>
        from file in FileFacts.Of(model.Request, FileScheme)
        where file.InlineForms.Contains(FileScheme)
        group file by file.Path.Split('.', '[')[0] into field
        let schemes = Schemes(model.Request.Find(field.Key)!.Value).ToList()
        let types = field.SelectMany(file => file.MediaTypes.Split(' ', StringSplitOptions.RemoveEmptyEntries)).Select(Known).Distinct().ToList()
        let isText = schemes.Exists(scheme => scheme != FileScheme)
        where isText || types.Count > 0
        select (field.Key, (IReadOnlyList<string>)[.. isText ? ["text/plain"] : Array.Empty<string>(), .. types.Count > 0 ? types : [BinarySchemas.AnyBytes]]);

    private static IEnumerable<string> Schemes(ValueSchema value) =>
        (value.Urls is { TakesFile: true } urls ? urls.Schemes : Enumerable.Empty<string>())
            .Concat(value.Items is { } items ? Schemes(items) : [])
            .Concat(value.Cases.SelectMany(one => Schemes(one.Value)));

    // Formats of documents and archives have no common media type.
    private static string Known(string mediaType) => mediaType.EndsWith("/*", StringComparison.Ordinal)
        ? MediaKinds.Find(mediaType[..^2])?.MediaType() ?? "application/*"
        : mediaType;

    private static bool IsFile(JsonObject schema) => schema[OpenApiKeys.Schemes] is JsonArray schemes && schemes.Any(scheme => (string?)scheme == FileScheme);

    // Bytes have no pattern. A field that accepts URLs, too, has that of the URLs beside the file.
    private void TurnFile(JsonObject schema, string? mediaType)
    {
        var text = Json.Of(("type", "string"));
        foreach (var (key, value) in schema.Where(entry => !s_annotations.Contains(entry.Key) && !entry.Key.StartsWith(OpenApiKeys.Prefix, StringComparison.Ordinal)).ToList())
        {
            schema.Remove(key);
            text.TryAdd(key, value);
        }

        var file = binary.File(mediaType);
        if (((JsonArray)schema[OpenApiKeys.Schemes]!).Count > 1)
        {
            schema["anyOf"] = new JsonArray(text, file);
            return;
        }

        foreach (var (key, value) in file)
        {
            schema[key] = value?.DeepClone();
        }
    }
}
