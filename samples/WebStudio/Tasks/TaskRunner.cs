using FoxApi;
using FoxGen;
using FoxGen.Hosting;
using FoxGen.Journal;

namespace WebStudio.Tasks;

/// <summary>Takes paid tasks to their files. At a start it takes up whatever the journal says is open.</summary>
internal sealed partial class TaskRunner(TaskBoard board, FoxApiClient fox, IFoxTaskJournal journal, StudioFolder folder, ILogger<TaskRunner> log) : IHostedService
{
    private readonly CancellationTokenSource _stopping = new();

    /// <summary>Fills the board from the journal and resumes; when this returns, the page sees everything.</summary>
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        await foreach (var entry in journal.ReadAsync(cancellationToken))
        {
            if (JournalNotes.View(entry) is not { } view)
            {
                continue;
            }

            var task = board.Add(view);
            if (entry is { State: FoxJournalState.Submitted, Token: { } token })
            {
                Run(task, fox.Resume(token, new FoxResumeHint { SubmittedAt = entry.StartedAt }));
            }
        }
    }

    /// <summary>Stops waiting. The tasks go on; the next start takes them up.</summary>
    public Task StopAsync(CancellationToken cancellationToken) => _stopping.CancelAsync();

    /// <summary>Goes on with a task in the background.</summary>
    public void Run(StudioTask task, FoxTask running) => _ = Task.Run(() => RunAsync(task, running, _stopping.Token));

    private async Task RunAsync(StudioTask task, FoxTask running, CancellationToken cancellationToken)
    {
        var id = task.View.Id;
        try
        {
            var saved = await running.SaveAllAsync(folder.ResultsOf(id), snapshot => Show(task, snapshot), cancellationToken);
            var file = Path.GetFileName(saved[0].Path);
            await journal.SettleAsync(running.Token, JournalNotes.Saved(file), cancellationToken);
            task.Change(view => view with { State = TaskState.Finished, File = file });
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // The server stops. The journal has the token.
        }
        catch (FoxTaskFailedException failure)
        {
            await journal.SettleAsync(running.Token, JournalNotes.Failed(failure.Code), CancellationToken.None);
            task.Change(view => view with { State = TaskState.Failed, Code = failure.Code, Detail = failure.ServiceMessage });
        }
        catch (Exception failure) when (failure is FoxException or IOException)
        {
            // Not settled: the task is paid, and what stood in the way may be gone at the next start.
            NotFetched(log, id, failure);
            task.Change(view => view with { State = TaskState.Interrupted, Code = (failure as FoxException)?.Code ?? "io" });
        }
    }

    [LoggerMessage(LogLevel.Warning, "The task {Id} could not be fetched; the next start tries again.")]
    private static partial void NotFetched(ILogger log, string id, Exception failure);

    private static void Show(StudioTask task, FoxTaskSnapshot snapshot) => task.Change(view => view with
    {
        State = snapshot.Status is FoxTaskStatus.Completed ? TaskState.Saving : view.State,
        Progress = snapshot.ExpectedProgress ?? view.Progress,
        EstimatedSeconds = snapshot.EstimatedTime?.TotalSeconds ?? view.EstimatedSeconds,
    });
}
