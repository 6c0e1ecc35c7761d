using FoxGen.Simulator.Replies;
using FoxGen.Simulator.Tasks;

namespace FoxGen.Simulator;

/// <summary>Faults of a submit. A fault after acceptance is charged.</summary>
public abstract record SubmitFault
{
    private protected SubmitFault()
    {
    }

    /// <summary>The connection is reset before the body is read. Not charged.</summary>
    public static SubmitFault ResetBeforeAccept { get; } = new CutSubmit(AfterAccept: false);

    /// <summary>The request is accepted and charged, then the connection is reset without a response.</summary>
    public static SubmitFault ResetAfterAccept { get; } = new CutSubmit(AfterAccept: true);

    /// <summary>The request is accepted and charged, but the response has no task id.</summary>
    public static SubmitFault NoTaskId { get; } = new SubmitWithoutId();

    /// <summary>No response is sent, and the connection stays open. Not charged.</summary>
    public static SubmitFault NoReplyBeforeAccept { get; } = new HangingSubmit(AfterAccept: false);

    /// <summary>The request is accepted and charged, but no response is sent, and the connection stays open.</summary>
    public static SubmitFault NoReplyAfterAccept { get; } = new HangingSubmit(AfterAccept: true);

    /// <summary>The request is accepted and charged, but the response has status 200 and an HTML page, as from a proxy.</summary>
    public static SubmitFault Html { get; } = new HtmlSubmitReply();

    /// <summary>The request is accepted and charged, then half of the response is sent and the connection ends.</summary>
    public static SubmitFault Truncated { get; } = new TruncatedSubmitReply();

    /// <summary>408 instead of acceptance. Not charged.</summary>
    public static SubmitFault RequestTimeoutBeforeAccept { get; } = new RefusedSubmit(new Refusal(408, "The request took too long.") { KeepsStatus = true });

    /// <summary>The request is accepted and charged, but the response is 408.</summary>
    public static SubmitFault RequestTimeoutAfterAccept { get; } = new BrokenSubmitReply(new Refusal(408, "The request took too long.") { KeepsStatus = true });

    internal abstract bool IsAfterAccept { get; }

    /// <summary>429, optionally with Retry-After. Not charged.</summary>
    /// <param name="retryAfter">The value of Retry-After, not negative; sent in whole seconds, rounded up. <c>null</c> for none.</param>
    /// <param name="asDate">Whether Retry-After is a date, by simulated time, instead of seconds.</param>
    public static SubmitFault TooManyRequests(TimeSpan? retryAfter = null, bool asDate = false) =>
        new RefusedSubmit(Refusal.TooManyRequests(retryAfter, asDate) with { KeepsStatus = true });

    /// <summary>A redirect instead of acceptance. Not charged. A client that follows it sends a new request, which counts separately.</summary>
    /// <param name="location">The target: another path of the simulator, or a complete URL, escaped for the header.</param>
    /// <param name="status">The HTTP status: 301, 302, 303, 307 or 308.</param>
    /// <exception cref="ArgumentException">The location is not valid in a header, or the status is not a redirect.</exception>
    public static SubmitFault Redirect(string location, int status = 307) => new RedirectedSubmit(RedirectReply.To(location, status));

    /// <summary>A server error instead of acceptance. Not charged.</summary>
    /// <param name="status">The HTTP status, 500 to 599.</param>
    public static SubmitFault ServerErrorBeforeAccept(int status = 503) => new RefusedSubmit(Refusal.ServerError(status));

    /// <summary>The request is accepted and charged, but the response is a server error.</summary>
    /// <param name="status">The HTTP status, 500 to 599.</param>
    public static SubmitFault ServerErrorAfterAccept(int status = 500) => new BrokenSubmitReply(Refusal.ServerError(status));

    /// <summary>Any rejection of a valid request, such as 402 for an empty balance. Not charged.</summary>
    /// <param name="status">The HTTP status, 400 to 599.</param>
    /// <param name="type">The error class; <c>null</c> for the usual one of that status.</param>
    /// <param name="message">The error message.</param>
    /// <param name="code">The error code, if the service has one.</param>
    public static SubmitFault Refuse(int status, string message, string? type = null, string? code = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(message);
        return new RefusedSubmit(new Refusal(Refusal.Checked(status, 400), message) { Type = type, Code = code, KeepsStatus = true });
    }

    /// <summary>
    /// A rejection inside a 200, with services that reject requests so (<c>refusal.unless</c>); with others, 400. Not charged.
    /// </summary>
    /// <param name="message">The error message.</param>
    /// <param name="code">The error code; <c>null</c> for one without a meaning.</param>
    public static SubmitFault RefuseInside200(string message, string? code = null) => new RefusedSubmit(Refusal.Inside200(message, code));

    /// <summary>The request is accepted and charged immediately; the response is delayed.</summary>
    /// <param name="delay">The delay in simulated time, above 0.</param>
    public static SubmitFault SlowReply(TimeSpan delay)
    {
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(delay, TimeSpan.Zero);
        return new SlowSubmit(delay);
    }

    /// <summary>The request is accepted and charged with a normal response, but its task fails.</summary>
    /// <param name="code">The error code of the task.</param>
    /// <param name="message">The error message.</param>
    public static SubmitFault TaskFails(string code, string message)
    {
        ArgumentException.ThrowIfNullOrEmpty(code);
        ArgumentException.ThrowIfNullOrEmpty(message);
        return new FailingTask(new SimulatedFailure(code, message));
    }
}

internal sealed record CutSubmit(bool AfterAccept) : SubmitFault
{
    internal override bool IsAfterAccept => AfterAccept;
}

internal sealed record RefusedSubmit(Refusal Refusal) : SubmitFault
{
    internal override bool IsAfterAccept => false;
}

internal sealed record RedirectedSubmit(RedirectReply Reply) : SubmitFault
{
    internal override bool IsAfterAccept => false;
}

internal sealed record BrokenSubmitReply(Refusal Refusal) : SubmitFault
{
    internal override bool IsAfterAccept => true;
}

internal sealed record SubmitWithoutId : SubmitFault
{
    internal override bool IsAfterAccept => true;
}

internal sealed record SlowSubmit(TimeSpan Delay) : SubmitFault
{
    internal override bool IsAfterAccept => true;
}

internal sealed record FailingTask(SimulatedFailure Failure) : SubmitFault
{
    internal override bool IsAfterAccept => true;
}

internal sealed record HangingSubmit(bool AfterAccept) : SubmitFault
{
    internal override bool IsAfterAccept => AfterAccept;
}

internal sealed record HtmlSubmitReply : SubmitFault
{
    internal override bool IsAfterAccept => true;
}

internal sealed record TruncatedSubmitReply : SubmitFault
{
    internal override bool IsAfterAccept => true;
}
