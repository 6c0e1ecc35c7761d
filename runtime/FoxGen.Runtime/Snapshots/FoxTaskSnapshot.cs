using System.Text.Json;

namespace FoxGen;

/// <summary>
/// What the service said of a task at one moment. What is absent or of another type than described is <c>null</c>;
/// everything it sent is in <see cref="Raw"/>.
/// </summary>
public sealed class FoxTaskSnapshot
{
    internal FoxTaskSnapshot()
    {
    }

    /// <summary>The task.</summary>
    public required FoxTaskToken Token { get; init; }

    /// <summary>The state; <see cref="FoxTaskStatus.Unknown"/> for a word that is not known here.</summary>
    public required FoxTaskStatus Status { get; init; }

    /// <summary>The state in the word of the service; empty when it sent none.</summary>
    public required string StatusWord { get; init; }

    /// <summary>How far it is, 0 to 100.</summary>
    public int? Progress { get; init; }

    /// <summary>The model actually used, which may differ from the one asked for.</summary>
    public string? Model { get; init; }

    /// <summary>When it was created, by the clock of the service.</summary>
    public DateTimeOffset? CreatedAt { get; init; }

    /// <summary>How long the whole run takes, as the service guesses.</summary>
    public TimeSpan? EstimatedTime { get; init; }

    /// <summary>Whether the service says that it can be cancelled.</summary>
    public bool? CanCancel { get; init; }

    /// <summary>What was used up, as the service sent it.</summary>
    public JsonElement? Usage { get; init; }

    /// <summary>Why it ended without results; <c>null</c> unless the service says.</summary>
    public FoxTaskError? Error { get; init; }

    /// <summary>How many times this task's handle had asked the service, this time included; 0 in the reply to the submit.</summary>
    public int Polls { get; init; }

    /// <summary>The whole reply, fields this version does not know included. Result URLs in it are often signed.</summary>
    public required JsonElement Raw { get; init; }

    /// <summary>The results; empty when there are none yet.</summary>
    internal IReadOnlyList<JsonElement> Results { get; init; } = [];

    /// <summary>How long the service asks to wait before the next query.</summary>
    internal TimeSpan? RetryAfter { get; init; }

    /// <summary>Whether the service will not change it any more.</summary>
    internal bool HasEnded => Status is FoxTaskStatus.Completed or FoxTaskStatus.Failed or FoxTaskStatus.Cancelled;

    /// <summary>The task, its state and its progress.</summary>
    public override string ToString() =>
        Progress is { } progress ? $"{Token} {Status} {progress}%" : $"{Token} {Status}";
}
