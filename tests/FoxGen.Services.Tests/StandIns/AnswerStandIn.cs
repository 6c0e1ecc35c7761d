namespace FoxGen.Services.Tests.StandIns;

/// <summary>A service that answers a paid request with the result. It has no tasks.</summary>
internal abstract class AnswerStandIn : VendorStandIn
{
    /// <summary>How results travel; refusals travel whole.</summary>
    public Delivery Delivery { get; set; } = new();

    /// <summary>A result instead of the usual one, for large replies.</summary>
    public Func<Payload>? Large { get; set; }

    /// <summary>The body of the last result, whole.</summary>
    public byte[] LastBody { get; private set; } = [];

    protected override IReadOnlyList<Stage> ResultStages => [Stage.Submit];

    /// <summary>Charges the request, and answers with the result.</summary>
    protected Reply Result(string kind, string contentType, Func<string, byte[]> body)
    {
        var id = Accept(kind).Id;
        if (Large is not null)
        {
            return new(200, contentType, []) { Delivery = Delivery, Payload = Large() };
        }

        LastBody = body(id);
        return new(200, contentType, LastBody) { Delivery = Delivery };
    }
}
