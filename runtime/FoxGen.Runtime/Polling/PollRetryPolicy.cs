using System.Net;
using System.Text.Json;

namespace FoxGen.Polling;

/// <summary>
/// Decides which replies end a wait. A refused key does at once. "Not found", other refusals, replies about another task, too large ones, and
/// "completed" without results do when they were repeated, because services say them for a moment. All other failures never do.
/// </summary>
internal sealed class PollRetryPolicy
{
    private const int MostRefusals = 3;
    private const int MostEmptyReplies = 6;
    private static readonly TimeSpan s_short = TimeSpan.FromSeconds(2);

    private int _refusals;
    private int _emptyReplies;

    /// <summary>How long to wait before asking again; <c>null</c> for the usual schedule.</summary>
    public TimeSpan? Delay { get; private set; }

    /// <summary>Takes a reply or a failure.</summary>
    /// <returns>What ends the wait; <c>null</c> to go on.</returns>
    public FoxException? Judge(FoxTaskSnapshot? snapshot, FoxException? failure)
    {
        Delay = null;
        if (failure is FoxAuthenticationException)
        {
            return failure;
        }

        if (failure is FoxTaskNotFoundException or FoxRejectedException or FoxProtocolException { IsPersistent: true } or FoxServerException { IsPersistent: true })
        {
            Delay = s_short * ++_refusals;
            return _refusals >= MostRefusals ? failure : null;
        }

        if (snapshot is null)
        {
            return null;
        }

        _refusals = 0;
        if (snapshot.Status is not FoxTaskStatus.Completed)
        {
            _emptyReplies = 0;
            return null;
        }

        if (snapshot.Unreadable is { } other)
        {
            return Failure($"The task is completed, but {other} in place of results. An array, an object or a string is expected; the paths in the service file may be wrong.", snapshot);
        }

        if (snapshot.Reply is { } reply)
        {
            return Failure($"The response is complete, but it contains no results. It is in '{reply.Path}'.", snapshot);
        }

        Delay = s_short * ++_emptyReplies;
        return _emptyReplies < MostEmptyReplies ? null : Failure($"The task is completed, but {MostEmptyReplies} responses contained no results.", snapshot);
    }

    private static FoxProtocolException Failure(string message, FoxTaskSnapshot snapshot) => new(message)
    {
        Token = snapshot.Token,
        Status = HttpStatusCode.OK,
        Body = (snapshot.RawResult.ValueKind is JsonValueKind.Undefined ? snapshot.Raw : snapshot.RawResult).GetRawText(),
    };
}
