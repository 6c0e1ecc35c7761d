using System.Text.Json.Serialization;
using FoxGen.Journal;

namespace FoxGen;

/// <summary>The outcome of a submit.</summary>
/// <typeparam name="TResult">The type of one result.</typeparam>
public sealed class FoxSubmitResult<TResult>
{
    internal FoxSubmitResult(FoxTask<TResult>? task, FoxException? error) => (Task, Error) = (task, error);

    /// <summary>The task; <c>null</c> if none is known.</summary>
    public FoxTask<TResult>? Task { get; }

    /// <summary>
    /// The failure; <c>null</c> if the submit succeeded. If <see cref="Task"/> is set, it can only be <see cref="FoxJournalException"/>:
    /// the task is running, but its record is missing.
    /// </summary>
    public FoxException? Error { get; }

    /// <summary>The kind of outcome, which shows what may be billed.</summary>
    public FoxSubmitOutcome Outcome => (Task, Error) switch
    {
        (not null, _) => FoxSubmitOutcome.Submitted,
        (_, FoxValidationException) => FoxSubmitOutcome.Invalid,
        (_, FoxSubmitOutcomeUnknownException) => FoxSubmitOutcome.Unknown,
        (_, FoxConnectionException or FoxJournalException) => FoxSubmitOutcome.NotSent,
        _ => FoxSubmitOutcome.Refused,
    };

    /// <summary>Returns the outcome, with the task if there is one.</summary>
    public override string ToString() => Task is null ? $"{Outcome} ({Error?.Code})" : $"{Outcome} ({Task})";
}

/// <summary>The kinds of outcome of a submit.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<FoxSubmitOutcome>))]
public enum FoxSubmitOutcome
{
    /// <summary>The task is running and billed.</summary>
    Submitted,

    /// <summary>The request is not valid. It was not sent and not billed.</summary>
    Invalid,

    /// <summary>The request was not sent or did not arrive. It was not billed.</summary>
    NotSent,

    /// <summary>The service rejected the request. It was not billed.</summary>
    Refused,

    /// <summary>The request may have been received and billed, but no task is known.</summary>
    Unknown,
}
