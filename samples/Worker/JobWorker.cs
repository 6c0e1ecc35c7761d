using System.Text.Json;
using FoxApi;
using FoxGen;
using FoxGen.Hosting;
using FoxGen.Journal;
using Microsoft.Extensions.Hosting;

namespace Worker;

/// <summary>Runs the jobs concurrently: resumes paid tasks, submits new requests, and reports unknown outcomes for a manual check.</summary>
internal sealed class JobWorker(FoxApiClient fox, IFoxTaskJournal journal, JobFolder jobs, Wording wording, IHostApplicationLifetime application) : BackgroundService
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
                await task.SaveAllAsync(job.Target, cancellationToken);
                await journal.SettleAsync(task.Token, "saved", cancellationToken);
                Console.WriteLine($"{job.Name}: saved");
            }
        }
        catch (FoxException failure)
        {
            Console.WriteLine($"{job.Name}: {wording.Of(failure)}");
            Environment.ExitCode = 1;
        }
        catch (Exception other) when (other is not OperationCanceledException)
        {
            // One job never stops another.
            Console.WriteLine($"{job.Name}: {other.Message}");
            Environment.ExitCode = 1;
        }
    }

    private async Task<FoxTask?> StartAsync(Job job, CancellationToken cancellationToken)
    {
        switch (job.Known)
        {
            case { Token: { } paid } entry:
                Console.WriteLine($"{job.Name}: resumed");
                return fox.Resume(paid, new FoxResumeHint { SubmittedAt = entry.StartedAt });
            case { State: FoxJournalState.OutcomeUnknown } lost:
                Console.WriteLine($"{job.Name}: {wording.May} at {lost.StartedAt:u} ({lost.Detail}). Check the account, then settle submission {lost.Submission}.");
                Environment.ExitCode = 1;
                return null;
            default:
                using (var request = JsonDocument.Parse(await File.ReadAllTextAsync(job.Source, cancellationToken)))
                {
                    var model = ModelOf(request.RootElement) ?? throw new InvalidDataException($"{job.Source} is not a request; expected a JSON object with the id of a model of the client in 'model'.");
                    return await model.SubmitJsonAsync(request.RootElement, new FoxSubmitOptions { Reference = job.Name }, cancellationToken);
                }
        }
    }

    private FoxModel? ModelOf(JsonElement request) =>
        request.ValueKind is JsonValueKind.Object && request.TryGetProperty("model", out var id) && id.ValueKind is JsonValueKind.String ? fox.FindModel(id.GetString()!) : null;
}
