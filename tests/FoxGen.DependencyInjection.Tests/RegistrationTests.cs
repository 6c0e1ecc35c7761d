using System.Text.Json;
using FoxGen.CompilerServices;
using FoxGen.Hosting;
using FoxGen.Journal;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace FoxGen.DependencyInjection.Tests;

/// <summary>Clients as services: settings, keys, what others set for all HTTP clients.</summary>
public sealed class RegistrationTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_client_comes_from_configuration()
    {
        await using var simulator = await FoxSimulator.StartAsync<FoxApiClient>(new() { ApiKey = "sk-1", TaskDuration = TimeSpan.Zero }, Cancellation);
        await using var provider = Provider(
            services => services.AddFoxClient<FoxApiClient>(Section(("FoxApi:ApiKey", "sk-1"), ("FoxApi:BaseUrl", simulator.BaseUrl.AbsoluteUri), ("FoxApi:SubmitTimeout", "00:00:50"))));

        var fox = provider.GetRequiredService<FoxApiClient>();
        _ = await fox.Videos.Seedance20ReferenceToVideo.SubmitAsync(new() { Prompt = "A cat" }, Cancellation);

        Assert.Equal(1, simulator.Ledger.Count);
        Assert.Same(fox, provider.GetRequiredService<FoxApiClient>());
    }

    [Fact]
    public async Task Several_accounts_have_keys()
    {
        await using var simulator = await FoxSimulator.StartAsync<FoxApiClient>(
            new() { Accounts = new Dictionary<string, FoxSimulatedAccount> { ["sk-poor"] = new() { Credits = 0 }, ["sk-rich"] = new() } }, Cancellation);
        await using var provider = Provider(services =>
        {
            services.AddKeyedFoxClient<FoxApiClient>("poor", settings => (settings.ApiKey, settings.BaseUrl) = ("sk-poor", simulator.BaseUrl));
            services.AddKeyedFoxClient<FoxApiClient>("rich", settings => (settings.ApiKey, settings.BaseUrl) = ("sk-rich", simulator.BaseUrl));
        });

        var poor = await provider.GetRequiredKeyedService<FoxApiClient>("poor").Videos.Seedance20ReferenceToVideo.TrySubmitAsync(new() { Prompt = "A cat" }, Cancellation);
        var rich = await provider.GetRequiredKeyedService<FoxApiClient>("rich").Videos.Seedance20ReferenceToVideo.TrySubmitAsync(new() { Prompt = "A cat" }, Cancellation);

        Assert.Equal(("quota", FoxSubmitOutcome.Submitted), (poor.Error?.Code, rich.Outcome));
        Assert.Null(provider.GetService<FoxApiClient>());
    }

    [Fact]
    public async Task What_is_wrong_is_told_at_the_start_by_its_keys()
    {
        var builder = Host.CreateEmptyApplicationBuilder(null);
        builder.Services.AddFoxClient<FoxApiClient>(Section(
            ("FoxApi:ApiKey", "two words"), ("FoxApi:BaseUrl", "http://example.com"), ("FoxApi:SubmitTimeout", "00:00:00"), ("FoxApi:MaxConcurrentPolls", "5000")));
        using var host = builder.Build();

        var failure = await Assert.ThrowsAsync<OptionsValidationException>(() => host.StartAsync(Cancellation));

        Assert.Equal(
            [
                "FoxApi:ApiKey: The API key must contain only printable ASCII characters, without spaces and line breaks.",
                "FoxApi:BaseUrl: The base URL must use https: over http to 'example.com', the API key could be intercepted.",
                "FoxApi:SubmitTimeout must be greater than zero and at most one day.",
                "FoxApi:MaxConcurrentPolls must be from 1 to 1,000.",
            ],
            failure.Failures);
        Assert.DoesNotContain("two words", failure.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_missing_key_says_where_it_may_come_from()
    {
        var builder = Host.CreateEmptyApplicationBuilder(null);
        builder.Services.AddFoxClient<FoxApiClient>(Section(("FoxApi:RequestTimeout", "00:00:30")));
        using var host = builder.Build();

        var failure = await Assert.ThrowsAsync<OptionsValidationException>(() => host.StartAsync(Cancellation));

        Assert.Equal("FoxApi:ApiKey and the environment variable FOXAPI_API_KEY are not set. Set one of them to the API key of foxapi.", Assert.Single(failure.Failures));
    }

    [Fact]
    public void A_setting_that_does_not_exist_is_named()
    {
        using var provider = Provider(services => services.AddFoxClient<FoxApiClient>(Section(("FoxApi:ApiKey", "sk-1"), ("FoxApi:SubmitTimeOutSeconds", "5"))));

        var failure = Assert.Throws<InvalidOperationException>(provider.GetRequiredService<FoxApiClient>);

        Assert.Contains("SubmitTimeOutSeconds", failure.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    [Trait("speed", "slow")]
    public async Task Defaults_that_others_set_for_all_clients_cost_nothing_twice_and_no_outcome(bool keyed)
    {
        await using var simulator = await FoxSimulator.StartAsync<FoxApiClient>(new() { TaskDuration = TimeSpan.Zero, Speed = 20 }, Cancellation);
        var logs = new LogRecorder();
        await using var provider = Provider(services =>
        {
            services.AddLogging(logging => logging.AddProvider(logs).SetMinimumLevel(LogLevel.Trace));
            services.ConfigureHttpClientDefaults(http => http
                .ConfigureHttpClient(client => client.Timeout = TimeSpan.FromMilliseconds(300))
                .AddHttpMessageHandler(() => new RetryEverything()));
            _ = keyed
                ? services.AddKeyedFoxClient<FoxApiClient>("a", settings => (settings.ApiKey, settings.BaseUrl) = ("sk-1", simulator.BaseUrl))
                : services.AddFoxClient<FoxApiClient>(settings => (settings.ApiKey, settings.BaseUrl) = ("sk-1", simulator.BaseUrl));
        });
        var fox = keyed ? provider.GetRequiredKeyedService<FoxApiClient>("a") : provider.GetRequiredService<FoxApiClient>();

        // Slower than the timeout of all clients: the reply is waited for all the same.
        simulator.Faults.NextSubmit(SubmitFault.SlowReply(TimeSpan.FromSeconds(20)));
        var slow = await fox.Videos.Seedance20ReferenceToVideo.TrySubmitAsync(new() { Prompt = "A cat" }, Cancellation);
        simulator.Faults.NextSubmit(SubmitFault.ResetAfterAccept);
        var reset = await fox.Videos.Seedance20ReferenceToVideo.TrySubmitAsync(new() { Prompt = "A dog" }, Cancellation);

        Assert.Equal((FoxSubmitOutcome.Submitted, FoxSubmitOutcome.Unknown), (slow.Outcome, reset.Outcome));
        Assert.Equal(2, simulator.Ledger.Count);
        Assert.Contains(logs.Lines, line => line.StartsWith("FoxGen 5002 ", StringComparison.Ordinal) && line.Contains("0.3 s", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Services_give_a_gate_and_models_of_own_specs_and_a_setting_makes_warnings_errors()
    {
        var gate = new CountingGate();
        await using var simulator = await FoxSimulator.StartAsync<FoxApiClient>(cancellationToken: Cancellation);
        await using var provider = Provider(services =>
        {
            services.AddSingleton<IFoxGate>(gate);
            services.AddSingleton<FoxModelDefinition>(Definition("dream-painter-1", FoxApiService.Definition.Name));
            services.AddSingleton<FoxModelDefinition>(Definition("dream-painter-2", "another"));
            services.AddFoxClient<FoxApiClient>(settings => (settings.ApiKey, settings.BaseUrl, settings.TreatWarningsAsErrors) = ("sk-1", simulator.BaseUrl, true));
        });
        var fox = provider.GetRequiredService<FoxApiClient>();

        Assert.NotNull(fox.FindModel("dream-painter-1"));
        Assert.Null(fox.FindModel("dream-painter-2"));
        using var body = JsonDocument.Parse("""{"image_url": "https://example.com/a.png", "video_url": "https://example.com/dance.txt"}""");
        await Assert.ThrowsAsync<FoxValidationException>(() => fox.Model("kling-v3-motion-control").SubmitJsonAsync(body.RootElement, cancellationToken: Cancellation));
        Assert.Equal(0, gate.Count);
        _ = await fox.Videos.Seedance20ReferenceToVideo.SubmitAsync(new() { Prompt = "A cat" }, Cancellation);
        Assert.Equal(1, gate.Count);
    }

    [Fact]
    public async Task Services_give_clock_journal_and_a_fake()
    {
        var (journal, time) = (new FoxMemoryJournal(), new FoxVirtualTime());
        await using var simulator = await FoxSimulator.StartAsync<FoxApiClient>(new() { TaskDuration = TimeSpan.FromHours(1), TimeProvider = time }, Cancellation);
        await using var provider = Provider(services =>
        {
            services.AddSingleton<IFoxTaskJournal>(journal).AddSingleton<TimeProvider>(time);
            services.AddFoxClient<FoxApiClient>(settings => (settings.ApiKey, settings.BaseUrl, settings.WaitTimeout) = ("sk-1", simulator.BaseUrl, TimeSpan.FromHours(3)));
        });
        var generating = provider.GetRequiredService<FoxApiClient>().Videos.Seedance20ReferenceToVideo.GenerateAsync(new() { Prompt = "A cat" }, cancellationToken: Cancellation);
        await time.RunAsync(generating, Cancellation);

        Assert.Equal(FoxJournalState.Submitted, Assert.Single(await journal.ReadAsync(Cancellation).ToListAsync(Cancellation)).State);

        // No key is needed over a fake.
        await using var faked = Provider(services => services.AddSingleton<IFoxTransport>(new TransportTests.Studio()).AddFoxClient<FoxApiClient>());
        Assert.NotNull(await faked.GetRequiredService<FoxApiClient>().Videos.Seedance20ReferenceToVideo.GenerateAsync(new() { Prompt = "A cat" }, cancellationToken: Cancellation));
    }

    [Theory]
    [InlineData("sk-1", "Healthy", null)]
    [InlineData("sk-2", "Unhealthy", "foxapi: authentication. Check the API key, and whether it has access to this model.")]
    public async Task A_health_check_asks_for_what_costs_nothing(string key, string status, string? description)
    {
        await using var simulator = await FoxSimulator.StartAsync<FoxApiClient>(new() { ApiKey = "sk-1" }, Cancellation);
        await using var provider = Provider(services =>
        {
            services.AddLogging();
            services.AddFoxClient<FoxApiClient>(settings => (settings.ApiKey, settings.BaseUrl) = (key, simulator.BaseUrl));
            services.AddHealthChecks().AddFoxClient<FoxApiClient>((fox, cancellationToken) => fox.GetCreditsAsync(cancellationToken));
        });

        var report = await provider.GetRequiredService<Microsoft.Extensions.Diagnostics.HealthChecks.HealthCheckService>().CheckHealthAsync(Cancellation);

        var entry = Assert.Single(report.Entries);
        Assert.Equal(("foxapi", status, description), (entry.Key, entry.Value.Status.ToString(), entry.Value.Description));
        Assert.Equal(0, simulator.Ledger.Count);
    }

    internal static ServiceProvider Provider(Action<IServiceCollection> add)
    {
        var services = new ServiceCollection();
        add(services);
        return services.BuildServiceProvider(new ServiceProviderOptions { ValidateOnBuild = true, ValidateScopes = true });
    }

    private static IConfigurationSection Section(params (string Key, string Value)[] settings) => new ConfigurationBuilder()
        .AddInMemoryCollection(settings.Select(setting => new KeyValuePair<string, string?>(setting.Key, setting.Value)))
        .Build()
        .GetSection("FoxApi");

    private sealed class RetryEverything : DelegatingHandler
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            for (var attempt = 1; ; attempt++)
            {
                try
                {
                    var response = await base.SendAsync(request, cancellationToken);
                    if (response.IsSuccessStatusCode || attempt == 4)
                    {
                        return response;
                    }
                }
                catch (HttpRequestException) when (attempt < 4)
                {
                    // Once more, as it always does.
                }
            }
        }
    }

    private static FoxModelDefinition<Seedance20ReferenceToVideoRequest, SeededMediaResult> Definition(string id, string service) => new()
    {
        Id = id,
        Service = new()
        {
            Name = service,
            BaseUrl = FoxApiService.Definition.BaseUrl,
            KeyVariable = FoxApiService.Definition.KeyVariable,
            ModelField = FoxApiService.Definition.ModelField,
            Tasks = FoxApiService.Definition.Tasks,
            Timing = FoxApiService.Definition.Timing,
        },
        SubmitPath = "/v1/videos/generations",
        Timing = FoxApiService.Definition.Timing,
        ReadResult = SeededMediaResult.Read,
    };

    private sealed class CountingGate : IFoxGate
    {
        private int _count;

        public int Count => Volatile.Read(ref _count);

        public ValueTask EnterAsync(FoxRequestKind request, CancellationToken cancellationToken)
        {
            Interlocked.Increment(ref _count);
            return default;
        }
    }
}
