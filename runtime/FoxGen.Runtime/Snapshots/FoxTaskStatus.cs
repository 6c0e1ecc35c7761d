using System.Text.Json.Serialization;

namespace FoxGen;

/// <summary>The states of a task.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<FoxTaskStatus>))]
public enum FoxTaskStatus
{
    /// <summary>The service sent an unknown status; the wait continues.</summary>
    Unknown,

    /// <summary>Accepted, not started.</summary>
    Pending,

    /// <summary>Running.</summary>
    Running,

    /// <summary>Completed, with results.</summary>
    Completed,

    /// <summary>Ended without results.</summary>
    Failed,

    /// <summary>Cancelled.</summary>
    Cancelled,
}
