using FoxGen;
using FoxGen.Journal;
using WebStudio.Models;

namespace WebStudio.Tasks;

/// <summary>Takes paid tasks to their files. At a start it takes up whatever the journal says is open.</summary>
internal sealed partial class TaskRunner(TaskBoard board, ModelTable models, IFoxTaskJournal journal, StudioFolder folder, ILogger<TaskRunner> log) : IHostedService
{
    private static readonly TimeSpan s_look = TimeSpan.FromSeconds(1);
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
            if (entry is { State: FoxJournalState.Submitted, Token: { } token } && models.Find(token.Model) is { } model)
            {
                Run(task, model.Resume(token));
            }
        }
    }

    /// <summary>Stops waiting. The tasks go on; the next start takes them up.</summary>
    public Task StopAsync(CancellationToken cancellationToken) => _stopping.CancelAsync();

    /// <summary>Goes on with a task in the background.</summary>
    public void Run(StudioTask task, RunningTask running) => _ = Task.Run(() => RunAsync(task, running, _stopping.Token));

    private async Task RunAsync(StudioTask task, RunningTask running, CancellationToken cancellationToken)
    {
        var id = task.View.Id;
        using var waiting = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        try
        {
            _ = LookAsync(task, running.Task, waiting.Token);
            var result = await running.WaitAsync(new Reporter(task), cancellationToken);
            await waiting.CancelAsync();
            task.Change(view => view with { State = TaskState.Saving, Progress = 100 });
            var saved = await result.SaveToFolderAsync(folder.ResultsOf(id), cancellationToken: cancellationToken);
            var file = Path.GetFileName(saved.Path);
            await journal.SettleAsync(running.Task.Token, JournalNotes.Saved(file), cancellationToken);
            task.Change(view => view with { State = TaskState.Finished, File = file });
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // The server stops. The journal has the token.
        }
        catch (FoxTaskFailedException failure)
        {
            await journal.SettleAsync(running.Task.Token, JournalNotes.Failed(failure.Code), CancellationToken.None);
            task.Change(view => view with { State = TaskState.Failed, Code = failure.Code, Detail = failure.ServiceMessage });
        }
        catch (Exception failure) when (failure is FoxException or IOException)
        {
            // Not settled: the task is paid, and what stood in the way may be gone at the next start.
            NotFetched(log, id, failure);
            task.Change(view => view with { State = TaskState.Interrupted, Code = (failure as FoxException)?.Code ?? "io" });
        }
        finally
        {
            await waiting.CancelAsync();
        }
    }

    /// <summary>The wait asks as seldom as it can, which shows little. While somebody looks on, the task is asked for more often; that is free.</summary>
    private static async Task LookAsync(StudioTask task, FoxTask running, CancellationToken cancellationToken)
    {
        using var timer = new PeriodicTimer(s_look);
        var reporter = new Reporter(task);
        try
        {
            while (await timer.WaitForNextTickAsync(cancellationToken))
            {
                if (task.IsWatched)
                {
                    reporter.Report(await running.GetAsync(cancellationToken));
                }
            }
        }
        catch (OperationCanceledException)
        {
            // The wait is over.
        }
        catch (FoxException)
        {
            // The wait, which is patient, tells what there is to tell.
        }
    }

    [LoggerMessage(LogLevel.Warning, "The task {Id} could not be fetched; the next start tries again.")]
    private static partial void NotFetched(ILogger log, string id, Exception failure);

    /// <summary>Tells at once and in order, which <see cref="Progress{T}"/> does not.</summary>
    private sealed class Reporter(StudioTask task) : IProgress<FoxTaskSnapshot>
    {
        public void Report(FoxTaskSnapshot value) => task.Change(view => view with
        {
            Progress = value.Progress ?? view.Progress,
            EstimatedSeconds = value.EstimatedTime?.TotalSeconds ?? view.EstimatedSeconds,
        });
    }
}
