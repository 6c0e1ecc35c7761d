using FoxGen.CompilerServices;

namespace FoxGen.Webhooks;

/// <summary>Ed25519 with the public keys of the service.</summary>
internal sealed class Ed25519Check : ISignatureCheck
{
    private const int KeyBytes = 32;
    private const int SignatureBytes = 64;

    private readonly FoxEd25519Verifier _verify;
    private readonly IReadOnlyList<byte[]> _own;
    private readonly PublicKeys? _fetched;

    /// <exception cref="ArgumentException">An option is missing or not valid.</exception>
    public Ed25519Check(FoxCallbackSignature signature, FoxWebhookOptions options)
    {
        _verify = options.Ed25519 ?? throw new ArgumentException(
            "The service signs with Ed25519, which .NET does not have. Set Ed25519, with the package BouncyCastle.Cryptography: (key, content, signature) => Ed25519.Verify(signature, 0, key, 0, content, 0, content.Length).",
            nameof(options));
        _own = options.PublicKeys;
        if (_own.Any(key => key is not { Length: KeyBytes }))
        {
            throw new ArgumentException("A public key must have 32 bytes.", nameof(options));
        }

        if (_own.Count == 0)
        {
            _fetched = new PublicKeys(signature.KeysUrl ?? throw new ArgumentException("The service file has no URL of the public keys. Set PublicKeys.", nameof(options)), options);
        }
    }

    public async ValueTask<FoxWebhookCheck> CheckAsync(byte[] content, IReadOnlyList<byte[]> signatures, CancellationToken cancellationToken)
    {
        if (_fetched is null)
        {
            return IsValid(_own, content, signatures) ? FoxWebhookCheck.Valid : FoxWebhookCheck.WrongSignature;
        }

        var keys = await _fetched.GetAsync(isStale: false, cancellationToken).ConfigureAwait(false);
        if (IsValid(keys, content, signatures))
        {
            return FoxWebhookCheck.Valid;
        }

        // The service may have new keys since.
        var newer = await _fetched.GetAsync(isStale: true, cancellationToken).ConfigureAwait(false);
        return newer.Count == 0 ? FoxWebhookCheck.NoKeys
            : !ReferenceEquals(newer, keys) && IsValid(newer, content, signatures) ? FoxWebhookCheck.Valid
            : FoxWebhookCheck.WrongSignature;
    }

    private bool IsValid(IReadOnlyList<byte[]> keys, byte[] content, IReadOnlyList<byte[]> signatures)
    {
        foreach (var key in keys)
        {
            foreach (var signature in signatures.Where(signature => signature.Length == SignatureBytes))
            {
                if (Verify(key, content, signature))
                {
                    return true;
                }
            }
        }

        return false;
    }

    // Libraries can throw for points that are not on the curve.
    private bool Verify(byte[] key, byte[] content, byte[] signature)
    {
        try
        {
            return _verify(key, content, signature);
        }
        catch (Exception e) when (e is ArgumentException or ArithmeticException or InvalidOperationException or System.Security.Cryptography.CryptographicException)
        {
            return false;
        }
    }
}
