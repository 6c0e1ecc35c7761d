using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace FoxGen.DependencyInjection.Tests;

/// <summary>Resilience handlers of Microsoft.Extensions.Http.Resilience: set for all clients of a host they stay off, set for this client they stay.</summary>
public sealed class ResilienceTests
{
    private static readonly string s_name = typeof(FoxApiClient).FullName!;

    public static TheoryData<Action<IHttpClientBuilder>> Handlers => new(
        builder => builder.AddStandardResilienceHandler(),
        builder => builder.AddStandardHedgingHandler());

    [Theory]
    [MemberData(nameof(Handlers))]
    public void Those_of_all_clients_are_left_out(Action<IHttpClientBuilder> add)
    {
        var services = new ServiceCollection();
        var logs = new LogRecorder();
        services.AddLogging(logging => logging.AddProvider(logs));
        services.ConfigureHttpClientDefaults(add);
        services.AddFoxClient<FoxApiClient>(settings => settings.ApiKey = "k");
        services.AddHttpClient("another");
        using var provider = services.BuildServiceProvider();

        Assert.DoesNotContain(ChainOf(provider, s_name), IsResilience);
        Assert.Contains(ChainOf(provider, "another"), IsResilience);
        Assert.Contains(logs.Lines, line => line.StartsWith("FoxGen 5004 ResilienceHandlerRemoved Information", StringComparison.Ordinal));
    }

    [Fact]
    public void One_that_is_added_to_this_client_stays()
    {
        var services = new ServiceCollection();
        services.AddFoxClient<FoxApiClient>(settings => settings.ApiKey = "k").AddStandardResilienceHandler();
        using var provider = services.BuildServiceProvider();

        Assert.Contains(ChainOf(provider, s_name), IsResilience);
    }

    [Theory]
    [MemberData(nameof(Handlers))]
    public async Task An_unknown_outcome_is_charged_once(Action<IHttpClientBuilder> add)
    {
        await using var simulator = await FoxSimulator.StartAsync<FoxApiClient>(new() { ApiKey = "k", TaskDuration = TimeSpan.Zero }, TestContext.Current.CancellationToken);
        var services = new ServiceCollection();
        services.ConfigureHttpClientDefaults(add);
        services.AddFoxClient<FoxApiClient>(settings => (settings.ApiKey, settings.BaseUrl) = ("k", simulator.BaseUrl));
        await using var provider = services.BuildServiceProvider();
        simulator.Faults.NextSubmit(SubmitFault.ResetAfterAccept);

        var submitted = await provider.GetRequiredService<FoxApiClient>().Videos.Seedance20ReferenceToVideo
            .TrySubmitAsync(new() { Prompt = "A cat" }, TestContext.Current.CancellationToken);

        Assert.Equal(FoxSubmitOutcome.Unknown, submitted.Outcome);
        Assert.Equal(1, simulator.Ledger.Count);
    }

    /// <summary>What the project template of Aspire sets for all clients: resilience and service discovery.</summary>
    [Theory]
    [InlineData("too many requests", FoxSubmitOutcome.Submitted, 1)]
    [InlineData("error", FoxSubmitOutcome.Unknown, 1)]
    [InlineData("refused", FoxSubmitOutcome.Refused, 0)]
    public async Task The_service_defaults_of_aspire_change_nothing_about_money(string what, FoxSubmitOutcome outcome, int charges)
    {
        await using var simulator = await FoxSimulator.StartAsync<FoxApiClient>(new() { ApiKey = "k", TaskDuration = TimeSpan.Zero }, TestContext.Current.CancellationToken);
        var builder = Microsoft.Extensions.Hosting.Host.CreateApplicationBuilder();
        builder.Services.AddServiceDiscovery();
        builder.Services.ConfigureHttpClientDefaults(http =>
        {
            http.AddStandardResilienceHandler();
            http.AddServiceDiscovery();
        });
        builder.Services.AddFoxClient<FoxApiClient>(settings => (settings.ApiKey, settings.BaseUrl) = ("k", simulator.BaseUrl));
        using var host = builder.Build();
        simulator.Faults.NextSubmit(what switch
        {
            "error" => SubmitFault.ServerErrorAfterAccept(),
            "refused" => SubmitFault.Refuse(402, "The balance is too low."),
            _ => SubmitFault.TooManyRequests(),
        });

        var submitted = await host.Services.GetRequiredService<FoxApiClient>().Videos.Seedance20ReferenceToVideo
            .TrySubmitAsync(new() { Prompt = "A cat" }, TestContext.Current.CancellationToken);

        Assert.Equal((outcome, charges), (submitted.Outcome, simulator.Ledger.Count));
        Assert.DoesNotContain(ChainOf(host.Services, s_name), IsResilience);
        Assert.Contains(ChainOf(host.Services, s_name), handler => handler.GetType().Namespace!.Contains("ServiceDiscovery", StringComparison.Ordinal));
    }

    private static bool IsResilience(HttpMessageHandler handler) => handler.GetType().Namespace == "Microsoft.Extensions.Http.Resilience";

    private static List<HttpMessageHandler> ChainOf(IServiceProvider provider, string name)
    {
        var chain = new List<HttpMessageHandler>();
        for (var handler = provider.GetRequiredService<IHttpMessageHandlerFactory>().CreateHandler(name); handler is not null; handler = (handler as DelegatingHandler)?.InnerHandler)
        {
            chain.Add(handler);
        }

        return chain;
    }
}
