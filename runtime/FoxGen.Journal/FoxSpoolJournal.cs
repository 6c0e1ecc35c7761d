using System.Runtime.CompilerServices;
using FoxGen.Http;

namespace FoxGen.Journal;

/// <summary>
/// A journal over two others, so that a paid task is not lost while a database is down: the main one, such as a table of your own, and a spool
/// that depends on nothing else, usually a <see cref="FoxFileJournal"/> on the local disk.
/// <list type="bullet">
/// <item><see cref="FoxJournalEvent.Sending"/> goes to the main journal only. If it fails, nothing is sent.</item>
/// <item><see cref="FoxJournalEvent.Submitted"/> is repeated with backoff for <see cref="MainTimeout"/>. If the main journal still fails or hangs,
/// the record goes to the spool. The write fails only if both journals fail.</item>
/// <item>Other records are repeated for <see cref="MainTimeout"/>, and then the write fails.</item>
/// <item>The journal moves tasks from the spool to the main journal by itself: after the next successful write, and before it reads. It settles a
/// task in the spool only after the main journal has stored it, so a crash in between leaves it in both, and it is moved again.</item>
/// <item>Reading shows both journals as one. If the main journal cannot be read, reading fails, and the spool keeps its tasks.</item>
/// </list>
/// A moved record can reach the main journal twice, or after a record that another process wrote later; see
/// <see cref="IFoxTaskJournal.WriteAsync"/>. Processes can share both journals. The spool must survive the process: after a crash, the next start
/// with the same spool moves its tasks. This journal disposes neither of the two.
/// </summary>
public sealed class FoxSpoolJournal : IFoxTaskJournal
{
    // A client waits for the write of an outcome for at least 10 s: the other half is for the spool.
    private static readonly TimeSpan s_defaultMainTimeout = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan s_spoolTimeout = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan s_longestMainTimeout = TimeSpan.FromDays(1);
    private static readonly RetryDelay s_delay = new(TimeSpan.FromSeconds(0.2), TimeSpan.FromSeconds(2));

    private readonly IFoxTaskJournal _main;
    private readonly IFoxTaskJournal _spool;
    private readonly SpooledTasks _spooled;
    private int _isMoving;

    /// <summary>Creates the journal.</summary>
    /// <param name="main">The main journal. Its clock is used for all delays.</param>
    /// <param name="spool">The journal that takes tasks while the main one fails.</param>
    /// <param name="mainTimeout">See <see cref="MainTimeout"/>.</param>
    /// <exception cref="ArgumentException">The timeout is out of range, or both journals are the same object.</exception>
    public FoxSpoolJournal(IFoxTaskJournal main, IFoxTaskJournal spool, TimeSpan? mainTimeout = null)
    {
        ArgumentNullException.ThrowIfNull(main);
        ArgumentNullException.ThrowIfNull(spool);
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(mainTimeout ?? s_defaultMainTimeout, TimeSpan.Zero, nameof(mainTimeout));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(mainTimeout ?? s_defaultMainTimeout, s_longestMainTimeout, nameof(mainTimeout));
        if (ReferenceEquals(main, spool))
        {
            throw new ArgumentException("The spool must be another journal than the main one.", nameof(spool));
        }

        (_main, _spool, MainTimeout) = (main, spool, mainTimeout ?? s_defaultMainTimeout);
        _spooled = new SpooledTasks(main, spool);
    }

    /// <summary>
    /// Maximum duration of a write to the main journal with its repetitions, except for <see cref="FoxJournalEvent.Sending"/> (at most 1 day; default 5 s). The
    /// client waits at least 10 s for an outcome, so leave time for the spool. It also limits moving before a read.
    /// </summary>
    public TimeSpan MainTimeout { get; }

    /// <summary>The clock of the main journal.</summary>
    public TimeProvider TimeProvider => _main.TimeProvider;

    /// <summary>Adds a record as described above and returns when the main journal has stored it, or the spool.</summary>
    /// <param name="record">The record.</param>
    /// <param name="cancellationToken">Stops the write to the main journal. A task goes to the spool nevertheless.</param>
    /// <exception cref="ArgumentException">A part of the record is missing or too long, as in <see cref="FoxFileJournal.WriteAsync"/>.</exception>
    /// <exception cref="IOException">The record could not be stored, for a task in neither of the two journals.</exception>
    public async ValueTask WriteAsync(FoxJournalRecord record, CancellationToken cancellationToken = default)
    {
        JournalRecordCheck.Check(record);
        if (record.Event is FoxJournalEvent.Sending)
        {
            await _main.WriteAsync(record, cancellationToken).ConfigureAwait(false);
        }
        else if (await TryMainAsync(record, cancellationToken).ConfigureAwait(false) is { } failure)
        {
            if (record.Event is not FoxJournalEvent.Submitted)
            {
                cancellationToken.ThrowIfCancellationRequested();
                throw new IOException("The main journal could not store a record: " + failure.Message, failure);
            }

            await SpoolAsync(record, failure).ConfigureAwait(false);
            return;
        }

        if (_spooled.MayHaveAny && Interlocked.Exchange(ref _isMoving, 1) == 0)
        {
            _ = MoveInBackgroundAsync();
        }
    }

    /// <inheritdoc/>
    public async IAsyncEnumerable<FoxJournalEntry> ReadAsync([EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        await _spooled.ReadAsync(cancellationToken).ConfigureAwait(false);
        await MoveAsync(cancellationToken).ConfigureAwait(false);
        var left = _spooled.NotInMain();
        var entries = _main.ReadAsync(cancellationToken);
        await foreach (var entry in (left.Count == 0 ? entries : MergeAsync(entries, left)).ConfigureAwait(false))
        {
            yield return entry;
        }
    }

    /// <inheritdoc/>
    public async ValueTask<IReadOnlyList<FoxJournalEntry>> FindAsync(FoxTaskToken token, CancellationToken cancellationToken = default) =>
        await IsMainCompleteAsync(cancellationToken).ConfigureAwait(false)
            ? await _main.FindAsync(token, cancellationToken).ConfigureAwait(false)
            : await JournalSearch.ByTokenAsync(this, token, cancellationToken).ConfigureAwait(false);

    /// <inheritdoc/>
    public async ValueTask<IReadOnlyList<FoxJournalEntry>> FindByTaskIdAsync(string service, string taskId, CancellationToken cancellationToken = default) =>
        await IsMainCompleteAsync(cancellationToken).ConfigureAwait(false)
            ? await _main.FindByTaskIdAsync(service, taskId, cancellationToken).ConfigureAwait(false)
            : await JournalSearch.ByTaskIdAsync(this, service, taskId, cancellationToken).ConfigureAwait(false);

    /// <inheritdoc/>
    public ValueTask<IAsyncDisposable?> TryClaimAsync(Guid submission, CancellationToken cancellationToken = default) =>
        _main.TryClaimAsync(submission, cancellationToken);

    /// <inheritdoc/>
    public async ValueTask<IReadOnlyList<FoxJournalEntry>> FindByReferenceAsync(string reference, CancellationToken cancellationToken = default) =>
        await IsMainCompleteAsync(cancellationToken).ConfigureAwait(false)
            ? await _main.FindByReferenceAsync(reference, cancellationToken).ConfigureAwait(false)
            : await JournalSearch.ByReferenceAsync(this, reference, cancellationToken).ConfigureAwait(false);

    /// <summary>The entries of the main journal with the tasks that are only in the spool, in the order in which they started.</summary>
    private static async IAsyncEnumerable<FoxJournalEntry> MergeAsync(IAsyncEnumerable<FoxJournalEntry> main, Dictionary<Guid, FoxJournalEntry> spooled)
    {
        var all = new List<FoxJournalEntry>();
        await foreach (var entry in main.ConfigureAwait(false))
        {
            all.Add(spooled.Remove(entry.Submission, out var task) && entry is { Token: null, State: not FoxJournalState.Settled } ? Merge(entry, task) : entry);
        }

        foreach (var entry in all.Concat(spooled.Values).OrderBy(entry => entry.StartedAt))
        {
            yield return entry;
        }
    }

    /// <summary>The main journal knows how it began, the spool what came of it.</summary>
    private static FoxJournalEntry Merge(FoxJournalEntry began, FoxJournalEntry task) => new()
    {
        Submission = began.Submission,
        State = task.State,
        StartedAt = began.StartedAt,
        Service = began.Service,
        Model = began.Model,
        Reference = began.Reference,
        IdempotencyKey = began.IdempotencyKey,
        Token = task.Token,
    };

    /// <summary>Writes to the main journal until it succeeds or the time is over. Settling waits for the task, which it must not overtake.</summary>
    /// <returns>Why it failed; <c>null</c> when it is stored.</returns>
    private async Task<Exception?> TryMainAsync(FoxJournalRecord record, CancellationToken cancellationToken)
    {
        using var limit = new CancellationTokenSource(MainTimeout, TimeProvider);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        var stop = either.Token;
        Exception? failure = null;
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                if (record.Event is FoxJournalEvent.Settled && _spooled.MayHaveAny)
                {
                    await MoveAsync(stop).ConfigureAwait(false);
                    if (_spooled.IsNotInMain(record.Submission))
                    {
                        throw new IOException("The task could not be moved from the spool yet.");
                    }
                }

                await TimeLimit.RunAsync(() => _main.WriteAsync(record, stop).AsTask(), stop).ConfigureAwait(false);
                return null;
            }
            catch (Exception e)
            {
                // What the journal reported says more than that the time is over.
                failure = e is OperationCanceledException ? failure ?? e : e;
            }

            try
            {
                await Task.Delay(s_delay.After(attempt, null), TimeProvider, stop).ConfigureAwait(false);
            }
            catch (OperationCanceledException)
            {
                return failure is OperationCanceledException ? new TimeoutException("The write was not completed in time.", failure) : failure;
            }
        }
    }

    /// <summary>The caller's cancellation does not count here: without a record, the token of a paid task is lost.</summary>
    private async Task SpoolAsync(FoxJournalRecord record, Exception failure)
    {
        using var limit = new CancellationTokenSource(s_spoolTimeout, TimeProvider);
        var stop = limit.Token;
        try
        {
            await TimeLimit.RunAsync(() => _spool.WriteAsync(record, stop).AsTask(), stop).ConfigureAwait(false);
            _spooled.Add(record);
        }
        catch (Exception e)
        {
            _spooled.Forget();
            throw new IOException($"Neither the main journal nor the spool could store a record: {failure.Message} {e.Message}", new AggregateException(failure, e));
        }
    }

    /// <summary>Moves what is spooled, as far as it can now.</summary>
    /// <exception cref="OperationCanceledException">The caller has cancelled.</exception>
    private async Task MoveAsync(CancellationToken cancellationToken)
    {
        using var limit = new CancellationTokenSource(MainTimeout, TimeProvider);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        try
        {
            await _spooled.MoveAsync(either.Token).ConfigureAwait(false);
        }
        catch (Exception) when (!cancellationToken.IsCancellationRequested)
        {
            // The tasks are safe in the spool until the next time.
        }
    }

    private async Task MoveInBackgroundAsync()
    {
        await MoveAsync(CancellationToken.None).ConfigureAwait(false);
        Volatile.Write(ref _isMoving, 0);
    }

    private async Task<bool> IsMainCompleteAsync(CancellationToken cancellationToken)
    {
        if (_spooled.MayHaveAny)
        {
            await MoveAsync(cancellationToken).ConfigureAwait(false);
        }

        return !_spooled.MayHaveAny;
    }
}
