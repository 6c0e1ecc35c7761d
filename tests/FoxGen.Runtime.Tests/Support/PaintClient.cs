using FoxGen.CompilerServices;
using FoxGen.Gateway;
using FoxGen.Hosting;
using FoxGen.Journal;

namespace FoxGen.Runtime.Tests.Support;

/// <summary>A client as the generator would write one.</summary>
internal sealed class PaintClient : FoxClient
{
    public PaintClient(string apiKey, FoxClientOptions? options = null)
        : base(Paint.Service, apiKey, options)
    {
    }

    public PaintClient(HttpClient http, string apiKey, FoxClientOptions? options = null)
        : base(Paint.Service, http, apiKey, options)
    {
    }

    public PaintClient(IFoxGateway gateway, FoxClientOptions? options = null)
        : base(Paint.Service, gateway, options)
    {
    }

    public FoxModel<PaintRequest, PaintResult> Brush => Model(Paint.Model);

    public static PaintClient FromEnvironment() => new(KeyFromEnvironment(Paint.Service));

    /// <summary>A client of a test server.</summary>
    public static PaintClient Of(TestServer server, TimeProvider? time = null, HttpMessageHandler? handler = null, int attempts = 4, FoxPrimaryHandler primary = default)
    {
        var options = new FoxClientOptions
        {
            BaseUrl = server.Url,
            TimeProvider = time ?? TimeProvider.System,
            MaxSubmitAttempts = attempts,
            PrimaryHandler = primary,
        };
        return handler is null ? new PaintClient(Paint.Key, options) : new PaintClient(new HttpClient(handler), Paint.Key, options);
    }

    /// <summary>A client of a test server with a journal, or with an idempotency contract. Delays cost no time.</summary>
    public static PaintClient Of(TestServer server, FoxIdempotencyContract? contract, IFoxTaskJournal? journal = null, int attempts = 4, IFoxGate? gate = null) =>
        new(Paint.Describe(contract), new FoxClientOptions { BaseUrl = server.Url, TimeProvider = new FakeClock(TimeSpan.FromSeconds(25)), Journal = journal, MaxSubmitAttempts = attempts, Gate = gate });

    private PaintClient(FoxServiceDefinition service, FoxClientOptions options)
        : base(service, Paint.Key, options) => Keyed = Model(Paint.ModelOf(service));

    /// <summary>The model of the service with the contract.</summary>
    public FoxModel<PaintRequest, PaintResult>? Keyed { get; }
}
