namespace FoxGen.Specs;

/// <summary>The words of <c>idempotency</c>: what a service promises about two submits with the same key.</summary>
public static class IdempotencyWords
{
    /// <summary>What the service does with a key it has seen.</summary>
    public static ServiceWord<IdempotencyContract> Contract { get; } = new(
        "contract",
        "the response to a known key. `replay`: the same task without a charge. `reject`: 409 without a charge. "
            + "`none`: no guarantee, as without `idempotency`",
        ServiceScalars.Word("CompilerServices.FoxIdempotencyContract", ("none", IdempotencyContract.None), ("replay", IdempotencyContract.Replay), ("reject", IdempotencyContract.Reject)))
    {
        IsRequired = true,
        Runtime = "Contract",
        Noun = "the contract",
    };

    /// <summary>The request header that carries the key.</summary>
    public static ServiceWord<string> Header { get; } = new("header", "the request header for the key: `Idempotency-Key`", ServiceScalars.Header)
    {
        IsRequired = true,
        Runtime = "Header",
        Noun = "the header",
        OnlyWith = new ServiceChoice(Contract, [("replay", IdempotencyContract.Replay), ("reject", IdempotencyContract.Reject)]),
    };

    /// <summary>All.</summary>
    public static ServiceGroup Group { get; } = new(Contract, Header) { IsNothing = facts => facts.FindValue(Contract) is null or IdempotencyContract.None };
}

/// <summary>What a service does with a submit whose key it has seen before.</summary>
public enum IdempotencyContract
{
    /// <summary>It promises nothing.</summary>
    None,

    /// <summary>It answers with the same task and charges nothing.</summary>
    Replay,

    /// <summary>It refuses with 409 and charges nothing.</summary>
    Reject,
}
