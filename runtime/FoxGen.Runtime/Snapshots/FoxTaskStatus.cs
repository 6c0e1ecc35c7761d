namespace FoxGen;

/// <summary>The states that tasks come down to.</summary>
public enum FoxTaskStatus
{
    /// <summary>The service used a status word that is not known here; the wait goes on.</summary>
    Unknown,

    /// <summary>Accepted, not started.</summary>
    Pending,

    /// <summary>Being worked on.</summary>
    Running,

    /// <summary>Done, with results.</summary>
    Completed,

    /// <summary>Ended without results.</summary>
    Failed,

    /// <summary>Ended on request.</summary>
    Cancelled,
}
