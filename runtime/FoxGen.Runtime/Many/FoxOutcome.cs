using System.Diagnostics.CodeAnalysis;
using FoxGen.Submitting;

namespace FoxGen;

/// <summary>The outcome of one of many requests: the results, or an exception with the token of the task if there is one.</summary>
/// <typeparam name="TRequest">The request type.</typeparam>
/// <typeparam name="TResult">The type of one result.</typeparam>
public sealed class FoxOutcome<TRequest, TResult>
{
    internal FoxOutcome(int index, TRequest request, FoxTaskToken? token, IReadOnlyList<TResult> results, Exception? error)
    {
        (Index, Request, Results, Error) = (index, request, results, error);
        Token = token ?? (error is null ? null : SubmittedTask.Of(error));
    }

    /// <summary>The index of the request in the sequence, from 0.</summary>
    public int Index { get; }

    /// <summary>The request.</summary>
    public TRequest Request { get; }

    /// <summary>
    /// The token of the task; <c>null</c> if the request was not submitted, or if no task is known. After a failure, you can resume the task with
    /// <see cref="FoxClient.Resume"/>.
    /// </summary>
    public FoxTaskToken? Token { get; }

    /// <summary>Whether there are results.</summary>
    [MemberNotNullWhen(true, nameof(Result), nameof(Token))]
    [MemberNotNullWhen(false, nameof(Error))]
    public bool IsSuccess => Error is null;

    /// <summary>The first result; <c>null</c> after a failure.</summary>
    public TResult? Result => Results.Count > 0 ? Results[0] : default;

    /// <summary>All results of the task; empty after a failure.</summary>
    public IReadOnlyList<TResult> Results { get; }

    /// <summary>
    /// The failure; <c>null</c> if there are results. An <see cref="OperationCanceledException"/> without a <see cref="Token"/> means that the request was not
    /// submitted. <see cref="FoxSubmitOutcomeUnknownException"/> means that it may have been received and billed.
    /// </summary>
    public Exception? Error { get; }

    /// <summary>Returns the index, the result or the kind of failure, and the token. It does not contain the request.</summary>
    public override string ToString() =>
        $"{Index}: {(Error is null ? $"{Results.Count} result{(Results.Count == 1 ? "" : "s")}" : (Error as FoxException)?.Code ?? (Error is OperationCanceledException ? "canceled" : Error.GetType().Name))}{(Token is null ? "" : $" ({Token})")}";
}
