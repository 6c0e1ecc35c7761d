using System.Text.Json.Nodes;
using FoxGen.Import.OpenApi;
using FoxGen.Import.Services;

namespace FoxGen.Import.ApiDocuments;

/// <summary>Reads the address of the service, the key, and the constant headers.</summary>
internal sealed class DocumentAddress(ApiDocument document, ServiceDraft draft, ServiceStartOptions options)
{
    /// <summary>Adds them to the draft.</summary>
    /// <param name="operations">The operations of the service file.</param>
    /// <returns>The part of the server URL that belongs to the paths.</returns>
    public string Add(IReadOnlyList<ApiOperation> operations)
    {
        var prefix = Server();
        Key(operations);
        Headers(operations);
        return prefix;
    }

    private string Server()
    {
        var servers = document.Root.At("servers").Items().Select(Url).OfType<string>().Distinct().ToList();
        var url = options.BaseUrl ?? servers.FirstOrDefault();
        if (url is null || !Uri.TryCreate(url, UriKind.Absolute, out var uri) || uri.Scheme is not ("https" or "http") || uri.Host.Length == 0)
        {
            return "";
        }

        draft.BaseUrl = uri.GetLeftPart(UriPartial.Authority);
        if (uri.Scheme is "http" && !uri.IsLoopback)
        {
            draft.BaseUrl = "https://" + uri.Authority;
            draft.Confirm("baseUrl", $"The document has `{url}`. FoxGen requires https.");
        }

        if (servers.Count > 1 && options.BaseUrl is null)
        {
            draft.Confirm("baseUrl", $"The document has {servers.Count} servers: {string.Join(", ", servers.Take(6))}. The file uses the first one.");
        }

        return uri.AbsolutePath.TrimEnd('/');
    }

    // Variables have a default.
    private static string? Url(JsonNode? server)
    {
        var url = server.At("url").Text();
        foreach (var (name, variable) in server.At("variables").Entries())
        {
            url = url?.Replace($"{{{name}}}", variable.At("default").Text() ?? "");
        }

        return url;
    }

    private void Key(IReadOnlyList<ApiOperation> operations)
    {
        var schemes = document.Root.At("components").At("securitySchemes");
        var wanted = operations.Select(operation => operation.Node.At("security")).Append(document.Root.At("security"))
            .Select(security => security.Items().SelectMany(one => one.Entries()).Select(entry => entry.Key).ToList())
            .FirstOrDefault(names => names.Count > 0) ?? [.. schemes.Entries().Select(entry => entry.Key)];
        var known = wanted.Distinct().Select(name => (Name: name, Scheme: document.Resolve(schemes.At(name)))).Where(one => one.Scheme is not null).ToList();
        if (known.Count == 0)
        {
            draft.Confirm("auth", "The document does not describe how requests carry the API key. The file assumes `Authorization: Bearer <key>`, the default.");
            return;
        }

        var usable = known.FindIndex(one => IsUsable(one.Scheme));
        var (chosen, scheme) = known[Math.Max(usable, 0)];
        if (usable >= 0)
        {
            Use(scheme, chosen);
        }
        else
        {
            draft.Replace("auth", $"The document authenticates with '{chosen}' ({Describe(scheme)}), which FoxGen cannot send. The file assumes `Authorization: Bearer <key>`, the default.");
        }

        foreach (var (name, other) in known.Where(one => one.Name != chosen))
        {
            draft.LeftOut("auth", $"The document also has '{name}' ({Describe(other)}). A service file has one key.");
        }
    }

    private void Use(JsonNode? scheme, string name)
    {
        switch (scheme.At("type").Text(), scheme.At("scheme").Text()?.ToLowerInvariant(), scheme.At("name").Text())
        {
            case ("http", "bearer", _):
                break;
            case ("oauth2" or "openIdConnect", _, _):
                draft.Confirm("auth", $"The document authenticates with '{name}' ({Describe(scheme)}). The file assumes that the access token is the key: `Authorization: Bearer <key>`. For tokens that expire, set `FoxClientOptions.KeyAsync`.");
                break;
            case (_, _, { } header) when header.Equals("Authorization", StringComparison.OrdinalIgnoreCase):
                draft.Auth = new DraftAuth("Authorization", "Bearer");
                draft.Confirm("auth", $"The header is `Authorization`, but the document does not name the word before the key{(scheme.At("description").Text() is { } text ? $": \"{Short(text)}\"" : "")}. The file assumes `Bearer`.");
                break;
            case (_, _, { } header):
                draft.Auth = new DraftAuth(header, null);
                break;
        }
    }

    private static bool IsUsable(JsonNode? scheme) => scheme.At("type").Text() switch
    {
        "http" => string.Equals(scheme.At("scheme").Text(), "bearer", StringComparison.OrdinalIgnoreCase),
        "apiKey" => scheme.At("in").Text() is "header" && IsHeader(scheme.At("name").Text()),
        "oauth2" or "openIdConnect" => true,
        _ => false,
    };

    private static string Describe(JsonNode? scheme) =>
        string.Join(' ', new[] { scheme.At("type").Text() ?? "no type", scheme.At("scheme").Text(), scheme.At("in").Text() is { } place ? $"in {place}" : null, scheme.At("name").Text() }.OfType<string>());

    private void Headers(IReadOnlyList<ApiOperation> operations)
    {
        foreach (var header in operations.SelectMany(operation => operation.Parameters).Where(parameter => parameter is { In: "header", IsRequired: true } && IsHeader(parameter.Name)).DistinctBy(parameter => parameter.Name.ToUpperInvariant()))
        {
            // Some documents list the header of the key among the parameters.
            if (header.Name.Equals(draft.Auth?.Header ?? "Authorization", StringComparison.OrdinalIgnoreCase) || header.Name.ToUpperInvariant() is "CONTENT-TYPE" or "ACCEPT")
            {
                continue;
            }

            var isEverywhere = operations.All(operation => operation.Parameters.Any(parameter => parameter.In == "header" && parameter.Name.Equals(header.Name, StringComparison.OrdinalIgnoreCase)));
            var value = header.Constant ?? header.Default;
            if (!isEverywhere)
            {
                draft.Missing("headers", $"Some requests require the header `{header.Name}`{(value is null ? "" : $" (`{value}`)")}. Add it to `headers` of the families that require it.");
            }
            else if (value is null)
            {
                draft.Missing("headers", $"All requests require the header `{header.Name}`, but the document does not name one value. Add it to `headers`, or declare it in the models with `in: header`.");
            }
            else
            {
                draft.Headers.Add((header.Name, value));
                if (header.Constant is null)
                {
                    draft.Confirm($"headers.{header.Name}", $"`{value}` is the default of the header `{header.Name}`; other values are possible.");
                }
            }
        }
    }

    private static bool IsHeader(string? name) => name is { Length: > 0 } && name.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_');

    private static string Short(string text) => YamlText.OneLine(text.Length <= 120 ? text : text[..120] + "…");
}
