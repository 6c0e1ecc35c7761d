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

    private static readonly ServiceChoice s_contracts = new(Contract, [("replay", IdempotencyContract.Replay), ("reject", IdempotencyContract.Reject)]);

    /// <summary>The request header that carries the key.</summary>
    public static ServiceWord<string> Header { get; } = new("header", "the request header for the key: `Idempotency-Key`", ServiceScalars.Header)
    {
        Runtime = "Header",
        Noun = "the header",
        OnlyWith = s_contracts,
    };

    /// <summary>The body field that carries the key.</summary>
    public static ServiceWord<string> Field { get; } = new("field", "the body field for the key, instead of `header`", ServiceScalars.Text)
    {
        Runtime = "Field",
        Noun = "the body field",
        OnlyWith = s_contracts,
    };

    /// <summary>All keys of the group.</summary>
    public static ServiceGroup Group { get; } = new(Contract, Header, Field) { IsNothing = facts => facts.FindValue(Contract) is null or IdempotencyContract.None };
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
