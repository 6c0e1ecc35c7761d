using System.Text.Json.Nodes;

namespace FoxGen.Import.OpenApi;

/// <summary>The request body of an operation that may submit models.</summary>
/// <param name="Path">The path of the operation.</param>
/// <param name="Operation">The operation.</param>
/// <param name="Media">The media type object of the body.</param>
/// <param name="Pointer">Where its schema stands.</param>
/// <param name="IsForm">Whether the body is a form (<c>multipart/form-data</c>), not JSON.</param>
/// <param name="Family">The family whose path it is; <c>null</c> when it is that of none.</param>
/// <param name="ModelId">The model id in the path; <c>null</c> if the path has none.</param>
internal sealed record SubmitBody(string Path, JsonNode Operation, JsonNode Media, string Pointer, bool IsForm, EndpointFamily? Family, string? ModelId);

/// <summary>Finds the request bodies of a file.</summary>
internal sealed class SubmitBodyFinder(JsonObject root, SchemaFlattener references, ResolvedService service)
{
    private const string Form = "multipart/form-data";

    // A family whose path is the model id matches any path.
    private readonly HashSet<string> _uploads =
    [
        .. new[] { UploadWords.Stream, UploadWords.Base64, UploadWords.Url }.Select(word => service.Uploads?.Find(word)?.Find(UploadEndpointWords.Path)).OfType<string>(),
        .. service.Uploads?.Find(UploadWords.Start)?.Find(UploadStartWords.Path) is { } start ? [start] : Array.Empty<string>(),
    ];

    /// <summary>All bodies, in the order of the file, without those that the family with this path does not have.</summary>
    public IEnumerable<SubmitBody> Find()
    {
        foreach (var (path, item) in root.At("paths").Entries())
        {
            foreach (var method in new[] { "post", "put" })
            {
                if (item.At(method) is not { } operation || IsElsewhere(operation.At("servers") ?? item.At("servers")) || _uploads.Contains(path))
                {
                    continue;
                }

                var families = Families(path).ToList();
                var bodies = Bodies("#/paths".Below(path).Below(method).Below("requestBody"), operation.At("requestBody")).ToList();
                foreach (var (isForm, media, pointer) in bodies)
                {
                    var (family, id) = families.Find(one => one.Family.IsMultipart == isForm) is { Family: not null } same ? same
                        : isForm || bodies.Count > 1 ? default
                        : families.FirstOrDefault();
                    if (family is not null || families.Count == 0)
                    {
                        yield return new SubmitBody(path, operation, media, pointer.Below("schema"), isForm, family, id);
                    }
                }
            }
        }
    }

    // An operation with servers of its own is not on those of the service, unless one of them is its host.
    private bool IsElsewhere(JsonNode? servers) =>
        servers.Items().Select(server => Uri.TryCreate(server.At("url").Text(), UriKind.Absolute, out var url) ? url.Host : null).ToList() is { Count: > 0 } hosts
        && hosts.TrueForAll(host => host is not null && !host.Equals(new Uri(service.BaseUrl).Host, StringComparison.OrdinalIgnoreCase));

    private IEnumerable<(bool IsForm, JsonNode Media, string Pointer)> Bodies(string pointer, JsonNode? body)
    {
        if (body.At("$ref").Text() is { } reference)
        {
            (body, pointer) = (references.Find(reference), reference);
        }

        var content = body.At("content").Entries().Where(entry => entry.Value is JsonObject).ToList();
        var json = content.OrderBy(entry => entry.Key == "application/json" ? 0 : 1).FirstOrDefault(entry => entry.Key.Contains("json", StringComparison.OrdinalIgnoreCase));
        var form = content.Find(entry => entry.Key.StartsWith(Form, StringComparison.OrdinalIgnoreCase));
        foreach (var (isForm, (key, media)) in new[] { (false, json), (true, form) })
        {
            if (media is not null)
            {
                yield return (isForm, media, pointer.Below("content").Below(key));
            }
        }
    }

    // A server may carry the first part of the path.
    private IEnumerable<(EndpointFamily Family, string? ModelId)> Families(string path) =>
        from whole in root.At("servers").Items()
            .Select(server => Uri.TryCreate(server.At("url").Text(), UriKind.Absolute, out var url) ? url.AbsolutePath.TrimEnd('/') : "")
            .Prepend("")
            .Select(prefix => (prefix + "/" + path.TrimStart('/')).TrimEnd('/'))
        from family in service.Families
        let values = UrlTemplate.Parse(family.Path.Split('?')[0].TrimEnd('/'))?.Match(whole)
        where values is not null
        select (family, values.TryGetValue(UrlTemplate.Model, out var id) && !id.Contains('{', StringComparison.Ordinal) ? id : null);
}
