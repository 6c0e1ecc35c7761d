namespace FoxGen.Journal;

/// <summary>A journal that finds tasks faster than by being read.</summary>
internal interface IFoxTaskFinder
{
    /// <summary>The clock of the journal.</summary>
    TimeProvider Time { get; }

    /// <summary>The submissions of a task that are not settled.</summary>
    ValueTask<IReadOnlyList<Guid>> FindAsync(FoxTaskToken token, CancellationToken cancellationToken);
}
