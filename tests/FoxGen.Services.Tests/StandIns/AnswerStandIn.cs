namespace FoxGen.Services.Tests.StandIns;

/// <summary>A service that answers a paid request with the result. It has no tasks.</summary>
internal abstract class AnswerStandIn : VendorStandIn
{
    /// <summary>How results travel; refusals travel whole.</summary>
    public Delivery Delivery { get; set; } = new();

    /// <summary>What a proxy answers in place of an accepted and charged request.</summary>
    public Reply? Instead { get; set; }

    /// <summary>A result instead of the usual one, for large replies.</summary>
    public Func<Payload>? Large { get; set; }

    /// <summary>The body of the last result, whole.</summary>
    public byte[] LastBody { get; private set; } = [];

    protected override IReadOnlyList<Stage> ResultStages => [Stage.Submit];

    /// <summary>Charges the request, and answers with the result.</summary>
    protected Reply Result(string kind, string contentType, Func<string, byte[]> body)
    {
        var id = Accept(kind).Id;
        if (Instead is not null)
        {
            return Instead;
        }

        if (Large is not null)
        {
            return new(200, contentType, []) { Delivery = Delivery, Payload = Large() };
        }

        LastBody = body(id);
        return new(200, contentType, LastBody) { Delivery = Delivery };
    }
}
