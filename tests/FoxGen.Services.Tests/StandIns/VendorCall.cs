using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.WebUtilities;

namespace FoxGen.Services.Tests.StandIns;

/// <summary>A request as it arrived. The path is as sent, without decoding.</summary>
internal sealed record VendorCall(string Method, string Path, string Query, IReadOnlyDictionary<string, string> Headers, byte[] Bytes)
{
    /// <summary>The body as text.</summary>
    public string Body => System.Text.Encoding.UTF8.GetString(Bytes);

    /// <summary>The parts of a form in their order; <c>null</c> if the body is no form, or a malformed one.</summary>
    public IReadOnlyList<VendorPart>? Form
    {
        get
        {
            try
            {
                return VendorForm.Read(Header("Content-Type"), Bytes);
            }
            catch (FormatException)
            {
                return null;
            }
        }
    }

    public string PathAndQuery => Path + Query;

    /// <summary>The body if it is one JSON object, sent as <c>application/json</c>.</summary>
    public JsonObject? Json
    {
        get
        {
            if (Header("Content-Type")?.Split(';')[0].Trim() is not "application/json")
            {
                return null;
            }

            try
            {
                return JsonNode.Parse(Body, documentOptions: new() { AllowDuplicateProperties = false }) as JsonObject;
            }
            catch (JsonException)
            {
                return null;
            }
        }
    }

    public static async Task<VendorCall> ReadAsync(HttpContext context)
    {
        using var body = new MemoryStream();
        await context.Request.Body.CopyToAsync(body, context.RequestAborted);
        var target = context.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget.Split('?', 2);
        var headers = context.Request.Headers.ToDictionary(
            header => header.Key, header => header.Value.ToString(), StringComparer.OrdinalIgnoreCase);
        return new(context.Request.Method, target[0], target.Length is 2 ? "?" + target[1] : "", headers, body.ToArray());
    }

    public string? Header(string name) => Headers.GetValueOrDefault(name);

    public string? Parameter(string name) =>
        QueryHelpers.ParseQuery(Query).TryGetValue(name, out var values) && values.Count is 1 ? values[0] : null;

    /// <summary>Whether a header or the query contains the text.</summary>
    public bool Carries(string text) =>
        Headers.Values.Append(Uri.UnescapeDataString(Query)).Any(value => value.Contains(text, StringComparison.Ordinal));
}

/// <summary>A part of a form.</summary>
internal sealed record VendorPart(string Name, string? FileName, string? ContentType, byte[] Bytes)
{
    /// <summary>The content as text.</summary>
    public string Text => System.Text.Encoding.UTF8.GetString(Bytes);
}
