using FoxGen.CompilerServices;
using FoxGen.Hosting;
using FoxGen.Journal;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace FoxGen;

/// <summary>From settings and services to what a client is made of.</summary>
internal static class SettingsMapping
{
    /// <summary>The options of a client. What the settings leave out stays at its default.</summary>
    /// <param name="settings">The settings.</param>
    /// <param name="service">The service of the client. An application can have clients and models of other services.</param>
    /// <param name="services">The services of the application; <c>null</c> to use only the settings.</param>
    public static FoxClientOptions ToOptions(FoxClientSettings settings, FoxServiceDefinition service, IServiceProvider? services)
    {
        var defaults = new FoxClientOptions();
        return new FoxClientOptions
        {
            BaseUrl = settings.BaseUrl,
            SubmitTimeout = settings.SubmitTimeout ?? defaults.SubmitTimeout,
            RequestTimeout = settings.RequestTimeout ?? defaults.RequestTimeout,
            WaitTimeout = settings.WaitTimeout,
            UploadTimeout = settings.UploadTimeout ?? defaults.UploadTimeout,
            DownloadTimeout = settings.DownloadTimeout ?? defaults.DownloadTimeout,
            MaxSubmitAttempts = settings.MaxSubmitAttempts ?? defaults.MaxSubmitAttempts,
            MaxConcurrentPolls = settings.MaxConcurrentPolls ?? defaults.MaxConcurrentPolls,
            MaxDownloadBytes = settings.MaxDownloadBytes ?? defaults.MaxDownloadBytes,
            ReplyFolder = settings.ReplyFolder,
            CapturePrompts = settings.CapturePrompts,
            ReuseSubmitConnections = settings.ReuseSubmitConnections,
            PrimaryHandler = settings.PrimaryHandler,
            TreatWarningsAsErrors = settings.TreatWarningsAsErrors,
            Models = [.. services?.GetServices<FoxModelDefinition>().Where(model => model.Service.Name == service.Name) ?? []],
            Gate = services?.GetService<IFoxGate>(),
            Journal = services?.GetService<IFoxTaskJournal>(),
            LoggerFactory = services?.GetService<ILoggerFactory>(),
            TimeProvider = services?.GetService<TimeProvider>() ?? TimeProvider.System,
        };
    }

    /// <summary>The key of the settings, else of the environment; <c>null</c> when there is none.</summary>
    public static string? FindKey(FoxClientSettings settings, FoxServiceDefinition service) =>
        settings.ApiKey?.Trim() is { Length: > 0 } key ? key : Environment.GetEnvironmentVariable(service.KeyVariable)?.Trim() is { Length: > 0 } own ? own : null;
}
