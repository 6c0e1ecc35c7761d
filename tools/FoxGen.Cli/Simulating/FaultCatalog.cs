using System.Globalization;
using FoxGen.Cli.Hosting;
using FoxGen.Rules;
using FoxGen.Simulator;

namespace FoxGen.Cli.Simulating;

/// <summary>Everything that can be made to go wrong, by its name.</summary>
internal static class FaultCatalog
{
    private const string Status = "status";
    private const string Seconds = "seconds";
    private static readonly TimeSpan s_late = TimeSpan.FromSeconds(30);

    public static IReadOnlyList<FaultWord> All { get; } =
    [
        Submit("submit-reset-before", "the connection is reset before the body is read; not charged", SubmitFault.ResetBeforeAccept),
        Submit("submit-reset-after", "accepted and charged, then the connection is reset", SubmitFault.ResetAfterAccept),
        Submit("submit-no-id", "accepted and charged, but the response has no task id", SubmitFault.NoTaskId),
        Submit("submit-no-reply-before", "no response; not charged", SubmitFault.NoReplyBeforeAccept),
        Submit("submit-no-reply-after", "accepted and charged, then no response", SubmitFault.NoReplyAfterAccept),
        Submit("submit-html", "accepted and charged, but the response is an HTML page", SubmitFault.Html),
        Submit("submit-truncated", "accepted and charged, then half of the response is sent", SubmitFault.Truncated),
        Submit("submit-408-before", "408 instead of acceptance; not charged", SubmitFault.RequestTimeoutBeforeAccept),
        Submit("submit-408-after", "accepted and charged, but the response is 408", SubmitFault.RequestTimeoutAfterAccept),
        Submit("submit-429", Seconds, "429, with Retry-After if seconds are given; not charged", argument => SubmitFault.TooManyRequests(argument.Seconds)),
        Submit("submit-error-before", Status, "a server error, 503, instead of acceptance; not charged", argument => SubmitFault.ServerErrorBeforeAccept(argument.Status(503))),
        Submit("submit-error-after", Status, "accepted and charged, but the response is a server error, 500", argument => SubmitFault.ServerErrorAfterAccept(argument.Status(500))),
        Submit("submit-refused", Status, "rejected with 402; not charged", argument => SubmitFault.Refuse(argument.Status(402), "Rejected by an injected fault.")),
        Submit("submit-refused-inside-200", "code", "rejected inside a 200, for services with refusal.unless; not charged", argument => SubmitFault.RefuseInside200("Rejected by an injected fault.", argument.Word("1000"))),
        Submit("submit-redirect", "location", "a redirect, to /elsewhere, instead of acceptance; not charged", argument => SubmitFault.Redirect(argument.Word("/elsewhere"))),
        Submit("submit-slow", Seconds, "accepted and charged immediately, but the response is sent 30 s later", argument => SubmitFault.SlowReply(argument.Seconds ?? s_late)),
        Submit("task-fails", "code", "accepted and charged, but the task ends as failed", argument => SubmitFault.TaskFails(argument.Word("generation_failed"), "The task failed by an injected fault.")),
        Poll("poll-reset", "the connection is reset", PollFault.Reset),
        Poll("poll-html", "the response is an HTML page", PollFault.Html),
        Poll("poll-no-results", "completed, but without results", PollFault.CompletedWithoutResults),
        Poll("poll-no-reply", "no response", PollFault.NoReply),
        Poll("poll-truncated", "half of the response is sent", PollFault.Truncated),
        Poll("poll-unknown-status", "word", "an undocumented status", argument => PollFault.UnknownStatus(argument.Word("reticulating"))),
        Poll("poll-wrong-shape", "completed, with a number in place of the results", PollFault.WrongShape),
        Poll("poll-refused-inside-200", "code", "a rejection inside a 200, for services with refusal.unless", argument => PollFault.RefuseInside200("Rejected by an injected fault.", argument.Word("1000"))),
        Poll("poll-error", Status, "an error, 500, instead of the task", argument => PollFault.Error(argument.Status(500))),
        Poll("poll-429", Seconds, "429, with Retry-After if seconds are given", argument => PollFault.TooManyRequests(argument.Seconds)),
        Poll("poll-slow", Seconds, "the response is delayed by 30 s", argument => PollFault.SlowReply(argument.Seconds ?? s_late)),
        new("cancel-reset", null, "the task is cancelled, then the connection is reset", (faults, _, times) => faults.NextCancel(CancelFault.Reset, times)),
        new("cancel-error", Status, "an error, 500, instead of the cancellation", (faults, argument, times) => faults.NextCancel(CancelFault.Error(argument.Status(500)), times)),
        Call("call-missing", "no call at the end of the task", CallFault.Missing),
        Call("call-early", "the task ends at its submit, and the call is sent before the response to the submit", CallFault.Early),
        Call("call-double", "two calls", CallFault.Sequence(CallFault.None, CallFault.None)),
        Call("call-forged", "a call with a wrong signature", CallFault.Forged),
        Call("call-unsigned", "a call without a signature", CallFault.Unsigned),
        Call("call-changed", "a call whose body was changed after it was signed", CallFault.Changed),
        Call("call-old", "a correctly signed call whose time is 1 h in the past", CallFault.Old),
        Call("call-broken", "a correctly signed call that is not JSON", CallFault.Broken),
        new("call-late", Seconds, "the call is sent 30 s after the end of the task", (faults, argument, times) => faults.NextCall(CallFault.Late(argument.Seconds ?? s_late), times)),
        new("result-reset", null, "the connection is reset", (faults, _, times) => faults.NextResult(ResultFault.Reset, times)),
        new("result-wrong-shape", null, "a number in place of the results", (faults, _, times) => faults.NextResult(ResultFault.WrongShape, times)),
        new("result-error", Status, "an error, 422, instead of the result", (faults, argument, times) => faults.NextResult(ResultFault.Error(argument.Status(422)), times)),
        Download("download-reset", "the connection is reset", DownloadFault.Reset),
        Download("download-truncated", "half of the file is sent", DownloadFault.Truncated),
        Download("download-html", "an HTML page instead of the file", DownloadFault.Html),
        Download("download-json", "a JSON error instead of the file", DownloadFault.Json),
        Download("download-expired", "the URL has expired; the next poll of the task returns a new one", DownloadFault.Expired),
        new("download-error", Status, "an error, 503, instead of the file", (faults, argument, times) => faults.NextDownload(DownloadFault.Error(argument.Status(503)), times)),
        Upload("upload-reset", "the connection is reset", UploadFault.Reset),
        Upload("upload-html", "the response is an HTML page", UploadFault.Html),
        Upload("upload-full", "the storage is full: 403", UploadFault.StorageFull),
        Upload("upload-too-large", "the file is too large: 413", UploadFault.TooLarge),
        new("upload-429", Seconds, "429, with Retry-After if seconds are given", (faults, argument, times) => faults.NextUpload(UploadFault.TooManyRequests(argument.Seconds), times)),
        Upload("upload-address-expired", "the address of the second step has expired: 403", UploadFault.AddressExpired),
        Upload("upload-address-reset", "the address of the second step resets the connection", UploadFault.AddressReset),
        new("upload-address-error", Status, "the address of the second step responds with an error, 503", (faults, argument, times) => faults.NextUpload(UploadFault.AddressError(argument.Status(503)), times)),
        new("upload-address-redirect", "location", "the address of the second step redirects, to /elsewhere", (faults, argument, times) => faults.NextUpload(UploadFault.AddressRedirect(argument.Word("/elsewhere")), times)),
        new("upload-error", Status, "an error, 503", (faults, argument, times) => faults.NextUpload(UploadFault.Error(argument.Status(503)), times)),
    ];

    /// <summary>Reads <c>name</c>, <c>name=argument</c>, and either with <c>*times</c> behind it, and returns what puts it in line.</summary>
    /// <exception cref="CliException">There is no such fault, or its argument or number cannot be read.</exception>
    public static Action<FoxFaults> Read(string text)
    {
        var (rest, times) = Times(text);
        var parts = rest.Split('=', 2);
        var word = All.FirstOrDefault(one => one.Name == parts[0]) ?? throw new CliException(
            Suggestions.Closest(parts[0], All.Select(one => one.Name)) is { } near
                ? $"Unknown fault '{parts[0]}'. Did you mean {near}?"
                : $"Unknown fault '{parts[0]}'. To list all faults, run: foxgen simulate --fault list");
        if (parts.Length > 1 && (word.Argument is null || parts[1].Length == 0))
        {
            throw new CliException(word.Argument is null ? $"The fault {word.Name} has no argument; remove the part after '='." : $"The fault {word.Name} requires a {word.Argument} after '='.");
        }

        return faults => Add(faults, word, new FaultArgument(parts.Length > 1 ? parts[1] : null), times);
    }

    private static void Add(FoxFaults faults, FaultWord word, FaultArgument argument, int times)
    {
        try
        {
            word.Add(faults, argument, times);
        }
        catch (ArgumentException e)
        {
            throw new CliException($"The fault {word.Name} does not accept '{argument.Text}': {e.Message.ReplaceLineEndings(" ")}");
        }
    }

    private static (string Fault, int Count) Times(string text)
    {
        var star = text.LastIndexOf('*');
        if (star < 0)
        {
            return (text, 1);
        }

        return int.TryParse(text[(star + 1)..], NumberStyles.None, CultureInfo.InvariantCulture, out var times) && times is >= 1 and <= 10000
            ? (text[..star], times)
            : throw new CliException($"'{text[(star + 1)..]}' is not a number of times from 1 to 10,000; write, for example, {text[..star]}*3.");
    }

    private static FaultWord Call(string name, string meaning, CallFault fault) => new(name, null, meaning, (faults, _, times) => faults.NextCall(fault, times));

    private static FaultWord Submit(string name, string meaning, SubmitFault fault) => new(name, null, meaning, (faults, _, times) => faults.NextSubmit(fault, times));

    private static FaultWord Submit(string name, string argument, string meaning, Func<FaultArgument, SubmitFault> make) =>
        new(name, argument, meaning, (faults, given, times) => faults.NextSubmit(make(given), times));

    private static FaultWord Poll(string name, string meaning, PollFault fault) => new(name, null, meaning, (faults, _, times) => faults.NextPoll(fault, times));

    private static FaultWord Poll(string name, string argument, string meaning, Func<FaultArgument, PollFault> make) =>
        new(name, argument, meaning, (faults, given, times) => faults.NextPoll(make(given), times));

    private static FaultWord Download(string name, string meaning, DownloadFault fault) => new(name, null, meaning, (faults, _, times) => faults.NextDownload(fault, times));

    private static FaultWord Upload(string name, string meaning, UploadFault fault) => new(name, null, meaning, (faults, _, times) => faults.NextUpload(fault, times));
}
