namespace FoxGen.CompilerServices;

/// <summary>What a service promises about two submits with the same key. Without such a promise a submit of unknown outcome is never repeated.</summary>
public sealed class FoxIdempotency
{
    /// <summary>What the service does with a key it has seen.</summary>
    public required FoxIdempotencyContract Contract { get; init; }

    /// <summary>The request header that carries the key: <c>Idempotency-Key</c>.</summary>
    public required string Header { get; init; }
}

/// <summary>What a service does with a submit whose key it has seen before.</summary>
public enum FoxIdempotencyContract
{
    /// <summary>It answers as it did the first time, with the same task, and charges nothing: a submit of unknown outcome is safely sent again.</summary>
    Replay,

    /// <summary>It refuses with 409 and charges nothing: sending again shows whether the first one arrived, but not its task.</summary>
    Reject,
}
