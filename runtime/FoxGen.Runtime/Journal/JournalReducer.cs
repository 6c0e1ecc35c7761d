namespace FoxGen.Journal;

/// <summary>
/// Reduces records to what is known of each submission. Which record comes first is only certain within a file, so not
/// the order decides but what happened: settled stays settled, and a task that is known is not unknown again; only
/// among the rest the last one counts.
/// </summary>
internal sealed class JournalReducer
{
    /// <summary>The detail of a submission whose writer ended before it wrote an outcome.</summary>
    public const string Crash = "crash";

    private readonly Dictionary<Guid, Known> _known = [];

    public void Add(FoxJournalRecord record, bool isLive)
    {
        if (!_known.TryGetValue(record.Submission, out var known))
        {
            _known.Add(record.Submission, known = new Known(record));
        }

        known.Add(record, isLive);
    }

    /// <summary>Whether nobody has to look after a submission any more, since before a time.</summary>
    public bool IsDone(Guid submission, DateTimeOffset before) =>
        _known.TryGetValue(submission, out var known) && known.State is FoxJournalState.Settled or FoxJournalState.NotStarted && known.DecidedAt < before;

    /// <summary>A submission; <c>null</c> if nothing worth telling is known of it.</summary>
    public FoxJournalEntry? Find(Guid submission) => _known.TryGetValue(submission, out var known) && known.IsWorthTelling ? known.ToEntry() : null;

    /// <summary>Forgets a submission.</summary>
    public void Remove(Guid submission) => _known.Remove(submission);

    /// <summary>The submissions in the order in which they began.</summary>
    public IEnumerable<FoxJournalEntry> Entries() =>
        _known.Values.Where(known => known.IsWorthTelling).OrderBy(known => known.StartedAt).Select(known => known.ToEntry());

    /// <summary>One submission.</summary>
    private sealed class Known(FoxJournalRecord first)
    {
        private FoxJournalRecord _deciding = first;
        private FoxJournalRecord _beginning = first;
        private bool _isLive;
        private string? _service;
        private string? _model;
        private string? _reference;
        private string? _idempotencyKey;
        private FoxTaskToken? _token;

        public DateTimeOffset StartedAt => _beginning.At;

        public DateTimeOffset DecidedAt => _deciding.At;

        /// <summary>Whether there is more than the end of something whose beginning is cleaned up.</summary>
        public bool IsWorthTelling { get; private set; }

        public FoxJournalState State => _deciding.Event switch
        {
            FoxJournalEvent.Sending => _isLive ? FoxJournalState.Sending : FoxJournalState.OutcomeUnknown,
            FoxJournalEvent.Submitted => FoxJournalState.Submitted,
            FoxJournalEvent.NotStarted => FoxJournalState.NotStarted,
            FoxJournalEvent.OutcomeUnknown => FoxJournalState.OutcomeUnknown,
            _ => FoxJournalState.Settled,
        };

        private bool IsCrashed => _deciding.Event is FoxJournalEvent.Sending && !_isLive;

        public void Add(FoxJournalRecord record, bool isLive)
        {
            if (record.Event is FoxJournalEvent.Sending && (_beginning.Event is not FoxJournalEvent.Sending || record.At < _beginning.At))
            {
                _beginning = record;
            }

            if (Rank(record.Event) >= Rank(_deciding.Event))
            {
                _deciding = record;
                _isLive = isLive;
            }

            IsWorthTelling |= record.Event is FoxJournalEvent.Sending or FoxJournalEvent.Submitted or FoxJournalEvent.OutcomeUnknown;
            _service ??= record.Service;
            _model ??= record.Model;
            _reference ??= record.Reference;
            _idempotencyKey ??= record.IdempotencyKey;
            _token ??= record.Token;
        }

        public FoxJournalEntry ToEntry() => new()
        {
            Submission = _deciding.Submission,
            State = State,
            StartedAt = StartedAt,
            Service = _service ?? _token?.Service ?? "",
            Model = _model ?? _token?.Model ?? "",
            Reference = _reference,
            IdempotencyKey = _idempotencyKey,
            Token = _token,
            Detail = IsCrashed ? Crash : _deciding.Detail,
        };

        private static int Rank(FoxJournalEvent happened) => happened switch
        {
            FoxJournalEvent.Settled => 2,
            FoxJournalEvent.Submitted => 1,
            _ => 0,
        };
    }
}
