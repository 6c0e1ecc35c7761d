using System.Text.Json;
using System.Text.Json.Nodes;

namespace FoxGen.Services.Tests.StandIns;

/// <summary>Reads members of request bodies.</summary>
internal static class Inputs
{
    /// <summary>The member if it is a string that is not empty.</summary>
    public static string? Text(this JsonNode? parent, string name) =>
        parent is JsonObject members && members[name] is JsonValue value && value.GetValueKind() is JsonValueKind.String
            && value.GetValue<string>() is { Length: > 0 } text ? text : null;

    public static bool IsNumber(this JsonNode? node) => node?.GetValueKind() is JsonValueKind.Number;

    /// <summary>The first member whose name is not in the list.</summary>
    public static string? Unknown(this JsonObject members, params string[] known) =>
        members.Select(member => member.Key).FirstOrDefault(key => !known.Contains(key));

    public static bool IsHttps(string? text) => text?.StartsWith("https://", StringComparison.Ordinal) is true && IsUrl(text);

    public static bool IsUrl(string? text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var uri) && (uri.Scheme == Uri.UriSchemeHttp || uri.Scheme == Uri.UriSchemeHttps);

    /// <summary>A base64 data URI of an image.</summary>
    public static bool IsImageData(string? text) =>
        text?.StartsWith("data:image/", StringComparison.Ordinal) is true
        && text.IndexOf(";base64,", StringComparison.Ordinal) is > 0 and var mark && IsBase64(text[(mark + ";base64,".Length)..]);

    public static bool IsBase64(string? text) =>
        text is { Length: > 0 } && Convert.TryFromBase64String(text, new byte[text.Length], out var written) && written > 0;
}
