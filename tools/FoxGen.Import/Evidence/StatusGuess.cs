namespace FoxGen.Import.Evidence;

/// <summary>The meaning of a status string.</summary>
/// <param name="Word">The string on the wire.</param>
/// <param name="Meaning">A status of the language.</param>
/// <param name="IsCertain">Whether the string has no other usual meaning.</param>
internal sealed record StatusGuess(string Word, string Meaning, bool IsCertain)
{
    public const string Pending = "pending";
    public const string Running = "running";
    public const string Completed = "completed";
    public const string Failed = "failed";
    public const string Cancelled = "cancelled";

    private static readonly Dictionary<string, (string Meaning, bool IsCertain)> s_known = Table();

    /// <summary>The meaning; that of an unknown string is a guess: the task has not ended.</summary>
    public static StatusGuess Of(string word) => Known(word) ?? new(word, Running, IsCertain: false);

    /// <summary>The meaning of a known string.</summary>
    public static StatusGuess? Known(string word) => s_known.TryGetValue(NameWords.Of(word).Replace("_", ""), out var known) ? new(word, known.Meaning, known.IsCertain) : null;

    /// <summary>Whether these strings are the statuses of a task: one of them means success, and another one something else.</summary>
    public static bool AreStatuses(IReadOnlyCollection<string> words)
    {
        var meanings = words.Select(Known).OfType<StatusGuess>().Select(known => known.Meaning).ToHashSet(StringComparer.Ordinal);
        return meanings.Contains(Completed) && (meanings.Contains(Failed) || meanings.Contains(Cancelled)) && (meanings.Contains(Pending) || meanings.Contains(Running));
    }

    private static Dictionary<string, (string, bool)> Table()
    {
        var table = new Dictionary<string, (string, bool)>(StringComparer.Ordinal);
        Add(Pending, true, "pending", "queued", "inqueue", "queue", "queueing", "queuing", "submitted", "starting", "waiting", "throttled", "scheduled", "notstarted", "preparing", "enqueued");
        Add(Pending, false, "created", "new", "accepted", "initializing", "initialized", "notready", "validating", "validatingfiles", "submitting");
        Add(Running, true, "running", "processing", "inprogress", "progress", "generating", "executing");
        Add(Running, false, "started", "active", "working", "finalizing", "streaming", "uploading", "rendering");
        Add(Completed, true, "completed", "complete", "succeeded", "succeed", "success", "successful", "finished");
        Add(Completed, false, "done", "ready", "ok", "ended");
        Add(Failed, true, "failed", "fail", "failure", "error", "errored");
        Add(Failed, false, "rejected", "expired", "timeout", "timedout", "incomplete", "unknown");
        Add(Cancelled, true, "cancelled", "canceled");
        Add(Cancelled, false, "aborted", "cancelling", "canceling", "stopped", "revoked", "deleted");
        return table;

        void Add(string meaning, bool isCertain, params ReadOnlySpan<string> words)
        {
            foreach (var word in words)
            {
                table.Add(word, (meaning, isCertain));
            }
        }
    }
}
