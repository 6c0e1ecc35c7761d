using System.Collections.Immutable;

namespace FoxGen.Journal;

/// <summary>
/// The unsettled tasks by token, so that settling ten thousand does not read the journal ten thousand times: what others
/// wrote is read once, when first asked for, and what this journal writes is added as it is written.
/// </summary>
internal sealed class JournalTasks(Func<CancellationToken, IAsyncEnumerable<FoxJournalEntry>> read)
{
    private readonly Dictionary<FoxTaskToken, ImmutableHashSet<Guid>> _submissions = [];
    private readonly Dictionary<Guid, FoxTaskToken> _tokens = [];
    private bool _isRead;

    /// <summary>The unsettled submissions of a task.</summary>
    public async ValueTask<IReadOnlyList<Guid>> FindAsync(FoxTaskToken token, CancellationToken cancellationToken)
    {
        // Two that read at once find the same.
        if (!Volatile.Read(ref _isRead))
        {
            await foreach (var entry in read(cancellationToken).ConfigureAwait(false))
            {
                if (entry is { State: not FoxJournalState.Settled, Token: { } known })
                {
                    Add(entry.Submission, known);
                }
            }

            Volatile.Write(ref _isRead, true);
        }

        lock (_tokens)
        {
            return _submissions.TryGetValue(token, out var found) ? [.. found] : [];
        }
    }

    /// <summary>A submission has a task.</summary>
    public void Add(Guid submission, FoxTaskToken token)
    {
        lock (_tokens)
        {
            if (_tokens.TryAdd(submission, token))
            {
                _submissions[token] = (_submissions.TryGetValue(token, out var others) ? others : []).Add(submission);
            }
        }
    }

    /// <summary>A submission is settled.</summary>
    public void Remove(Guid submission)
    {
        lock (_tokens)
        {
            if (!_tokens.Remove(submission, out var token))
            {
                return;
            }

            var others = _submissions[token].Remove(submission);
            if (others.IsEmpty)
            {
                _submissions.Remove(token);
            }
            else
            {
                _submissions[token] = others;
            }
        }
    }
}
