namespace FoxGen;

/// <summary>How one attempt of a submit ended.</summary>
/// <param name="Started">The task; <c>null</c> when none is known to exist.</param>
/// <param name="Failure">What to throw when there is no task and no further attempt.</param>
/// <param name="MayHaveLeft">Whether a byte may have left.</param>
/// <param name="MayRepeat">Whether sending again cannot pay twice: it did not arrive, or was refused for now.</param>
internal sealed record SubmitOutcome(FoxTaskSnapshot? Started, FoxException? Failure, bool MayHaveLeft, bool MayRepeat);
