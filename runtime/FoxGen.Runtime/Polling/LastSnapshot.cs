namespace FoxGen.Polling;

/// <summary>What a wait remembers of the last reply: far less than the reply.</summary>
internal readonly struct LastSnapshot(FoxTaskSnapshot snapshot)
{
    public FoxTaskStatus Status { get; } = snapshot.Status;

    public TimeSpan? EstimatedTime { get; } = snapshot.EstimatedTime;

    public DateTimeOffset? CreatedAt { get; } = snapshot.CreatedAt;
}
