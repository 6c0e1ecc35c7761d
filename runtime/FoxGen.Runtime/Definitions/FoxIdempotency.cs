namespace FoxGen.CompilerServices;

/// <summary>
/// The guarantee of a service for two submits with the same idempotency key. Without a guarantee, a submit with an unknown outcome is
/// never repeated.
/// </summary>
public sealed class FoxIdempotency
{
    /// <summary>The response of the service to a known key.</summary>
    public required FoxIdempotencyContract Contract { get; init; }

    /// <summary>The request header for the key: <c>Idempotency-Key</c>; <c>null</c> if the body carries the key.</summary>
    public string? Header { get; init; }

    /// <summary>The body field for the key; <c>null</c> if a header carries it.</summary>
    public string? Field { get; init; }
}

/// <summary>The response of a service to a submit with a known idempotency key.</summary>
public enum FoxIdempotencyContract
{
    /// <summary>It returns the same task without a charge. A submit with an unknown outcome can be repeated safely.</summary>
    Replay,

    /// <summary>It returns 409 without a charge. A repeated submit shows whether the first one arrived, but not its task.</summary>
    Reject,
}
