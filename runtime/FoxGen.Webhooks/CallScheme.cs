using System.Security.Cryptography;
using System.Text;
using FoxGen.CompilerServices;

namespace FoxGen.Webhooks;

/// <summary>Where calls of a service have what, and which bytes are signed.</summary>
internal sealed class CallScheme
{
    private const string Body = "body";
    private const string Hash = "sha256";

    private readonly List<(string Text, bool IsName)> _parts = [];
    private readonly string _prefix;
    private readonly bool _isHex;

    private CallScheme(string signatureHeader, string? timestampHeader, string content, string prefix, bool isHex)
    {
        (SignatureHeader, TimestampHeader, _prefix, _isHex) = (signatureHeader, timestampHeader, prefix, isHex);
        foreach (var (part, i) in content.Split('{', '}').Select((part, i) => (part, i)))
        {
            _parts.Add((part, i % 2 == 1));
        }
    }

    /// <summary>The header with the signatures.</summary>
    public string SignatureHeader { get; }

    /// <summary>The header with the time; <c>null</c> for none.</summary>
    public string? TimestampHeader { get; }

    /// <summary>The headers that are part of the signed content.</summary>
    public IEnumerable<string> Headers => _parts.Where(part => part is { IsName: true, Text: not (Body or Hash) }).Select(part => part.Text);

    /// <summary>The scheme of a service.</summary>
    public static CallScheme Of(FoxCallbackSignature signature) => signature.Scheme is FoxSignatureScheme.StandardWebhooks
        ? new("webhook-signature", "webhook-timestamp", "{webhook-id}.{webhook-timestamp}.{body}", "v1,", isHex: false)
        : new(signature.Header!, signature.TimestampHeader, signature.Content!, signature.Prefix ?? "", signature.Encoding is FoxSignatureEncoding.Hex);

    /// <summary>The signed bytes of a call.</summary>
    /// <param name="header">Returns the value of a header.</param>
    /// <param name="body">The body.</param>
    public byte[] Content(Func<string, string> header, ReadOnlyMemory<byte> body)
    {
        using var content = new MemoryStream();
        foreach (var (text, isName) in _parts)
        {
            if (isName && text == Body)
            {
                content.Write(body.Span);
                continue;
            }

            content.Write(Encoding.UTF8.GetBytes(!isName ? text : text == Hash ? Convert.ToHexString(SHA256.HashData(body.Span)).ToLowerInvariant() : header(text)));
        }

        return content.ToArray();
    }

    /// <summary>The bytes of a signature; <c>null</c> if it is of another scheme or damaged.</summary>
    public byte[]? Decode(string text)
    {
        if (!text.StartsWith(_prefix, StringComparison.Ordinal))
        {
            return null;
        }

        var digits = text[_prefix.Length..];
        if (_isHex)
        {
            return digits.Length > 0 && digits.Length % 2 == 0 && digits.All(char.IsAsciiHexDigit) ? Convert.FromHexString(digits) : null;
        }

        var bytes = new byte[digits.Length];
        return Convert.TryFromBase64String(digits, bytes, out var length) && length > 0 ? bytes[..length] : null;
    }
}
