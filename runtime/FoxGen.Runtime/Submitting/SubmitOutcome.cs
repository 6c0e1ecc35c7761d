using FoxGen.Http;

namespace FoxGen.Submitting;

/// <summary>How one attempt of a submit ended.</summary>
internal sealed class SubmitOutcome(FoxTaskSnapshot? started, FoxException? failure, bool mayHaveLeft, bool mayRepeat)
{
    /// <summary>The task; <c>null</c> if none is known.</summary>
    public FoxTaskSnapshot? Started { get; } = started;

    /// <summary>What to throw when there is no task and no further attempt.</summary>
    public FoxException? Failure { get; } = failure;

    /// <summary>Whether a byte may have left.</summary>
    public bool MayHaveLeft { get; } = mayHaveLeft;

    /// <summary>Whether sending again cannot pay twice: it did not arrive, or was refused for now.</summary>
    public bool MayRepeat { get; } = mayRepeat;

    /// <summary>The head of the reply, if there is one.</summary>
    public HttpReply? Reply { get; set; }
}
