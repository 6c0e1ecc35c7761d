using FoxGen.Journal;

namespace WebStudio.Tasks;

/// <summary>What this program notes in the journal when it settles a task, and what it reads there after a start.</summary>
internal static class JournalNotes
{
    private const char HashMark = '.';
    private const string SavedMark = "saved:";
    private const string FailedMark = "failed:";

    /// <summary>The note of a task whose file is here.</summary>
    public static string Saved(string file) => SavedMark + file;

    /// <summary>The note of a task that ended without a file.</summary>
    public static string Failed(string code) => FailedMark + code;

    /// <summary>Returns the reference of a submission: its id in this studio, and the hash of its body.</summary>
    public static string Reference(TaskView view) => view.Id + HashMark + view.BodyHash;

    /// <summary>How a submission stands; <c>null</c> for one that never became a task.</summary>
    public static TaskView? View(FoxJournalEntry entry)
    {
        var (id, hash) = (entry.Reference ?? "").Split(HashMark) switch
        {
            [{ Length: > 0 } only] => (only, null),
            [var first, var second] => (first, second),
            _ => (entry.Submission.ToString("N"), null),
        };
        var view = new TaskView
        {
            Id = id,
            BodyHash = hash,
            Model = entry.Model,
            CreatedAt = entry.StartedAt,
            State = TaskState.Running,
        };
        return entry switch
        {
            { State: FoxJournalState.Submitted } => view,
            { State: FoxJournalState.OutcomeUnknown } => view with { State = TaskState.Unknown, Code = entry.Detail },
            { State: FoxJournalState.Settled, Detail: { } note } when note.StartsWith(SavedMark, StringComparison.Ordinal)
                => view with { State = TaskState.Finished, Progress = 100, File = Path.GetFileName(note[SavedMark.Length..]) },
            { State: FoxJournalState.Settled, Detail: { } note } when note.StartsWith(FailedMark, StringComparison.Ordinal)
                => view with { State = TaskState.Failed, Code = note[FailedMark.Length..] },
            _ => null,
        };
    }
}
