using System.Collections.Concurrent;
using FoxGen.AspNetCore;
using FoxGen.Journal;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Logging;

namespace FoxGen.Webhooks.Tests;

/// <summary>An application with an endpoint for calls, a simulator of the service, and a count of the deliveries of each task.</summary>
internal sealed class Receiver : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly TempFolder _folder;
    private readonly FoxFileJournal _journal;
    private readonly FoxDeliveries _deliveries;

    private Receiver(WebApplication app, TempFolder folder, FoxFileJournal journal, FoxDeliveries deliveries, FoxSimulator simulator, FoxClient client) =>
        (_app, _folder, _journal, _deliveries, Simulator, Client) = (app, folder, journal, deliveries, simulator, client);

    public FoxSimulator Simulator { get; }

    public FoxClient Client { get; }

    public FoxDeliveries Deliveries => _deliveries;

    public IFoxTaskJournal Journal => _journal;

    public Uri Hook => new(new Uri(_app.Urls.Single()), "/hook");

    /// <summary>How often the handler ran to its end for each task, and with which status.</summary>
    public ConcurrentDictionary<string, ConcurrentBag<FoxTask>> Delivered { get; private set; } = [];

    public ConcurrentBag<Exception> Failures { get; private set; } = [];

    public static async Task<Receiver> StartAsync(
        string service, FoxSimulatorOptions simulated, FoxDeliveryOptions? options = null, FoxWebhookOptions? webhook = null, Func<FoxTask, Task>? handle = null)
    {
        var simulator = await FoxSimulator.StartAsync(simulated, TestContext.Current.CancellationToken);
        var folder = new TempFolder();
        var journal = FoxFileJournal.Open(folder["journal"]);
        var with = new FoxClientOptions { BaseUrl = simulator.BaseUrl, Journal = journal };
        FoxClient client = service == "fal" ? new Samples.Fal.FalClient("key", with) : new Samples.Replicate.ReplicateClient("key", with);
        var (delivered, failures) = (new ConcurrentDictionary<string, ConcurrentBag<FoxTask>>(), new ConcurrentBag<Exception>());
        options ??= new FoxDeliveryOptions();
        var deliveries = new FoxDeliveries(
            client,
            journal,
            async (task, _) =>
            {
                await (handle?.Invoke(task) ?? Task.CompletedTask);
                delivered.GetOrAdd(task.Id, _ => []).Add(task);
            },
            new FoxDeliveryOptions { PollAfter = options.PollAfter, Interval = options.Interval, JournalWait = options.JournalWait, OnFailure = (_, failure) => failures.Add(failure) });
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Services.AddFoxDeliveries(_ => deliveries);
        var app = builder.Build();
        app.MapFoxWebhook("/hook", webhook ?? new FoxWebhookOptions { Secrets = [Keys.Secret], PublicKeys = service == "fal" ? [Keys.Public] : [], Ed25519 = Keys.Verify });
        await app.StartAsync(TestContext.Current.CancellationToken);
        return new Receiver(app, folder, journal, deliveries, simulator, client) { Delivered = delivered, Failures = failures };
    }

    /// <summary>The options of a simulator that signs its calls.</summary>
    public static FoxSimulatorOptions Signing(string service, TimeSpan duration) => new()
    {
        Specs = FoxSimulatorSpecs.FromDirectory(Repository.Path($"samples/Services/{service}")),
        TaskDuration = duration,
        CallSecret = service == "fal" ? null : Keys.Secret,
        SignCall = service == "fal" ? Keys.Sign : null,
    };

    public Task<FoxTask> SubmitAsync(int i = 0) => Client.Models[0].SubmitJsonAsync(
        System.Text.Json.JsonElement.Parse($$"""{"prompt": "fox {{i}}"}"""), new FoxSubmitOptions { CallbackUrl = Hook }, TestContext.Current.CancellationToken);

    /// <summary>Waits until a condition holds, 20 s at most.</summary>
    public static async Task UntilAsync(Func<bool> holds)
    {
        for (var i = 0; i < 2_000 && !holds(); i++)
        {
            await Task.Delay(10, TestContext.Current.CancellationToken);
        }

        Assert.True(holds());
    }

    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync();
        await _app.DisposeAsync();
        _deliveries.Dispose();
        Client.Dispose();
        await _journal.DisposeAsync();
        await Simulator.DisposeAsync();
        _folder.Dispose();
    }
}
