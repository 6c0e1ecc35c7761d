using System.Runtime.CompilerServices;

namespace FoxGen.Journal;

/// <summary>
/// A journal in memory, for tests. It does not survive the process. To test the behavior after a crash, create another one from the
/// <see cref="Records"/> of the first.
/// </summary>
public sealed class FoxMemoryJournal : IFoxTaskJournal
{
    private readonly object _sync = new();
    private readonly List<FoxJournalRecord> _records;
    private readonly int _earlier;

    /// <summary>Creates an empty journal.</summary>
    public FoxMemoryJournal()
        : this([])
    {
    }

    /// <summary>Creates the journal of a process that starts after another one crashed.</summary>
    /// <param name="earlier">
    /// The records of the other process. Submissions that it was still sending are <see cref="FoxJournalState.OutcomeUnknown"/>.
    /// </param>
    /// <exception cref="ArgumentException">A part of a record is missing or too long.</exception>
    public FoxMemoryJournal(IEnumerable<FoxJournalRecord> earlier)
    {
        ArgumentNullException.ThrowIfNull(earlier);
        _records = [.. earlier];
        _records.ForEach(JournalRecordCheck.Check);
        _earlier = _records.Count;
    }

    /// <inheritdoc/>
    public TimeProvider TimeProvider { get; init; } = TimeProvider.System;

    /// <summary>All records in the order in which they were written, earlier ones first.</summary>
    public IReadOnlyList<FoxJournalRecord> Records
    {
        get
        {
            lock (_sync)
            {
                return _records.ToArray();
            }
        }
    }

    /// <inheritdoc/>
    /// <exception cref="ArgumentException">Something in the record is missing or too long, as in <c>FoxFileJournal.WriteAsync</c>.</exception>
    public ValueTask WriteAsync(FoxJournalRecord record, CancellationToken cancellationToken = default)
    {
        JournalRecordCheck.Check(record);
        cancellationToken.ThrowIfCancellationRequested();
        lock (_sync)
        {
            _records.Add(record);
        }

        return ValueTask.CompletedTask;
    }

    /// <inheritdoc/>
    public async IAsyncEnumerable<FoxJournalEntry> ReadAsync([EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        // Reading a file waits too; tests should meet what the application meets.
        await Task.CompletedTask.ConfigureAwait(ConfigureAwaitOptions.ForceYielding);
        var reducer = new JournalReducer();
        foreach (var (record, index) in Records.Select((record, index) => (record, index)))
        {
            reducer.Add(record, isLive: index >= _earlier);
        }

        foreach (var entry in reducer.Entries())
        {
            cancellationToken.ThrowIfCancellationRequested();
            yield return entry;
        }
    }

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<FoxJournalEntry>> FindAsync(FoxTaskToken token, CancellationToken cancellationToken = default) =>
        JournalSearch.ByTokenAsync(this, token, cancellationToken);

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<FoxJournalEntry>> FindByReferenceAsync(string reference, CancellationToken cancellationToken = default) =>
        JournalSearch.ByReferenceAsync(this, reference, cancellationToken);

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<FoxJournalEntry>> FindByTaskIdAsync(string service, string taskId, CancellationToken cancellationToken = default) =>
        JournalSearch.ByTaskIdAsync(this, service, taskId, cancellationToken);
}
