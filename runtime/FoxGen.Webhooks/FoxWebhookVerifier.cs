using System.Globalization;
using FoxGen.CompilerServices;

namespace FoxGen.Webhooks;

/// <summary>Verifies calls of a service on their raw bytes, before anything is parsed. Thread-safe; create one instance and reuse it.</summary>
public sealed class FoxWebhookVerifier
{
    private const int MostSignatures = 16;
    private const int LongestHeader = 4096;

    private readonly CallScheme _scheme;
    private readonly ISignatureCheck _check;
    private readonly TimeSpan _tolerance;
    private readonly TimeProvider _time;

    /// <summary>Creates a verifier.</summary>
    /// <param name="service">The service, as in <see cref="FoxClient.Service"/>.</param>
    /// <param name="options">The secrets or keys.</param>
    /// <exception cref="ArgumentException">The service file defines no signature, or an option is missing or not valid.</exception>
    public FoxWebhookVerifier(FoxServiceDefinition service, FoxWebhookOptions options)
    {
        ArgumentNullException.ThrowIfNull(service);
        ArgumentNullException.ThrowIfNull(options);
        var signature = service.Callback?.Signature ?? throw new ArgumentException($"The service file of {service.Name} does not define how calls are signed (callback.signature).", nameof(service));
        _scheme = CallScheme.Of(signature);
        _check = signature.Scheme is FoxSignatureScheme.Ed25519 ? new Ed25519Check(signature, options) : new HmacCheck(signature, options);
        _tolerance = options.Tolerance ?? signature.Tolerance;
        _time = options.TimeProvider;
        if (_tolerance < TimeSpan.FromSeconds(1) || _tolerance > TimeSpan.FromDays(1))
        {
            throw new ArgumentException("Tolerance must be 1 s to 1 day.", nameof(options));
        }
    }

    /// <summary>
    /// Checks that a call has a signature and a recent time, without its body. Use it to reject calls before you read their bodies. A call that passes can
    /// still be forged.
    /// </summary>
    /// <param name="header">Returns the values of a header by its name, in any case; empty or <c>null</c> if the call does not have it.</param>
    public FoxWebhookCheck CheckHeaders(Func<string, IEnumerable<string?>?> header)
    {
        ArgumentNullException.ThrowIfNull(header);
        return Signatures(header).Count == 0 || _scheme.Headers.Any(name => One(header, name) is null) ? FoxWebhookCheck.NoSignature
            : _scheme.TimestampHeader is { } name && !IsRecent(One(header, name)) ? FoxWebhookCheck.OutsideTolerance
            : FoxWebhookCheck.Valid;
    }

    /// <summary>Verifies a call. The comparison takes the same time for any signature. It never throws for any headers and any body.</summary>
    /// <param name="header">Returns the values of a header by its name, in any case; empty or <c>null</c> if the call does not have it.</param>
    /// <param name="body">The raw bytes of the body.</param>
    /// <param name="cancellationToken">Stops fetching public keys.</param>
    public async ValueTask<FoxWebhookCheck> VerifyAsync(Func<string, IEnumerable<string?>?> header, ReadOnlyMemory<byte> body, CancellationToken cancellationToken = default)
    {
        // Read once: what is checked is what is verified.
        ArgumentNullException.ThrowIfNull(header);
        var read = _scheme.Headers.Append(_scheme.SignatureHeader).Distinct(StringComparer.OrdinalIgnoreCase).ToDictionary(name => name, name => header(name)?.ToArray(), StringComparer.OrdinalIgnoreCase);
        IEnumerable<string?>? Known(string name) => read.GetValueOrDefault(name);
        var first = CheckHeaders(Known);
        return first is not FoxWebhookCheck.Valid ? first
            : await _check.CheckAsync(_scheme.Content(name => One(Known, name)!, body), Signatures(Known), cancellationToken).ConfigureAwait(false);
    }

    private bool IsRecent(string? text) =>
        long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds)
        && seconds <= DateTimeOffset.MaxValue.ToUnixTimeSeconds()
        && (_time.GetUtcNow() - DateTimeOffset.FromUnixTimeSeconds(seconds)).Duration() <= _tolerance;

    // A header of the signed content that the call has twice is ambiguous.
    private static string? One(Func<string, IEnumerable<string?>?> header, string name) =>
        header(name)?.ToList() is [{ Length: > 0 and <= LongestHeader } value] ? value : null;

    private List<byte[]> Signatures(Func<string, IEnumerable<string?>?> header) =>
        [.. (header(_scheme.SignatureHeader) ?? []).Where(value => value is { Length: <= LongestHeader })
            .SelectMany(value => value!.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            .Take(MostSignatures)
            .Select(_scheme.Decode)
            .OfType<byte[]>()];
}
