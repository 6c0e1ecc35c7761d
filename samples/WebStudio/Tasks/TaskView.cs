using System.Text.Json.Serialization;

namespace WebStudio.Tasks;

/// <summary>What the page is told of a task.</summary>
internal sealed record TaskView
{
    /// <summary>Its id in this studio.</summary>
    public required string Id { get; init; }

    /// <summary>The model id.</summary>
    public required string Model { get; init; }

    /// <summary>The hash of the body, equal for equal requests; <c>null</c> if the journal contains no hash of the task.</summary>
    [JsonIgnore]
    public string? BodyHash { get; init; }

    /// <summary>When it was submitted.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>How things stand.</summary>
    public required TaskState State { get; init; }

    /// <summary>The expected progress in percent, 0 to 100.</summary>
    public int? Progress { get; init; }

    /// <summary>How long the service says the whole run takes, in seconds.</summary>
    public double? EstimatedSeconds { get; init; }

    /// <summary>Why it did not end well: a stable word.</summary>
    public string? Code { get; init; }

    /// <summary>What the service said of it.</summary>
    public string? Detail { get; init; }

    /// <summary>The name of the finished file.</summary>
    public string? File { get; init; }

    /// <summary>Whether nothing more will happen in this process.</summary>
    [JsonIgnore]
    public bool HasEnded => State is not (TaskState.Running or TaskState.Saving);
}

/// <summary>How things stand with a task.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<TaskState>))]
internal enum TaskState
{
    /// <summary>The service works on it.</summary>
    Running,

    /// <summary>The service is done, the file is on its way here.</summary>
    Saving,

    /// <summary>The file is here.</summary>
    Finished,

    /// <summary>It ended without a file.</summary>
    Failed,

    /// <summary>Something stood in the way of waiting for it; the next start tries again.</summary>
    Interrupted,

    /// <summary>It may have been received, and paid; nobody knows.</summary>
    Unknown,
}
