using System.Diagnostics;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace FoxGen.Docs.Tests.Following;

/// <summary>Stops each app of a page once it has started, has been visited, and its background services are done, as a reader does with Ctrl+C.</summary>
internal sealed class HostStopper : IObserver<DiagnosticListener>, IObserver<KeyValuePair<string, object?>>
{
    /// <summary>Is called with the address of an app that has started, before it stops.</summary>
    public Func<Uri, Task>? Visit { get; set; }

    /// <summary>Begins to watch for apps.</summary>
    public IDisposable Watch() => DiagnosticListener.AllListeners.Subscribe(this);

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

    private async Task StopAsync(IHost host, IHostApplicationLifetime lifetime)
    {
        try
        {
            foreach (var service in host.Services.GetServices<IHostedService>().OfType<BackgroundService>())
            {
                await (service.ExecuteTask ?? Task.CompletedTask);
            }

            if (Visit is { } visit && host.Services.GetService<IServer>()?.Features.Get<IServerAddressesFeature>()?.Addresses.FirstOrDefault() is { } address)
            {
                await visit(new Uri(address));
            }
        }
        finally
        {
            lifetime.StopApplication();
        }
    }
}
