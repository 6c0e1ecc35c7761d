namespace FoxGen.Http;

/// <summary>Work that nobody waits for any more.</summary>
internal static class AbandonedTask
{
    /// <summary>Marks a later failure of a task as seen, because it is reported already or concerns nobody.</summary>
    public static void Observe(Task abandoned) =>
        _ = abandoned.ContinueWith(static task => _ = task.Exception, CancellationToken.None, TaskContinuationOptions.OnlyOnFaulted | TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
}
