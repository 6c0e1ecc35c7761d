namespace FoxGen.Journal;

/// <summary>The tasks in a spool that are to be moved to a main journal.</summary>
internal sealed class SpooledTasks(IFoxTaskJournal main, IFoxTaskJournal spool)
{
    private const string Moved = "moved";

    private readonly Dictionary<Guid, Spooled> _tasks = [];

    // One moves at a time; the others find nothing left to do.
    private readonly SemaphoreSlim _turn = new(1, 1);
    private bool _isRead;

    /// <summary>Whether there may be one: what an earlier process left is not known before the spool is read.</summary>
    public bool MayHaveAny
    {
        get
        {
            lock (_tasks)
            {
                return !_isRead || _tasks.Count > 0;
            }
        }
    }

    /// <summary>A task was written to the spool.</summary>
    public void Add(FoxJournalRecord submitted)
    {
        lock (_tasks)
        {
            _tasks.TryAdd(submitted.Submission, new Spooled(submitted));
        }
    }

    /// <summary>A write to the spool has failed, so it may have the record or not.</summary>
    public void Forget()
    {
        lock (_tasks)
        {
            _isRead = false;
        }
    }

    /// <summary>Whether the main journal does not have a task yet.</summary>
    public bool IsNotInMain(Guid submission)
    {
        lock (_tasks)
        {
            return _tasks.TryGetValue(submission, out var task) && !task.IsInMain;
        }
    }

    /// <summary>The entries of tasks that the main journal does not have yet.</summary>
    public Dictionary<Guid, FoxJournalEntry> NotInMain()
    {
        lock (_tasks)
        {
            return _tasks.Values.Where(task => !task.IsInMain).ToDictionary(task => task.Submitted.Submission, task => task.ToEntry());
        }
    }

    /// <summary>Reads the spool, to which other processes may write as well.</summary>
    /// <exception cref="IOException">It cannot be read.</exception>
    public async Task ReadAsync(CancellationToken cancellationToken)
    {
        await _turn.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            await ReadSpoolAsync(cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            _turn.Release();
        }
    }

    /// <summary>Moves all tasks, as far as both journals allow it; the rest stays in the spool.</summary>
    /// <exception cref="IOException">The spool cannot be read.</exception>
    /// <exception cref="OperationCanceledException">Cancelled.</exception>
    public async Task MoveAsync(CancellationToken cancellationToken)
    {
        await _turn.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            if (!_isRead)
            {
                await TimeLimit.RunAsync(() => ReadSpoolAsync(cancellationToken), cancellationToken).ConfigureAwait(false);
            }

            foreach (var task in All())
            {
                try
                {
                    await MoveAsync(task, cancellationToken).ConfigureAwait(false);
                }
                catch (Exception) when (!cancellationToken.IsCancellationRequested)
                {
                    // One that cannot be moved does not hold up the others.
                }
            }
        }
        finally
        {
            _turn.Release();
        }
    }

    // Only settled in the spool once it is safe in the main journal: a crash in between moves it again.
    private async Task MoveAsync(Spooled task, CancellationToken cancellationToken)
    {
        if (!task.IsInMain)
        {
            await TimeLimit.RunAsync(() => main.WriteAsync(task.Submitted, cancellationToken).AsTask(), cancellationToken).ConfigureAwait(false);
            task.IsInMain = true;
        }

        await TimeLimit.RunAsync(() => spool.SettleAsync(task.Submitted.Submission, Moved, cancellationToken).AsTask(), cancellationToken).ConfigureAwait(false);
        lock (_tasks)
        {
            _tasks.Remove(task.Submitted.Submission);
        }
    }

    private async Task ReadSpoolAsync(CancellationToken cancellationToken)
    {
        await foreach (var entry in spool.ReadAsync(cancellationToken).ConfigureAwait(false))
        {
            // A reading that was given up must not bring back what is moved meanwhile.
            cancellationToken.ThrowIfCancellationRequested();
            lock (_tasks)
            {
                if (entry is { State: FoxJournalState.Submitted, Token: { } token })
                {
                    _tasks.TryAdd(entry.Submission, new Spooled(new() { Submission = entry.Submission, Event = FoxJournalEvent.Submitted, At = entry.StartedAt, Token = token }));
                }
                else if (entry.State is FoxJournalState.Settled)
                {
                    // Another process has moved it.
                    _tasks.Remove(entry.Submission);
                }
            }
        }

        lock (_tasks)
        {
            _isRead = true;
        }
    }

    private List<Spooled> All()
    {
        lock (_tasks)
        {
            return [.. _tasks.Values];
        }
    }

    /// <summary>One of them.</summary>
    private sealed class Spooled(FoxJournalRecord submitted)
    {
        public FoxJournalRecord Submitted { get; } = submitted;

        /// <summary>Whether only the spool still has to be settled.</summary>
        public volatile bool IsInMain;

        public FoxJournalEntry ToEntry() => new()
        {
            Submission = Submitted.Submission,
            State = FoxJournalState.Submitted,
            StartedAt = Submitted.At,
            Service = Submitted.Token!.Service,
            Model = Submitted.Token.Model,
            Token = Submitted.Token,
        };
    }
}
