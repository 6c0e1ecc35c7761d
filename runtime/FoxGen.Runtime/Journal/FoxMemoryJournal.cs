using System.Runtime.CompilerServices;

namespace FoxGen;

/// <summary>A journal that forgets with its process, for tests.</summary>
public sealed class FoxMemoryJournal : IFoxTaskJournal
{
    private readonly object _lock = new();
    private readonly List<FoxJournalRecord> _records = [];

    /// <summary>Every record in the order written; a copy.</summary>
    public IReadOnlyList<FoxJournalRecord> Records
    {
        get
        {
            lock (_lock)
            {
                return [.. _records];
            }
        }
    }

    /// <inheritdoc/>
    public ValueTask WriteAsync(FoxJournalRecord record, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(record);
        cancellationToken.ThrowIfCancellationRequested();
        lock (_lock)
        {
            _records.Add(record);
        }

        return ValueTask.CompletedTask;
    }

    /// <inheritdoc/>
    public async IAsyncEnumerable<FoxJournalEntry> ReadAsync([EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        await Task.CompletedTask.ConfigureAwait(false);
        var fold = new JournalFold();
        foreach (var record in Records)
        {
            fold.Add(record, isWriterAlive: true);
        }

        foreach (var entry in fold.Entries)
        {
            cancellationToken.ThrowIfCancellationRequested();
            yield return entry;
        }
    }
}
