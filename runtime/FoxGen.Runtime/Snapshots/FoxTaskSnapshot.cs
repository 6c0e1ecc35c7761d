using System.Text.Json;

namespace FoxGen;

/// <summary>
/// The state of a task at one moment, from the service. Fields that are absent or have another type are <c>null</c>; the complete response
/// is <see cref="Raw"/>.
/// </summary>
public sealed class FoxTaskSnapshot
{
    internal FoxTaskSnapshot()
    {
    }

    /// <summary>The task.</summary>
    public required FoxTaskToken Token { get; init; }

    /// <summary>The status; <see cref="FoxTaskStatus.Unknown"/> if the client does not know it.</summary>
    public required FoxTaskStatus Status { get; init; }

    /// <summary>The status string of the service; empty if it sent none.</summary>
    public required string StatusWord { get; init; }

    /// <summary>The progress in percent, 0 to 100.</summary>
    public int? Progress { get; init; }

    /// <summary>The model that was actually used; it can differ from the requested one.</summary>
    public string? Model { get; init; }

    /// <summary>The creation time, by the clock of the service.</summary>
    public DateTimeOffset? CreatedAt { get; init; }

    /// <summary>The total duration that the service estimates.</summary>
    public TimeSpan? EstimatedTime { get; init; }

    /// <summary>Whether the task can be cancelled.</summary>
    public bool? CanCancel { get; init; }

    /// <summary>The usage, as the service sent it.</summary>
    public JsonElement? Usage { get; init; }

    /// <summary>The error; <c>null</c> unless the service sent one.</summary>
    public FoxTaskError? Error { get; init; }

    /// <summary>The number of polls by this handle, including this one; 0 in the response to the submit.</summary>
    public int Polls { get; init; }

    /// <summary>The complete response, including unknown fields. Result URLs in it are often signed.</summary>
    public required JsonElement Raw { get; init; }

    /// <summary>The results; empty when there are none yet.</summary>
    internal IReadOnlyList<JsonElement> Results { get; init; } = [];

    /// <summary>How long the service asks to wait before the next query.</summary>
    internal TimeSpan? RetryAfter { get; init; }

    /// <summary>Whether the service will not change it any more.</summary>
    internal bool HasEnded => Status is FoxTaskStatus.Completed or FoxTaskStatus.Failed or FoxTaskStatus.Cancelled;

    /// <summary>Returns the task, its status and its progress.</summary>
    public override string ToString() =>
        Progress is { } progress ? $"{Token} {Status} {progress}%" : $"{Token} {Status}";
}
