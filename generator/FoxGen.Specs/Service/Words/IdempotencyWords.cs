namespace FoxGen.Specs;

/// <summary>The keys of <c>idempotency</c>: the guarantee of a service for two submits with the same key.</summary>
public static class IdempotencyWords
{
    /// <summary>The response to a known key.</summary>
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

    /// <summary>All keys of the group.</summary>
    public static ServiceGroup Group { get; } = new(Contract, Header) { IsNothing = facts => facts.FindValue(Contract) is null or IdempotencyContract.None };
}

/// <summary>The response of a service to a submit with a known key.</summary>
public enum IdempotencyContract
{
    /// <summary>There is no guarantee.</summary>
    None,

    /// <summary>The service returns the same task without a charge.</summary>
    Replay,

    /// <summary>The service returns 409 without a charge.</summary>
    Reject,
}
