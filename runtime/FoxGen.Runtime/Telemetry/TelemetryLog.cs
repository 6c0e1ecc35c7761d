using System.Net;
using Microsoft.Extensions.Logging;

namespace FoxGen.Telemetry;

/// <summary>
/// The log events. Ids and names stay the same for ever; docs/telemetry.md lists them. They name models, tasks and stable words, never
/// keys, prompts, URLs or messages of the service.
/// </summary>
internal static partial class TelemetryLog
{
    [LoggerMessage(1001, LogLevel.Information, "Task {TaskId} of {Model} was submitted and is billed", EventName = "Submitted")]
    public static partial void Submitted(this ILogger log, string taskId, string model);

    [LoggerMessage(1002, LogLevel.Warning, "Attempt {Attempt} to submit {Model} failed with {ErrorType}; the next attempt follows in {DelaySeconds} s", EventName = "SubmitRetried")]
    public static partial void SubmitRetried(this ILogger log, string model, int attempt, string errorType, double delaySeconds);

    [LoggerMessage(1003, LogLevel.Warning, "{Model} was not submitted: {ErrorType}, HTTP {Status}, request id {RequestId}", EventName = "SubmitFailed")]
    public static partial void SubmitFailed(this ILogger log, string model, string errorType, HttpStatusCode? status, string? requestId);

    [LoggerMessage(1004, LogLevel.Error, "A submit of {Model} may have been received and billed, but no task is known: submission {Submission}, request id {RequestId}", EventName = "OutcomeUnknown")]
    public static partial void OutcomeUnknown(this ILogger log, string model, Guid? submission, string? requestId);

    [LoggerMessage(1005, LogLevel.Warning, "A request for {Model} violates {RuleId} at {Path} (warning)", EventName = "RequestWarning")]
    public static partial void RequestWarning(this ILogger log, string model, string ruleId, string path);

    [LoggerMessage(1006, LogLevel.Debug, "The request for {Model}: {Body}", EventName = "RequestBody")]
    public static partial void RequestBody(this ILogger log, string model, string body);

    [LoggerMessage(1007, LogLevel.Warning, "The loop over GenerateManyAsync ended before it received the outcome of task {TaskId}. Resume the task with {Token}", EventName = "TaskLeft")]
    public static partial void TaskLeft(this ILogger log, string taskId, string token);

    [LoggerMessage(2001, LogLevel.Debug, "Task {TaskId} is {Status}, {Progress} %, at query {Poll}", EventName = "Polled")]
    public static partial void Polled(this ILogger log, string taskId, FoxTaskStatus status, int? progress, int poll);

    [LoggerMessage(2002, LogLevel.Warning, "A query of task {TaskId} failed with {ErrorType}, HTTP {Status}; the wait can continue", EventName = "PollFailed")]
    public static partial void PollFailed(this ILogger log, string taskId, string errorType, HttpStatusCode? status);

    [LoggerMessage(2003, LogLevel.Information, "Task {TaskId} ended as {Status}", EventName = "TaskEnded")]
    public static partial void TaskEnded(this ILogger log, string taskId, FoxTaskStatus status);

    [LoggerMessage(2004, LogLevel.Warning, "The wait for task {TaskId} ended with {ErrorType}; the task continues", EventName = "WaitEnded")]
    public static partial void WaitEnded(this ILogger log, string taskId, string errorType);

    [LoggerMessage(2005, LogLevel.Warning, "Task {TaskId} has {Count} results, and only the first one was returned. WaitAllAsync and GenerateAllAsync return all results; SaveAllAsync saves all results", EventName = "ResultsLeft")]
    public static partial void ResultsLeft(this ILogger log, string taskId, int count);

    [LoggerMessage(3001, LogLevel.Debug, "A file of {Bytes} bytes, {MediaType}, was uploaded", EventName = "Uploaded")]
    public static partial void Uploaded(this ILogger log, long bytes, string mediaType);

    [LoggerMessage(3002, LogLevel.Warning, "An upload failed with {ErrorType}", EventName = "UploadFailed")]
    public static partial void UploadFailed(this ILogger log, string errorType);

    [LoggerMessage(4001, LogLevel.Information, "A file of task {TaskId}, {Bytes} bytes, was downloaded", EventName = "Downloaded")]
    public static partial void Downloaded(this ILogger log, string taskId, long bytes);

    [LoggerMessage(4002, LogLevel.Warning, "A download of task {TaskId} failed with {ErrorType}", EventName = "DownloadFailed")]
    public static partial void DownloadFailed(this ILogger log, string taskId, string errorType);

    [LoggerMessage(4003, LogLevel.Warning, "The file of task {TaskId}, {Bytes} bytes, may be incomplete: the server sent neither a length nor an end mark", EventName = "DownloadUnverified")]
    public static partial void DownloadUnverified(this ILogger log, string taskId, long bytes);

    [LoggerMessage(5001, LogLevel.Warning, "The timeout of the HttpClient ({TimeoutSeconds} s) is shorter than the submit timeout ({SubmitTimeoutSeconds} s); a longer submit ends with an unknown outcome", EventName = "ShortHttpTimeout")]
    public static partial void ShortHttpTimeout(this ILogger log, double timeoutSeconds, double submitTimeoutSeconds);

    [LoggerMessage(5003, LogLevel.Warning, "The HttpClient of {Service} has no FoxSubmitGuard at its connection: a refused submit counts as an unknown outcome, because a handler may have answered", EventName = "NoSubmitGuard")]
    public static partial void NoSubmitGuard(this ILogger log, string service);
}
