using System.Text.Json.Nodes;
using FoxGen.Import.ApiDocuments;
using FoxGen.Import.OpenApi;
using FoxGen.Import.Replies;
using FoxGen.Import.Services;

namespace FoxGen.Import;

/// <summary>Starts service files from other descriptions of a service. What the source does not show becomes a decision, and a comment in the file.</summary>
public static class ServiceStarter
{
    /// <summary>Starts a service file from example replies. The method throws for no replies.</summary>
    /// <param name="replies">The files of one folder.</param>
    /// <param name="options">What the user knows.</param>
    /// <param name="cancellationToken">Cancels the work.</param>
    public static ServiceStartResult FromReplies(IEnumerable<ExampleReply> replies, ServiceStartOptions options, CancellationToken cancellationToken = default)
    {
        var (folder, problem) = ReplyFolder.Read(replies);
        return options.Name is not { } name ? new ServiceStartResult(null, "A name is required: replies do not contain that of the service.")
            : folder is null ? new ServiceStartResult(null, problem)
            : ServiceSettler.Settle(new ReplyStarter(new ShapesOfReplies(folder), options, name).Draft(), cancellationToken);
    }

    /// <summary>Starts a service file from an OpenAPI 3.0 or 3.1 document. The method throws for no document.</summary>
    /// <param name="text">The document, JSON or YAML.</param>
    /// <param name="options">What the user knows.</param>
    /// <param name="cancellationToken">Cancels the work.</param>
    public static ServiceStartResult FromOpenApi(string text, ServiceStartOptions options, CancellationToken cancellationToken = default)
    {
        if (Document(text) is var (root, problem) && root is null)
        {
            return new ServiceStartResult(null, problem);
        }

        if ((options.Name ?? SuggestName(root)) is not { } name)
        {
            return new ServiceStartResult(null, "#/servers: The document does not show a name for the service. Give one.");
        }

        var (draft, reason) = new DocumentStarter(new ApiDocument(root), options, name).Draft();
        return draft is null ? new ServiceStartResult(null, reason) : ServiceSettler.Settle(draft, cancellationToken);
    }

    // The name before the last one of the host: runwayml of api.dev.runwayml.com.
    private static string? SuggestName(JsonObject root)
    {
        var url = root.At("servers").Items().Select(server => server.At("url").Text()).FirstOrDefault();
        if (!Uri.TryCreate(url, UriKind.Absolute, out var uri) || uri.HostNameType is not UriHostNameType.Dns)
        {
            return null;
        }

        var names = uri.Host.Split('.');
        var name = string.Concat((names.Length > 1 ? names[^2] : names[0]).ToLowerInvariant().Select(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) ? c : '-')).Trim('-');
        return name.Length > 0 && char.IsAsciiLetterLower(name[0]) ? name : null;
    }

    private static (JsonObject? Root, string? Problem) Document(string text)
    {
        var (root, problem) = OpenApiText.Read(text);
        if (root is null)
        {
            return (null, problem!.ToString());
        }

        var version = root.At("openapi") ?? root.At("swagger");
        if (root.At("openapi").Text() is not { } known || !(known.StartsWith("3.0", StringComparison.Ordinal) || known.StartsWith("3.1", StringComparison.Ordinal)))
        {
            return (null, $"#/openapi, {version.Quote()}: Only OpenAPI 3.0 and 3.1 are supported.");
        }

        return root.At("paths") is JsonObject { Count: > 0 } ? (root, null) : (null, "#/paths: The document has no paths, so it describes no requests.");
    }
}
