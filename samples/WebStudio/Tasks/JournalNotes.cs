using FoxGen.Journal;

namespace WebStudio.Tasks;

/// <summary>What this program notes in the journal when it settles a task, and what it reads there after a start.</summary>
internal static class JournalNotes
{
    private const string SavedMark = "saved:";
    private const string FailedMark = "failed:";

    /// <summary>The note of a task whose file is here.</summary>
    public static string Saved(string file) => SavedMark + file;

    /// <summary>The note of a task that ended without a file.</summary>
    public static string Failed(string code) => FailedMark + code;

    /// <summary>How a submission stands; <c>null</c> for one that never became a task.</summary>
    public static TaskView? View(FoxJournalEntry entry)
    {
        var view = new TaskView
        {
            Id = entry.Reference ?? entry.Submission.ToString("N"),
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
