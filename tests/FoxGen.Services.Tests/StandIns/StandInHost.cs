using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace FoxGen.Services.Tests.StandIns;

/// <summary>Two listeners on free ports of the loopback address: the service, and another host.</summary>
internal sealed class StandInHost : IAsyncDisposable
{
    private readonly WebApplication _app;

    private StandInHost(WebApplication app, Uri service, Uri elsewhere)
    {
        _app = app;
        BaseUrl = $"http://127.0.0.1:{service.Port}";

        // Another name, for clients that compare names without ports.
        ElsewhereUrl = $"http://localhost:{elsewhere.Port}";
    }

    public string BaseUrl { get; }

    public string ElsewhereUrl { get; }

    /// <param name="answer">Answers a request; the flag is set for requests to the other host.</param>
    public static async Task<StandInHost> StartAsync(Func<VendorCall, bool, Reply> answer)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore();

        // A flush ends when the bytes are in the socket. Otherwise a break would lose bytes that a stand-in counts as sent.
        builder.WebHost.UseSockets(sockets => sockets.MaxWriteBufferSize = 1);
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = null;
            kestrel.Listen(IPAddress.Loopback, 0);
            kestrel.Listen(IPAddress.Loopback, 0);
        });
        builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = TimeSpan.FromSeconds(1));

        var app = builder.Build();
        var elsewherePort = 0;
        app.Run(async context =>
        {
            var call = await VendorCall.ReadAsync(context);
            await answer(call, context.Connection.LocalPort == elsewherePort).WriteAsync(context);
        });
        await app.StartAsync();

        var addresses = app.Services.GetRequiredService<IServer>().Features.GetRequiredFeature<IServerAddressesFeature>().Addresses
            .Select(address => new Uri(address)).ToArray();
        elsewherePort = addresses[1].Port;
        return new(app, addresses[0], addresses[1]);
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();
}
