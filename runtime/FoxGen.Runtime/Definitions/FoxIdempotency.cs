namespace FoxGen.CompilerServices;

/// <summary>
/// What a service guarantees about two submits with the same idempotency key. Without a guarantee, a submit with an unknown outcome is
/// never repeated.
/// </summary>
public sealed class FoxIdempotency
{
    /// <summary>What the service does with a known key.</summary>
    public required FoxIdempotencyContract Contract { get; init; }

    /// <summary>The request header for the key: <c>Idempotency-Key</c>.</summary>
    public required string Header { get; init; }
}

/// <summary>What a service does with a submit that has a known idempotency key.</summary>
public enum FoxIdempotencyContract
{
    /// <summary>It returns the same task without a charge. A submit with an unknown outcome can be repeated safely.</summary>
    Replay,

    /// <summary>It returns 409 without a charge. A repeated submit shows whether the first one arrived, but not its task.</summary>
    Reject,
}
