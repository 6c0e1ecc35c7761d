using System.Security.Cryptography;
using System.Text;
using FoxGen.CompilerServices;

namespace FoxGen.Webhooks;

/// <summary>HMAC-SHA256 with the secrets of the application.</summary>
internal sealed class HmacCheck : ISignatureCheck
{
    private const string StandardPrefix = "whsec_";

    private readonly List<byte[]> _secrets = [];

    /// <exception cref="ArgumentException">There is no secret, or one is not valid.</exception>
    public HmacCheck(FoxCallbackSignature signature, FoxWebhookOptions options)
    {
        if (options.Secrets.Count == 0)
        {
            throw new ArgumentException("Secrets must contain the secret that the service signs its calls with.", nameof(options));
        }

        foreach (var secret in options.Secrets)
        {
            _secrets.Add(Bytes(secret, signature.Scheme is FoxSignatureScheme.StandardWebhooks));
        }
    }

    public ValueTask<FoxWebhookCheck> CheckAsync(byte[] content, IReadOnlyList<byte[]> signatures, CancellationToken cancellationToken)
    {
        // All are compared, so that the time does not tell which one matches.
        var isValid = false;
        foreach (var secret in _secrets)
        {
            var expected = HMACSHA256.HashData(secret, content);
            foreach (var signature in signatures)
            {
                isValid |= CryptographicOperations.FixedTimeEquals(expected, signature);
            }
        }

        return new(isValid ? FoxWebhookCheck.Valid : FoxWebhookCheck.WrongSignature);
    }

    // The message never contains the secret.
    private static byte[] Bytes(string secret, bool isStandard)
    {
        var text = secret?.Trim() ?? "";
        if (!isStandard)
        {
            return text.Length > 0 ? Encoding.UTF8.GetBytes(text) : throw Invalid("A secret must not be empty.");
        }

        var base64 = text.StartsWith(StandardPrefix, StringComparison.Ordinal) ? text[StandardPrefix.Length..] : text;
        var bytes = new byte[base64.Length];
        return Convert.TryFromBase64String(base64, bytes, out var length) && length > 0
            ? bytes[..length]
            : throw Invalid("A secret of Standard Webhooks must be 'whsec_' and base64.");
    }

    private static ArgumentException Invalid(string message) => new(message, "options");
}
