using FoxGen.CompilerServices;

namespace FoxGen.Submitting;

/// <summary>What names one logical submit, whatever it takes to send it.</summary>
internal sealed class SubmitIdentity(string? header, string? field, string? key, Guid? submission)
{
    /// <summary>The header that carries the key; <c>null</c> when the service has no idempotency contract.</summary>
    public string? Header { get; } = header;

    /// <summary>The body field that carries the key; <c>null</c> if there is none.</summary>
    public string? Field { get; } = field;

    /// <summary>The idempotency key: the caller's, or one made for this submit; <c>null</c> without contract and caller's key.</summary>
    public string? Key { get; } = key;

    /// <summary>The submission: the caller's, or one made for the journal; <c>null</c> without journal and caller's id.</summary>
    public Guid? Submission { get; } = submission;

    /// <summary>The call of the service at the end of the task; <c>null</c> for none.</summary>
    public SubmitCallback? Callback { get; private init; }

    private const int LongestKey = 255;
    private const int LongestReference = 1_000;

    /// <exception cref="ArgumentException">The caller's key, reference, submission or callback URL cannot be used.</exception>
    public static SubmitIdentity Of(FoxServiceDefinition service, FoxSubmitOptions? options, bool hasJournal)
    {
        if (options?.IdempotencyKey is { } own && (own.Length is 0 or > LongestKey || own.AsSpan().ContainsAnyExceptInRange('!', '~')))
        {
            throw new ArgumentException("The idempotency key must be 1 to 255 visible ASCII characters without spaces.", nameof(options));
        }

        if (options?.Reference is { Length: > LongestReference })
        {
            throw new ArgumentException("The reference must be at most 1,000 characters long.", nameof(options));
        }

        if (options?.Submission == Guid.Empty)
        {
            throw new ArgumentException("The submission must not be an empty Guid.", nameof(options));
        }

        return new SubmitIdentity(
            service.Idempotency?.Header,
            service.Idempotency?.Field,
            options?.IdempotencyKey ?? (service.Idempotency is null ? null : Guid.NewGuid().ToString("N")),
            options?.Submission ?? (hasJournal ? Guid.NewGuid() : null))
        {
            Callback = SubmitCallback.Of(service, options),
        };
    }
}
