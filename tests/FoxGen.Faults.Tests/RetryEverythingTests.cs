using FoxGen.Crash.Plain;
using FoxGen.Crash.Reject;
using FoxGen.Crash.Replay;
using Microsoft.Extensions.DependencyInjection;

namespace FoxGen.Faults.Tests;

/// <summary>
/// An application whose HTTP clients all repeat whatever fails, as companies like to set it up for every client of a host: a
/// paid request is charged once all the same, made by hand or by the factory of the platform.
/// </summary>
public sealed class RetryEverythingTests
{
    public static TheoryData<string, string, bool> Cases
    {
        get
        {
            var cases = new TheoryData<string, string, bool>();
            foreach (var service in new[] { "plain", "reject", "replay" })
            {
                foreach (var fault in new[] { "reset", "error", "timeout", "no id" })
                {
                    cases.Add(service, fault, true);
                    cases.Add(service, fault, false);
                }
            }

            return cases;
        }
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task A_paid_request_is_charged_once(string service, string fault, bool byFactory)
    {
        await using var simulator = await Gateway.StartAsync(service, TimeSpan.Zero, speed: 50);
        simulator.Faults.NextSubmit(fault switch
        {
            "reset" => SubmitFault.ResetAfterAccept,
            "error" => SubmitFault.ServerErrorAfterAccept(),
            "timeout" => SubmitFault.RequestTimeoutAfterAccept,
            _ => SubmitFault.NoTaskId,
        });
        var services = new ServiceCollection();
        services.AddHttpClient("everything").AddHttpMessageHandler(() => new RetryEverything());
        await using var provider = services.BuildServiceProvider();
        using var http = byFactory
            ? provider.GetRequiredService<IHttpClientFactory>().CreateClient("everything")
            : new HttpClient(new RetryEverything { InnerHandler = new SocketsHttpHandler() });
        var options = new FoxClientOptions { BaseUrl = simulator.BaseUrl, TimeProvider = simulator.Time };

        var outcome = service switch
        {
            "plain" => (await new PlainClient(http, "key", options).Videos.PlainClip1.TrySubmitAsync(new() { Prompt = "a" }, TestContext.Current.CancellationToken)).Outcome,
            "reject" => (await new RejectClient(http, "key", options).Videos.RejectClip1.TrySubmitAsync(new() { Prompt = "a" }, TestContext.Current.CancellationToken)).Outcome,
            _ => (await new ReplayClient(http, "key", options).Videos.ReplayClip1.TrySubmitAsync(new() { Prompt = "a" }, TestContext.Current.CancellationToken)).Outcome,
        };

        Assert.Equal(1, simulator.Ledger.Count);
        Assert.Equal(service == "replay" ? FoxSubmitOutcome.Submitted : FoxSubmitOutcome.Unknown, outcome);
    }

    /// <summary>Sends everything up to five times, whatever the method and the reply.</summary>
    private sealed class RetryEverything : DelegatingHandler
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            for (var attempt = 1; ; attempt++)
            {
                try
                {
                    var response = await base.SendAsync(request, cancellationToken);
                    if (response.IsSuccessStatusCode || attempt == 5)
                    {
                        return response;
                    }

                    response.Dispose();
                }
                catch (HttpRequestException) when (attempt < 5)
                {
                    // Once more, as it always does.
                }
            }
        }
    }
}
