using System.Globalization;
using System.Text.Json;
using FoxGen.Export.OpenApi;
using FoxGen.Export.Writing;
using Microsoft.OpenApi;

namespace FoxGen.Export;

/// <summary>
/// Writes a service with its models as OpenAPI: submit paths with one schema per model id, the status request, uploads and queries.
/// Keys that start with <c>x-foxgen-</c> contain the rest, so that an import restores the models.
/// </summary>
public static class OpenApiExporter
{
    /// <summary>Exports a service of a compiled set.</summary>
    /// <param name="set">The set, without errors.</param>
    /// <param name="service">The name of the service; optional if there is only one.</param>
    /// <param name="options">The options.</param>
    /// <exception cref="ArgumentException">The service does not exist, or there are several and none is named.</exception>
    public static string Export(SpecSet set, string? service = null, OpenApiExportOptions? options = null)
    {
        var found = service is null && set.Services.Count == 1 ? set.Services[0]
            : set.Services.FirstOrDefault(one => one.Name == service)
            ?? throw new ArgumentException($"Name one of the services: {string.Join(", ", set.Services.Select(one => one.Name))}.", nameof(service));
        return Export(found, set.Models.Where(model => model.Service == found.Name), set.Types, options);
    }

    /// <summary>Exports a service.</summary>
    /// <param name="service">The service.</param>
    /// <param name="models">The models of the service, in the order of the document.</param>
    /// <param name="types">The types of the model files.</param>
    /// <param name="options">The options.</param>
    public static string Export(ResolvedService service, IEnumerable<ResolvedModel> models, ScopedTypes types, OpenApiExportOptions? options = null)
    {
        options ??= new OpenApiExportOptions();
        var document = Document(service, models, types, options);
        using var text = new StringWriter(CultureInfo.InvariantCulture) { NewLine = "\n" };
        var writer = new OpenApiJsonWriter(text);
        switch (options.Version)
        {
            case OpenApiSpecVersion.OpenApi3_0:
                document.SerializeAsV3(writer);
                break;
            case OpenApiSpecVersion.OpenApi3_1:
                document.SerializeAsV31(writer);
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(options), options.Version, "The version must be 3.0 or 3.1.");
        }

        var json = Escaped(text.ToString().Replace("\r\n", "\n")).TrimEnd('\n') + "\n";
        return options.AsYaml ? YamlDocument.Write(json) : json;
    }

    /// <summary>Returns the document, which the caller can change and write.</summary>
    /// <param name="service">The service.</param>
    /// <param name="models">The models of the service, in the order of the document.</param>
    /// <param name="types">The types of the model files.</param>
    /// <param name="options">The options.</param>
    /// <exception cref="InvalidOperationException">The document is not valid OpenAPI, because of a bug in this library.</exception>
    public static OpenApiDocument Document(ResolvedService service, IEnumerable<ResolvedModel> models, ScopedTypes types, OpenApiExportOptions? options = null)
    {
        var tree = new DocumentBuilder(service, [.. models], types, options ?? new OpenApiExportOptions()).Build();
        // The reader of the library resolves the references and checks the whole.
        var read = OpenApiDocument.Parse(tree.ToJsonString(s_plain), "json");
        return read is { Document: { } document, Diagnostic.Errors.Count: 0 }
            ? document
            : throw new InvalidOperationException("The document is not valid OpenAPI: " + string.Join("; ", read.Diagnostic?.Errors.Select(error => error.ToString()) ?? []));
    }

    // The writer of the library leaves control characters in texts as they are, which JSON forbids.
    private static string Escaped(string json) => string.Concat(json.Select(c => char.IsControl(c) && c is not '\n' ? $"\\u{(int)c:x4}" : c.ToString()));

    private static readonly JsonSerializerOptions s_plain = new() { MaxDepth = 256 };
}
