using FoxApi;
using FoxGen;
using FoxGen.Journal;
using Microsoft.Extensions.Hosting;

namespace Worker;

/// <summary>Runs the jobs side by side: resumes what is paid, submits what is not, and leaves to people what nobody can know.</summary>
internal sealed class VideoWorker(FoxApiClient fox, IFoxTaskJournal journal, JobFolder jobs, Wording wording, IHostApplicationLifetime application) : BackgroundService
{
    private const int AtOnce = 4;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            var open = await jobs.FindOpenAsync(stoppingToken);
            Console.WriteLine($"{open.Count} open jobs");
            await Parallel.ForEachAsync(open, new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = stoppingToken }, RunAsync);
        }
        catch (OperationCanceledException)
        {
            Console.WriteLine(wording.Stopped);
        }
        finally
        {
            application.StopApplication();
        }
    }

    private async ValueTask RunAsync(Job job, CancellationToken cancellationToken)
    {
        try
        {
            if (await StartAsync(job, cancellationToken) is { } task)
            {
                var video = await task.WaitAsync(cancellationToken: cancellationToken);
                await video.SaveAsync(job.Target, cancellationToken: cancellationToken);
                await journal.SettleAsync(task.Token, "saved", cancellationToken);
                Console.WriteLine($"{job.Name}: saved");
            }
        }
        catch (FoxException failure)
        {
            Console.WriteLine($"{job.Name}: {wording.Of(failure)}");
            Environment.ExitCode = 1;
        }
    }

    private async Task<FoxTask<SeededMediaResult>?> StartAsync(Job job, CancellationToken cancellationToken)
    {
        var model = fox.Videos.Seedance20ReferenceToVideo;
        switch (job.Known)
        {
            case { Token: { } paid }:
                Console.WriteLine($"{job.Name}: resumed");
                return model.Resume(paid);
            case { State: FoxJournalState.OutcomeUnknown } lost:
                Console.WriteLine($"{job.Name}: {wording.May} at {lost.StartedAt:u} ({lost.Detail}). Check the account, then settle submission {lost.Submission}.");
                Environment.ExitCode = 1;
                return null;
            default:
                var prompt = (await File.ReadAllTextAsync(job.Source, cancellationToken)).Trim();
                return await model.SubmitAsync(new() { Prompt = prompt, Resolution = Resolution.P480 }, new FoxSubmitOptions { Reference = job.Name }, cancellationToken);
        }
    }
}
