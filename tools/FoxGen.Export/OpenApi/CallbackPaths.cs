using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using FoxGen.Export.Writing;
using FoxGen.Specs.Service;

namespace FoxGen.Export.OpenApi;

/// <summary>Writes the calls that a service makes when tasks end.</summary>
internal sealed class CallbackPaths(ResolvedService service)
{
    private static readonly JsonSerializerOptions s_readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The <c>callbacks</c> of a submit; <c>null</c> if the service makes no calls.</summary>
    public JsonObject? Of() => service.Callback is not { } callback ? null : Json.Of(("taskEnded", Json.Of((Expression(callback), Json.Of(("post", Json.Of(
        ("description", "The service calls the URL when the task ends."),
        ("parameters", Json.List(callback.Find(CallbackWords.Signature) is { } signature ? Headers(signature) : [])),
        ("requestBody", Json.Of(("required", true), ("content", Operations.Content(Json.Reference(callback.Find(CallbackWords.Body) is null ? ReplyNames.Task : ReplyNames.Call))))),
        ("responses", Json.Of(("200", Json.Of(("description", "The call was received."))))),

        // The signature authenticates the service.
        ("security", new JsonArray()))))))));

    private static string Expression(ServiceFacts callback) => callback.Find(CallbackWords.Field) is { } field
        ? $"{{$request.body#/{field.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal)}}}"
        : $"{{$request.query.{callback.Get(CallbackWords.Query)}}}";

    private static IEnumerable<JsonObject> Headers(ServiceFacts signature)
    {
        if (signature.Get(SignatureWords.Scheme) is SignatureScheme.StandardWebhooks)
        {
            return
            [
                Header("webhook-id", "The id of the call."),
                Time("webhook-timestamp"),
                Header("webhook-signature", "One or more signatures (Standard Webhooks), separated by spaces: v1, a comma, and an HMAC-SHA256 in base64."),
            ];
        }

        var time = signature.Find(SignatureWords.Timestamp);
        var content = signature.Get(SignatureWords.Content);
        var others = UrlTemplate.Parse(content)!.Names.Where(name => name is not (SignatureContents.Body or SignatureContents.Hash))
            .Append(time ?? "").Where(name => name.Length > 0).Distinct(StringComparer.OrdinalIgnoreCase);
        return
        [
            Header(signature.Get(SignatureWords.Header), Text(signature, content)),
            .. others.Select(name => name.Equals(time, StringComparison.OrdinalIgnoreCase) ? Time(name) : Header(name, "Part of the signed text.")),
        ];
    }

    private static string Text(ServiceFacts signature, string content)
    {
        var scheme = signature.Get(SignatureWords.Scheme) is SignatureScheme.Ed25519 ? "Ed25519" : "HMAC-SHA256";
        var prefix = signature.Find(SignatureWords.Prefix) is { } before ? $", with {before} before it" : "";
        var encoding = signature.FindValue(SignatureWords.Encoding) is SignatureEncoding.Base64 ? "base64" : "hexadecimal digits";
        var keys = signature.Find(SignatureWords.Keys) is { } url ? $" The public keys are at {url}." : "";
        return $"The signature ({scheme}) in {encoding}{prefix}. It signs the text {JsonValue.Create(content).ToJsonString(s_readable)}: {{{SignatureContents.Body}}} is the body, {{{SignatureContents.Hash}}} its SHA-256 hash in hexadecimal digits, another name a header.{keys}";
    }

    private static JsonObject Time(string name) => Parameters.One(name, "header", Json.Of(("type", "integer"), ("format", "int64")), "The time of the call in Unix seconds.");

    private static JsonObject Header(string name, string description) => Parameters.One(name, "header", Json.Of(("type", "string")), description);
}
