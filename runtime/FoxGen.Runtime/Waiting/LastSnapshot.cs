namespace FoxGen;

/// <summary>What a wait remembers of the last reply: far less than the reply.</summary>
internal readonly record struct LastSnapshot(string StatusWord, TimeSpan? EstimatedTime, DateTimeOffset? CreatedAt)
{
    public static LastSnapshot? Of(FoxTaskSnapshot? snapshot) =>
        snapshot is null ? null : new LastSnapshot(snapshot.StatusWord, snapshot.EstimatedTime, snapshot.CreatedAt);
}
