// A studio in the browser: its forms are made of the specs, its tasks survive a restart.
//
//   dotnet run --project samples/WebStudio                        no key: against a simulator in this process, free of charge
//   FOXAPI_API_KEY=… dotnet run --project samples/WebStudio       against FoxAPI: every submit is paid, and confirmed before
//   … -- --urls http://127.0.0.1:8080 --Studio:Folder videos      another port, another folder

using FoxApi;
using FoxGen.AspNetCore;
using FoxGen.Journal;
using FoxGen.Simulator;
using WebStudio;
using WebStudio.Endpoints;
using WebStudio.Models;
using WebStudio.Tasks;

var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = args, ContentRootPath = AppContext.BaseDirectory });
var settings = builder.Configuration.GetSection("FoxApi");

// A variable that is set to nothing is no key.
var isSimulated = new[] { settings["ApiKey"], settings["BaseUrl"], Environment.GetEnvironmentVariable("FOXAPI_API_KEY") }.All(string.IsNullOrWhiteSpace);

// Without a key, a simulator stands in; it lives as long as this process, and with it its tasks.
await using var simulator = isSimulated ? await FoxSimulator.StartAsync<FoxApiClient>(new() { TaskDuration = TimeSpan.FromSeconds(8) }) : null;
if (simulator is not null)
{
    settings["ApiKey"] = "simulated";
    settings["BaseUrl"] = simulator.BaseUrl.AbsoluteUri;
}

builder.Logging.AddFilter("System.Net.Http", LogLevel.Warning).AddFilter("Microsoft.AspNetCore", LogLevel.Warning);
builder.Services.AddFoxClient<FoxApiClient>(settings);
builder.Services.AddFoxProblemDetails();
if (isSimulated)
{
    // The advice also says what is billed, which is nothing with the simulator.
    builder.Services.AddProblemDetails(static options => options.CustomizeProblemDetails = static context => context.ProblemDetails.Extensions.Remove(FoxProblemDetails.AdviceKey));
}


// What was paid for and what was played must not get mixed up.
var folder = new StudioFolder(Path.Combine(builder.Configuration["Studio:Folder"] ?? Path.Combine("out", "web-studio"), isSimulated ? "simulated" : "paid"));
builder.Services.AddSingleton(folder);
builder.Services.AddSingleton<IFoxTaskJournal>(_ => FoxFileJournal.Open(folder.Journal));
builder.Services.AddSingleton(new ModelDocuments(typeof(FoxApiClient).Assembly));
builder.Services.AddSingleton<TaskBoard>();
builder.Services.AddSingleton<SpendingGuard>();
builder.Services.AddSingleton(services => new StudioMode(isSimulated, services.GetRequiredService<FoxApiClient>().BaseUrl.Authority));
builder.Services.AddSingleton<TaskRunner>();
builder.Services.AddHostedService(static services => services.GetRequiredService<TaskRunner>());

PageSecurity.BindToThisMachine(builder);
var app = builder.Build();
PageSecurity.Protect(app);
app.UseExceptionHandler();
app.UseDefaultFiles();
app.UseStaticFiles();
app.MapGet("/api/studio", (StudioMode mode) => mode);
app.MapGet("/api/models", (ModelDocuments models) => Results.Text(models.Json, "application/json"));
app.MapTasks();
app.MapFiles();
await app.RunAsync();
