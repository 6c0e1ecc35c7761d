// Runs every request in a folder, of any model, and survives being killed at any moment: started again, it goes on where it was.
//
//   dotnet run --project samples/Worker                           no key: against a simulator in this process, free of charge
//   FOXAPI_API_KEY=… dotnet run --project samples/Worker          against FoxAPI: every request is paid
//   … -- Folders:Jobs=requests Folders:Out=results                other folders; all settings: docs/dependency-injection.md

using FoxApi;
using FoxGen.Journal;
using FoxGen.Simulator;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Worker;

var builder = Host.CreateApplicationBuilder(args);
builder.Logging.SetMinimumLevel(LogLevel.Warning);
var folders = builder.Configuration.GetSection("Folders").Get<Folders>() ?? new Folders();
var settings = builder.Configuration.GetSection("FoxApi");

// Without a key, a simulator stands in; it lives as long as this process, and with it its tasks.
// A variable that is set to nothing is no key.
var isSimulated = new[] { settings["ApiKey"], settings["BaseUrl"], Environment.GetEnvironmentVariable("FOXAPI_API_KEY") }.All(string.IsNullOrWhiteSpace);
await using var simulator = isSimulated
    ? await FoxSimulator.StartAsync<FoxApiClient>(new() { TaskDuration = TimeSpan.FromSeconds(6) })
    : null;
if (simulator is not null)
{
    settings["ApiKey"] = "simulated";
    settings["BaseUrl"] = simulator.BaseUrl.AbsoluteUri;

    // What was paid for and what was played must not get mixed up.
    folders.Out = Path.Combine(folders.Out, "simulated");
}

builder.Services.AddFoxClient<FoxApiClient>(settings);
builder.Services.AddSingleton(folders);
builder.Services.AddSingleton(new Wording(isSimulated));
builder.Services.AddSingleton<IFoxTaskJournal>(_ => isSimulated ? new FoxMemoryJournal() : FoxFileJournal.Open(folders.Journal));
builder.Services.AddSingleton<JobFolder>();
builder.Services.AddHostedService<JobWorker>();

using var traces = new TracePrinter(Console.Out);
await builder.Build().RunAsync();
return Environment.ExitCode;
