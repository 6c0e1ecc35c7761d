namespace FoxGen;

/// <summary>What a wait remembers of the last reply: far less than the reply.</summary>
internal readonly record struct LastReply(string StatusWord, TimeSpan? EstimatedTime, DateTimeOffset? CreatedAt)
{
    public static LastReply? Of(FoxTaskSnapshot? snapshot) =>
        snapshot is null ? null : new LastReply(snapshot.StatusWord, snapshot.EstimatedTime, snapshot.CreatedAt);
}
