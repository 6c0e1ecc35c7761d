namespace FoxGen.Webhooks;

/// <summary>The options for verifying calls of a service.</summary>
public sealed class FoxWebhookOptions
{
    /// <summary>
    /// The secrets that the service shares with you, for HMAC. During a rotation, list the old and the new one. A secret of Standard Webhooks starts with
    /// <c>whsec_</c>; other secrets are used as UTF-8. Keep them out of source code.
    /// </summary>
    public IReadOnlyList<string> Secrets { get; init; } = [];

    /// <summary>The public keys of the service, for Ed25519, of 32 bytes each (default: those at the URL in the service file).</summary>
    public IReadOnlyList<byte[]> PublicKeys { get; init; } = [];

    /// <summary>
    /// Verifies an Ed25519 signature; required for services that use them, because .NET has no Ed25519. With the package BouncyCastle.Cryptography:
    /// <c>(key, content, signature) => Ed25519.Verify(signature, 0, key, 0, content, 0, content.Length)</c>.
    /// </summary>
    public FoxEd25519Verifier? Ed25519 { get; init; }

    /// <summary>Maximum difference between the time of a call and <see cref="TimeProvider"/>, 1 s to 1 day (default: that of the service file, or 5 min).</summary>
    public TimeSpan? Tolerance { get; init; }

    /// <summary>Maximum size of the body of a call in bytes, 1 KB to 64 MB (default 4 MB). A larger one is rejected with 413.</summary>
    public int MaxBodyBytes { get; init; } = 4 * 1024 * 1024;

    /// <summary>
    /// Whether to accept calls of a service whose file defines no signature (default: no). FoxGen then ignores the content of the call but for the task id, and
    /// sends one status request for a task that the journal contains.
    /// </summary>
    public bool AllowUnsigned { get; init; }

    /// <summary>
    /// Whether the response waits for the delivery (default: no). By default, the response is sent as soon as the call is verified and its task is in the
    /// journal, and the delivery continues. Set it where the process can be suspended after a response. If the delivery fails, the response is 500.
    /// </summary>
    public bool AnswerAfterDelivery { get; init; }

    /// <summary>Fetches the public keys (default: a client of its own without redirects). It is not disposed.</summary>
    public HttpClient? HttpClient { get; init; }

    /// <summary>The clock (default: the system clock).</summary>
    public TimeProvider TimeProvider { get; init; } = TimeProvider.System;
}

/// <summary>Verifies an Ed25519 signature (RFC 8032).</summary>
/// <param name="publicKey">The public key: 32 bytes.</param>
/// <param name="content">The signed content.</param>
/// <param name="signature">The signature: 64 bytes.</param>
/// <returns>Whether the signature is valid.</returns>
public delegate bool FoxEd25519Verifier(byte[] publicKey, byte[] content, byte[] signature);

/// <summary>The results of verifying a call.</summary>
public enum FoxWebhookCheck
{
    /// <summary>The call is from the service, and recent.</summary>
    Valid,

    /// <summary>The call has no signature, or a header of the signed content is missing.</summary>
    NoSignature,

    /// <summary>The signature does not match: the call is forged or was changed, or the secret is wrong.</summary>
    WrongSignature,

    /// <summary>The time of the call is missing, or too far from the clock: an attacker may repeat an old call.</summary>
    OutsideTolerance,

    /// <summary>The public keys of the service could not be fetched.</summary>
    NoKeys,
}
