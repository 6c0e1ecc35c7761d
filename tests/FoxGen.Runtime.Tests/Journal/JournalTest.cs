using FoxGen.Journal;

namespace FoxGen.Runtime.Tests.Journal;

/// <summary>A folder for journals and short words for records.</summary>
public abstract class JournalTest : IDisposable
{
    protected static readonly DateTimeOffset Start = new(2026, 1, 2, 3, 4, 5, TimeSpan.Zero);

    protected static readonly FoxTaskToken Token = new("studio", "paint", "task-1");

    private readonly TempFolder _temp = new();

    /// <summary>The folder of the journal, which is not there at first.</summary>
    protected string Folder => _temp["journal"];

    protected static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public void Dispose() => _temp.Dispose();

    /// <summary>A different submission for each number.</summary>
    protected static Guid Id(int number) => new(number, 0, 0, [0, 0, 0, 0, 0, 0, 0, 1]);

    protected static FoxJournalRecord Sending(int number, string? reference = null, string? key = null) => new()
    {
        Submission = Id(number),
        Event = FoxJournalEvent.Sending,
        At = Start.AddSeconds(number),
        Service = "studio",
        Model = "paint",
        Reference = reference,
        IdempotencyKey = key,
    };

    protected static FoxJournalRecord Submitted(int number) =>
        Record(number, FoxJournalEvent.Submitted) with { Token = TokenOf(number) };

    protected static FoxTaskToken TokenOf(int number) => new("studio", "paint", FormattableString.Invariant($"task-{number}"));

    protected static FoxJournalRecord NotStarted(int number) => Record(number, FoxJournalEvent.NotStarted, "rate-limit");

    protected static FoxJournalRecord OutcomeUnknown(int number) => Record(number, FoxJournalEvent.OutcomeUnknown, "timeout");

    protected static FoxJournalRecord Settled(int number) => Record(number, FoxJournalEvent.Settled, "delivered");

    protected static async Task WriteAsync(IFoxTaskJournal journal, params FoxJournalRecord[] records)
    {
        foreach (var record in records)
        {
            await journal.WriteAsync(record, Cancel);
        }
    }

    protected static async Task<List<FoxJournalEntry>> ReadAsync(IFoxTaskJournal journal)
    {
        var entries = new List<FoxJournalEntry>();
        await foreach (var entry in journal.ReadAsync(Cancel))
        {
            entries.Add(entry);
        }

        return entries;
    }

    protected static async Task<Dictionary<Guid, FoxJournalState>> StatesAsync(IFoxTaskJournal journal) =>
        (await ReadAsync(journal)).ToDictionary(entry => entry.Submission, entry => entry.State);

    /// <summary>A journal that does not prune itself: the records of tests are older than any retention.</summary>
    protected FoxFileJournal OpenFolder() => FoxFileJournal.Open(Folder, retention: Timeout.InfiniteTimeSpan);

    /// <summary>What a process leaves that wrote the records and is gone.</summary>
    protected async Task<string> LeaveAsync(params FoxJournalRecord[] records)
    {
        var before = JournalFiles();
        await using (var journal = OpenFolder())
        {
            await WriteAsync(journal, records);
        }

        return Assert.Single(JournalFiles().Except(before));
    }

    protected string[] JournalFiles() => Directory.Exists(Folder) ? Directory.GetFiles(Folder, "*.foxjournal") : [];

    protected string[] LockFiles() => [.. Directory.GetFiles(Folder, "*.lock").Where(path => Path.GetFileName(path) != "prune.lock")];

    private static FoxJournalRecord Record(int number, FoxJournalEvent happened, string? detail = null) => new()
    {
        Submission = Id(number),
        Event = happened,
        At = Start.AddSeconds(number).AddMinutes(1),
        Detail = detail,
    };
}
