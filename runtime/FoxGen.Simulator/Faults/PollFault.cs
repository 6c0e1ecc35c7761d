using FoxGen.Simulator.Replies;

namespace FoxGen.Simulator;

/// <summary>Faults of a status request. The task itself continues, and queries are not charged.</summary>
public abstract record PollFault
{
    private protected PollFault()
    {
    }

    /// <summary>Whether it waits for a task that is completed.</summary>
    internal virtual bool IsOfCompleted => false;

    /// <summary>The connection is reset without a response.</summary>
    public static PollFault Reset { get; } = new CutPoll();

    /// <summary>Status 200 with an HTML page, as from a proxy.</summary>
    public static PollFault Html { get; } = new HtmlPoll();

    /// <summary>
    /// The task is completed, at 50 percent and without results. Applies to the first query of a completed task; queries of running tasks
    /// are not affected.
    /// </summary>
    public static PollFault CompletedWithoutResults { get; } = new EmptyCompletion();

    /// <summary>
    /// The task is completed, with a number instead of the results. Applies to the first query of a completed task. With a service that has the
    /// results elsewhere (<c>tasks.result</c>), use <see cref="ResultFault.WrongShape"/>.
    /// </summary>
    public static PollFault WrongShape { get; } = new StrangeCompletion();

    /// <summary>No response is sent, and the connection stays open.</summary>
    public static PollFault NoReply { get; } = new HangingPoll();

    /// <summary>Half of the response is sent, then the connection ends.</summary>
    public static PollFault Truncated { get; } = new TruncatedPoll();

    /// <summary>The response has an undocumented status.</summary>
    public static PollFault UnknownStatus(string word = "reticulating")
    {
        ArgumentException.ThrowIfNullOrEmpty(word);
        return new StrangeStatus(word);
    }

    /// <summary>An error instead of the task.</summary>
    /// <param name="status">The HTTP status, 400 to 599.</param>
    public static PollFault Error(int status = 500) => new RefusedPoll(Refusal.Injected(status, "The query was rejected by an injected fault."));

    /// <summary>An error inside a 200, with services that reject requests so (<c>refusal.unless</c>); with others, 400.</summary>
    /// <param name="message">The error message.</param>
    /// <param name="code">The error code; <c>null</c> for one without a meaning.</param>
    public static PollFault RefuseInside200(string message = "The query was rejected by an injected fault.", string? code = null) => new RefusedPoll(Refusal.Inside200(message, code));

    /// <summary>429, optionally with Retry-After.</summary>
    /// <param name="retryAfter">The value of Retry-After, not negative; sent in whole seconds, rounded up. <c>null</c> for none.</param>
    /// <param name="asDate">Whether Retry-After is a date, by simulated time, instead of seconds.</param>
    public static PollFault TooManyRequests(TimeSpan? retryAfter = null, bool asDate = false) =>
        new RefusedPoll(Refusal.TooManyRequests(retryAfter, asDate) with { KeepsStatus = true });

    /// <summary>The response is delayed.</summary>
    /// <param name="delay">The delay in simulated time, above 0.</param>
    public static PollFault SlowReply(TimeSpan delay)
    {
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(delay, TimeSpan.Zero);
        return new SlowPoll(delay);
    }
}

internal sealed record CutPoll : PollFault;

internal sealed record HtmlPoll : PollFault;

internal sealed record EmptyCompletion : PollFault
{
    internal override bool IsOfCompleted => true;
}

internal sealed record StrangeCompletion : PollFault
{
    internal override bool IsOfCompleted => true;
}

internal sealed record StrangeStatus(string Word) : PollFault;

internal sealed record RefusedPoll(Refusal Refusal) : PollFault;

internal sealed record SlowPoll(TimeSpan Delay) : PollFault;

internal sealed record HangingPoll : PollFault;

internal sealed record TruncatedPoll : PollFault;
