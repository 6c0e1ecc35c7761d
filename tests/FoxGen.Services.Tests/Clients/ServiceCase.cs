using System.Text.Json;
using FoxGen.Services.Tests.StandIns;

namespace FoxGen.Services.Tests.Clients;

/// <summary>A model of samples/Services, and the stand-in that its client talks to.</summary>
internal sealed class ServiceCase : IAsyncDisposable
{
    public const string DataUri = "data:image/png;base64,iVBORw0KGgo=";

    private static readonly Dictionary<string, (Func<Task<VendorStandIn>> Start, Func<string, FoxClientOptions, FoxClient> Client, string Model, string Body)> s_cases = new()
    {
        ["fal image"] = (StartAsync<FalStandIn>, (key, options) => new Samples.Fal.FalClient(key, options), "fal-ai/flux/schnell", """{"prompt": "a fox"}"""),
        ["fal video"] = (StartAsync<FalStandIn>, (key, options) => new Samples.Fal.FalClient(key, options), "fal-ai/kling-video/v2.1/standard/image-to-video", $$"""{"prompt": "a fox", "image_url": "{{DataUri}}"}"""),
        ["Replicate list"] = (StartAsync<ReplicateStandIn>, (key, options) => new Samples.Replicate.ReplicateClient(key, options), "black-forest-labs/flux-schnell", """{"prompt": "a fox", "cancel_after": "5m"}"""),
        ["Replicate text"] = (StartAsync<ReplicateStandIn>, (key, options) => new Samples.Replicate.ReplicateClient(key, options), "black-forest-labs/flux-1.1-pro", """{"prompt": "a fox"}"""),
        ["Runway video"] = (StartAsync<RunwayStandIn>, (key, options) => new Samples.Runway.RunwayClient(key, options), "gen4_turbo", $$"""{"promptImage": "{{DataUri}}", "ratio": "1280:720"}"""),
        ["Runway image"] = (StartAsync<RunwayStandIn>, (key, options) => new Samples.Runway.RunwayClient(key, options), "gen4_image", """{"promptText": "a fox", "ratio": "1920:1080"}"""),
        ["Kling text"] = (StartAsync<KlingStandIn>, (key, options) => new Samples.Kling.KlingClient(key, options), "kling-v1-6", """{"prompt": "a fox", "duration": "5"}"""),
        ["Kling image"] = (StartAsync<KlingStandIn>, (key, options) => new Samples.Kling.KlingClient(key, options), "kling-v2-1", """{"image": "iVBORw0KGgo="}"""),
        ["Ark"] = (StartAsync<ArkStandIn>, (key, options) => new Samples.Ark.ArkClient(key, options), "doubao-seedance-1-0-pro-250528", $$"""{"content": [{"type": "text", "text": "a fox"}, {"type": "image_url", "image_url": {"url": "{{DataUri}}"}, "role": "first_frame"}]}"""),
        ["MiniMax"] = (StartAsync<MiniMaxStandIn>, (key, options) => new Samples.MiniMax.MiniMaxClient(key, options), "MiniMax-Hailuo-02", """{"prompt": "a fox", "duration": 6}"""),
        ["Veo"] = (StartAsync<VeoStandIn>, (key, options) => new Samples.Veo.VeoClient(key, options), "veo-3.0-generate-preview", """{"prompt": "a fox", "aspectRatio": "16:9"}"""),
        ["DashScope images"] = (StartAsync<DashScopeStandIn>, (key, options) => new Samples.DashScope.DashScopeClient(key, options), "wan2.2-t2i-flash", """{"prompt": "a fox", "n": 1}"""),
        ["DashScope video"] = (StartAsync<DashScopeStandIn>, (key, options) => new Samples.DashScope.DashScopeClient(key, options), "wan2.2-i2v-plus", $$"""{"prompt": "a fox", "img_url": "{{DataUri}}"}"""),
    };

    private readonly string _model;
    private readonly string _body;

    private ServiceCase(VendorStandIn service, FoxClient client, string model, string body) => (Service, Client, _model, _body) = (service, client, model, body);

    public static IReadOnlyCollection<string> Names => s_cases.Keys;

    public VendorStandIn Service { get; }

    public FoxClient Client { get; }

    /// <summary>The requests that the service can have, apart from downloads.</summary>
    public IReadOnlyList<Stage> Stages => [Stage.Submit, Stage.Status, .. Client.Service.Tasks.Result is null ? (Stage[])[] : [Stage.Result]];

    public bool Cancels => Client.Service.Tasks.Cancel is not null;

    public static async Task<ServiceCase> StartAsync(string name, Func<VendorStandIn, string>? key = null)
    {
        var (start, client, model, body) = s_cases[name];
        var service = await start();

        // Short delays take no time; the deadlines of requests stay.
        var options = new FoxClientOptions { BaseUrl = new Uri(service.BaseUrl), TimeProvider = new FakeClock(TimeSpan.FromSeconds(25)) };
        return new ServiceCase(service, client(key?.Invoke(service) ?? service.Key, options), model, body);
    }

    /// <summary>Creates a client of a sample for another address, and what submits its request.</summary>
    public static (FoxClient Client, Func<Task<FoxTask>> SubmitAsync) Create(string name, string key, FoxClientOptions options)
    {
        var (_, create, model, body) = s_cases[name];
        var client = create(key, options);
        return (client, () => client.Model(model).SubmitJsonAsync(JsonElement.Parse(body), null, TestContext.Current.CancellationToken));
    }

    public Task<FoxTask> SubmitAsync() => Client.Model(_model).SubmitJsonAsync(JsonElement.Parse(_body), null, TestContext.Current.CancellationToken);

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await Service.DisposeAsync();
    }

    private static async Task<VendorStandIn> StartAsync<T>()
        where T : VendorStandIn, new() => await VendorStandIn.StartAsync<T>();
}
