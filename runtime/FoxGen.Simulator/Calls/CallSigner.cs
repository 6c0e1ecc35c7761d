using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using FoxGen.Specs;

namespace FoxGen.Simulator.Calls;

/// <summary>Signs calls as the service file defines it.</summary>
/// <param name="signature">The keys of <see cref="SignatureWords"/>; <c>null</c> for a service that does not sign.</param>
/// <param name="secret">The secret for HMAC.</param>
/// <param name="sign">Signs with Ed25519.</param>
internal sealed partial class CallSigner(ServiceFacts? signature, string? secret, Func<byte[], byte[]>? sign)
{
    private const string StandardSecret = "whsec_";
    private const string StandardContent = "{webhook-id}.{webhook-timestamp}.{body}";

    /// <summary>The headers of a call; none if the service does not sign, or without a secret.</summary>
    /// <param name="id">The task id, which is the value of headers whose meaning only the service knows.</param>
    /// <param name="time">The time of the call.</param>
    /// <param name="body">The body.</param>
    public IReadOnlyList<KeyValuePair<string, string>> Sign(string id, DateTimeOffset time, byte[] body)
    {
        if (signature is null || (secret is null && sign is null))
        {
            return [];
        }

        var isStandard = signature.Get(SignatureWords.Scheme) is SignatureScheme.StandardWebhooks;
        var timestamp = isStandard ? "webhook-timestamp" : signature.Find(SignatureWords.Timestamp);
        var seconds = time.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        var headers = new List<KeyValuePair<string, string>>();
        using var content = new MemoryStream();
        var template = isStandard ? StandardContent : signature.Get(SignatureWords.Content);
        var end = 0;
        foreach (Match name in Placeholder().Matches(template))
        {
            content.Write(Encoding.UTF8.GetBytes(template[end..name.Index]));
            end = name.Index + name.Length;
            content.Write(name.Groups[1].Value switch
            {
                "body" => body,
                "sha256" => Encoding.ASCII.GetBytes(Convert.ToHexString(SHA256.HashData(body)).ToLowerInvariant()),
                var header => Encoding.ASCII.GetBytes(Set(header)),
            });
        }

        content.Write(Encoding.UTF8.GetBytes(template[end..]));
        var bytes = Bytes(content.ToArray());
        var text = isStandard || signature.FindValue(SignatureWords.Encoding) is SignatureEncoding.Base64 ? Convert.ToBase64String(bytes) : Convert.ToHexString(bytes).ToLowerInvariant();
        headers.Add(new(isStandard ? "webhook-signature" : signature.Get(SignatureWords.Header), (isStandard ? "v1," : signature.Find(SignatureWords.Prefix) ?? "") + text));
        return headers;

        string Set(string header)
        {
            var value = header.Equals(timestamp, StringComparison.OrdinalIgnoreCase) ? seconds : id;
            if (!headers.Exists(one => one.Key == header))
            {
                headers.Add(new(header, value));
            }

            return value;
        }
    }

    private byte[] Bytes(byte[] content) => signature!.Get(SignatureWords.Scheme) switch
    {
        SignatureScheme.Ed25519 => sign is null ? new byte[64] : sign(content),
        SignatureScheme.StandardWebhooks => HMACSHA256.HashData(Convert.FromBase64String(secret!.Replace(StandardSecret, "", StringComparison.Ordinal)), content),
        _ => HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret!), content),
    };

    [GeneratedRegex(@"\{([^{}]+)\}")]
    private static partial Regex Placeholder();
}
