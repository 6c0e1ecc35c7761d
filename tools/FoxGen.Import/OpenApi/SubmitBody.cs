using System.Text.Json.Nodes;

namespace FoxGen.Import.OpenApi;

/// <summary>The request body of an operation that may submit models.</summary>
/// <param name="Path">The path of the operation.</param>
/// <param name="Operation">The operation.</param>
/// <param name="Media">The media type object of the body.</param>
/// <param name="Pointer">Where its schema stands.</param>
/// <param name="Family">The family whose path it is; <c>null</c> when it is that of none.</param>
/// <param name="ModelId">The model id in the path; <c>null</c> if the path has none.</param>
internal sealed record SubmitBody(string Path, JsonNode Operation, JsonNode Media, string Pointer, string? Family, string? ModelId);

/// <summary>Finds the request bodies of a file.</summary>
internal sealed class SubmitBodyFinder(JsonObject root, SchemaFlattener references, ResolvedService service)
{
    /// <summary>All bodies in JSON, in the order of the file.</summary>
    public IEnumerable<SubmitBody> Find()
    {
        foreach (var (path, item) in root.At("paths").Entries())
        {
            foreach (var method in new[] { "post", "put" })
            {
                if (item.At(method) is { } operation && Body("#/paths".Below(path).Below(method).Below("requestBody"), operation.At("requestBody")) is { } body)
                {
                    var (family, id) = Family(path);
                    yield return new SubmitBody(path, operation, body.Media, body.Pointer.Below("schema"), family, id);
                }
            }
        }
    }

    private (JsonNode Media, string Pointer)? Body(string pointer, JsonNode? body)
    {
        if (body.At("$ref").Text() is { } reference)
        {
            (body, pointer) = (references.Find(reference), reference);
        }

        var media = body.At("content").Entries().OrderBy(entry => entry.Key == "application/json" ? 0 : 1)
            .FirstOrDefault(entry => entry.Key.Contains("json", StringComparison.OrdinalIgnoreCase) && entry.Value is JsonObject);
        return media.Value is { } found ? (found, pointer.Below("content").Below(media.Key)) : null;
    }

    // A server may carry the first part of the path.
    private (string? Family, string? ModelId) Family(string path)
    {
        var prefixes = root.At("servers").Items()
            .Select(server => Uri.TryCreate(server.At("url").Text(), UriKind.Absolute, out var url) ? url.AbsolutePath.TrimEnd('/') : "")
            .Prepend("")
            .Select(prefix => (prefix + "/" + path.TrimStart('/')).TrimEnd('/'));
        foreach (var whole in prefixes)
        {
            foreach (var family in service.Families)
            {
                if (UrlTemplate.Parse(family.Path.Split('?')[0].TrimEnd('/'))?.Match(whole) is { } values)
                {
                    return (family.Name, values.TryGetValue(UrlTemplate.Model, out var id) && !id.Contains('{', StringComparison.Ordinal) ? id : null);
                }
            }
        }

        return default;
    }
}
