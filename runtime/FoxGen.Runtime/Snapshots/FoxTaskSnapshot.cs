using System.Text.Json;
using System.Text.Json.Serialization;
using FoxGen.Answers;

namespace FoxGen;

/// <summary>
/// The state of a task at one moment, from the service. Fields that are absent or have another type are <c>null</c>; the complete response
/// is <see cref="Raw"/>.
/// </summary>
public sealed class FoxTaskSnapshot
{
    private FoxTaskStatus _status;
    private FoxTaskError? _error;
    private JsonElement _rawResult;

    internal FoxTaskSnapshot()
    {
    }

    /// <summary>The task.</summary>
    public required FoxTaskToken Token { get; init; }

    /// <summary>The status; <see cref="FoxTaskStatus.Unknown"/> if the client does not know it.</summary>
    public required FoxTaskStatus Status { get => _status; init => _status = value; }

    /// <summary>The status string of the service; empty if it sent none.</summary>
    public required string StatusWord { get; init; }

    /// <summary>The progress in percent that the service reports, 0 to 100; <c>null</c> if it reports none.</summary>
    public int? Progress { get; init; }

    /// <summary>
    /// The progress in percent to show, 0 to 100: the share of <see cref="EstimatedTime"/> that has passed, or <see cref="Progress"/> if that is higher.
    /// It never falls for one handle. It is at most 95 until the service reports the task as completed, and then 100. <c>null</c> if the service
    /// and the spec have no estimate and the service reports no progress.
    /// </summary>
    public int? ExpectedProgress { get; private set; }

    /// <summary>The model that was actually used; it can differ from the requested one.</summary>
    public string? Model { get; init; }

    /// <summary>The creation time, by the clock of the service.</summary>
    public DateTimeOffset? CreatedAt { get; init; }

    /// <summary>
    /// The estimated total duration: from this response, else from the last response that contained an estimate, else from the spec (the typical
    /// duration). <c>null</c> if there is none.
    /// </summary>
    public TimeSpan? EstimatedTime { get; internal set; }

    /// <summary>Whether the task can be cancelled.</summary>
    public bool? CanCancel { get; init; }

    /// <summary>The usage, as the service sent it.</summary>
    public JsonElement? Usage { get; init; }

    /// <summary>The error; <c>null</c> unless the service sent one.</summary>
    public FoxTaskError? Error { get => _error; init => _error = value; }

    /// <summary>The number of polls by this handle, including this one; 0 in the response to the submit.</summary>
    public int Polls { get; init; }

    /// <summary>The complete response, including unknown fields. Result URLs in it are often signed.</summary>
    [JsonIgnore]
    public JsonElement Raw { get; init; }

    /// <summary>
    /// The response to the request for the result, if the service has such a request and the task is completed or failed. The kind is
    /// <see cref="JsonValueKind.Undefined"/> otherwise. Result URLs in it are often signed.
    /// </summary>
    [JsonIgnore]
    public JsonElement RawResult { get => _rawResult; init => _rawResult = value; }

    /// <summary>The results; empty when there are none yet.</summary>
    internal IReadOnlyList<JsonElement> Results { get; init; } = [];

    /// <summary>The path of the results and the kind of value there, if it is not a result; <c>null</c> otherwise.</summary>
    internal string? Unreadable { get; init; }

    /// <summary>Where the reply is kept, if it is the result.</summary>
    internal ReplyFile? Reply { get; init; }

    /// <summary>How long the service asks to wait before the next query.</summary>
    internal TimeSpan? RetryAfter { get; init; }

    /// <summary>Whether the task has ended: completed, failed or cancelled.</summary>
    public bool HasEnded => Status is FoxTaskStatus.Completed or FoxTaskStatus.Failed or FoxTaskStatus.Cancelled;

    /// <summary>Whether no further query is useful: the task has ended, with results if it is completed.</summary>
    internal bool IsFinal => HasEnded && (Status is not FoxTaskStatus.Completed || Results.Count > 0);

    /// <summary>Sets the expected progress, and the estimate if the response contains none.</summary>
    /// <returns>The same snapshot.</returns>
    internal FoxTaskSnapshot Expect(TimeSpan? estimate, int? progress)
    {
        EstimatedTime ??= estimate;
        ExpectedProgress = progress;
        return this;
    }

    /// <summary>Returns a copy of a task whose request for the result was refused.</summary>
    internal FoxTaskSnapshot Failed(FoxTaskError error, JsonElement reply)
    {
        var failed = (FoxTaskSnapshot)MemberwiseClone();
        (failed._status, failed._error, failed._rawResult) = (FoxTaskStatus.Failed, error, reply);
        return failed;
    }

    /// <summary>Returns a copy for a later time, without a new response.</summary>
    internal FoxTaskSnapshot Later(int? progress) => ((FoxTaskSnapshot)MemberwiseClone()).Expect(null, progress);

    /// <summary>Returns the task, its status and its progress.</summary>
    public override string ToString() =>
        Progress is { } progress ? $"{Token} {Status} {progress}%" : $"{Token} {Status}";
}
