using System.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace FoxGen.Docs.Tests.Following;

/// <summary>Stops each app of a page once it has started and its background services are done, as a reader does with Ctrl+C.</summary>
internal sealed class HostStopper : IObserver<DiagnosticListener>, IObserver<KeyValuePair<string, object?>>
{
    /// <summary>Begins to watch for apps.</summary>
    public static IDisposable Subscribe() => DiagnosticListener.AllListeners.Subscribe(new HostStopper());

    public void OnNext(DiagnosticListener value)
    {
        if (value.Name == "Microsoft.Extensions.Hosting")
        {
            value.Subscribe(this);
        }
    }

    public void OnNext(KeyValuePair<string, object?> value)
    {
        if (value is { Key: "HostBuilt", Value: IHost host })
        {
            var lifetime = host.Services.GetRequiredService<IHostApplicationLifetime>();
            lifetime.ApplicationStarted.Register(() => _ = StopAsync(host, lifetime));
        }
    }

    public void OnCompleted()
    {
    }

    public void OnError(Exception error)
    {
    }

    private static async Task StopAsync(IHost host, IHostApplicationLifetime lifetime)
    {
        foreach (var service in host.Services.GetServices<IHostedService>().OfType<BackgroundService>())
        {
            await (service.ExecuteTask ?? Task.CompletedTask);
        }

        lifetime.StopApplication();
    }
}
