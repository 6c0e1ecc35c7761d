using FoxGen.Journal;

namespace FoxGen;

/// <summary>How a submit ended.</summary>
/// <typeparam name="TResult">The type of one result.</typeparam>
public sealed class FoxSubmitResult<TResult>
{
    internal FoxSubmitResult(FoxTask<TResult>? task, FoxException? error) => (Task, Error) = (task, error);

    /// <summary>The task; <c>null</c> when none is known to exist.</summary>
    public FoxTask<TResult>? Task { get; }

    /// <summary>
    /// Why there is no task; <c>null</c> when all went well. Beside a <see cref="Task"/> only <see cref="FoxJournalException"/>: the task was
    /// started, and its record is missing.
    /// </summary>
    public FoxException? Error { get; }

    /// <summary>How it ended, and so what may be billed.</summary>
    public FoxSubmitOutcome Outcome => (Task, Error) switch
    {
        (not null, _) => FoxSubmitOutcome.Submitted,
        (_, FoxValidationException) => FoxSubmitOutcome.Invalid,
        (_, FoxSubmitOutcomeUnknownException) => FoxSubmitOutcome.Unknown,
        (_, FoxConnectionException or FoxJournalException) => FoxSubmitOutcome.NotSent,
        _ => FoxSubmitOutcome.Refused,
    };

    /// <summary>The outcome, with the task where there is one.</summary>
    public override string ToString() => Task is null ? $"{Outcome} ({Error?.Code})" : $"{Outcome} ({Task})";
}

/// <summary>The ways a submit ends.</summary>
public enum FoxSubmitOutcome
{
    /// <summary>There is a task, and it is billed.</summary>
    Submitted,

    /// <summary>The request breaks rules of its model. Nothing was sent, nothing is billed.</summary>
    Invalid,

    /// <summary>The request certainly did not leave or arrive. Nothing is billed.</summary>
    NotSent,

    /// <summary>The service refused it. Nothing is billed.</summary>
    Refused,

    /// <summary>It may have been received, and billed, and no task is known.</summary>
    Unknown,
}
