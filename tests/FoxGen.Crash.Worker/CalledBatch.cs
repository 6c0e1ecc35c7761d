using System.Globalization;
using FoxGen.AspNetCore;
using FoxGen.Crash.Replay;
using FoxGen.Journal;
using FoxGen.Webhooks;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Logging;

namespace FoxGen.Crash;

/// <summary>Jobs whose tasks the service calls back, while they are polled too. Each delivery makes a file; a second one would find it.</summary>
internal static class CalledBatch
{
    private const int AtOnce = 16;

    /// <summary>Runs until each job is delivered.</summary>
    /// <param name="baseUrl">The service.</param>
    /// <param name="folder">The journal, and a file for each delivery.</param>
    /// <param name="jobs">The number of jobs.</param>
    /// <param name="port">Where calls arrive.</param>
    /// <param name="secret">The secret of calls.</param>
    public static async Task RunAsync(Uri baseUrl, string folder, int jobs, int port, string secret)
    {
        await using var journal = FoxFileJournal.Open(Path.Combine(folder, "journal"));
        using var client = new ReplayClient("test-key", new FoxClientOptions { BaseUrl = baseUrl, Journal = journal });
        var deliveries = Directory.CreateDirectory(Path.Combine(folder, "out"));
        var hook = new Uri($"http://127.0.0.1:{port.ToString(CultureInfo.InvariantCulture)}/hook");

        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls(hook.GetLeftPart(UriPartial.Authority));
        builder.Services.AddFoxDeliveries(_ => new FoxDeliveries(
            client,
            journal,
            (task, _) => DeliverAsync(task, deliveries.FullName),
            new FoxDeliveryOptions { PollAfter = TimeSpan.FromSeconds(1), Interval = TimeSpan.FromSeconds(0.3) }));
        await using var app = builder.Build();
        app.MapFoxWebhook(hook.AbsolutePath, new FoxWebhookOptions { Secrets = [secret] });
        await app.StartAsync();

        await SubmitAsync(client, journal, jobs, hook);
        while (await CountAsync(journal, FoxJournalState.Settled) < jobs)
        {
            await Task.Delay(50);
        }

        await app.StopAsync();
    }

    // A run of the handler is a line; a crash between it and its record in the journal gives a second one.
    private static async Task DeliverAsync(FoxTask task, string folder)
    {
        var results = await task.WaitRawAsync();
        var path = Path.Combine(folder, task.Id);
        await File.AppendAllTextAsync(path, $"{Environment.ProcessId.ToString(CultureInfo.InvariantCulture)} {results.Count.ToString(CultureInfo.InvariantCulture)}\n");
    }

    private static async Task SubmitAsync(ReplayClient client, FoxFileJournal journal, int jobs, Uri hook)
    {
        var known = new HashSet<string>(StringComparer.Ordinal);
        await foreach (var entry in journal.ReadAsync())
        {
            if (entry is { Reference: { } job, Token: not null })
            {
                known.Add(job);
            }
        }

        var names = Enumerable.Range(0, jobs).Select(i => FormattableString.Invariant($"job-{i}")).Where(job => !known.Contains(job));
        await Parallel.ForEachAsync(names, new ParallelOptions { MaxDegreeOfParallelism = AtOnce }, async (job, _) =>
            await client.Videos.ReplayClip1.SubmitAsync(new() { Prompt = job }, new FoxSubmitOptions { Reference = job, IdempotencyKey = job, CallbackUrl = hook }));
    }

    private static async Task<int> CountAsync(FoxFileJournal journal, FoxJournalState state)
    {
        var count = 0;
        await foreach (var entry in journal.ReadAsync())
        {
            count += entry.State == state ? 1 : 0;
        }

        return count;
    }
}
