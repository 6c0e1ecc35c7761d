using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using FoxGen.Specs;

namespace FoxGen.Simulator.Tests;

/// <summary>A running simulator with a client that has a key.</summary>
internal sealed class Gateway : IAsyncDisposable
{
    public const string Submits = "/v1/videos/generations";
    public const string Seedance = "seedance-2.0-reference-to-video";
    public const string ValidBody = $$"""{"model": "{{Seedance}}", "prompt": "A cat"}""";

    private Gateway(FoxSimulator simulator)
    {
        Simulator = simulator;
        Http = new HttpClient { BaseAddress = simulator.BaseUrl };
        Http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", "sk-test");
    }

    public FoxSimulator Simulator { get; }

    public HttpClient Http { get; }

    public FoxFaults Faults => Simulator.Faults;

    public static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    /// <summary>Starts one for FoxAPI whose tasks are completed at once, unless told otherwise.</summary>
    public static async Task<Gateway> StartAsync(
        IReadOnlyList<SpecText>? specs = null,
        TimeSpan taskDuration = default,
        TimeProvider? time = null,
        string? key = null,
        double speed = 1,
        int maxBodyBytes = 20_000) =>
        new(await FoxSimulator.StartAsync(
            new FoxSimulatorOptions
            {
                Specs = specs ?? Specs.FoxApi,
                TaskDuration = taskDuration,
                TimeProvider = time ?? TimeProvider.System,
                ApiKey = key,
                Speed = speed,
                MaxBodyBytes = maxBodyBytes,
            },
            Cancellation));

    public static StringContent Json(string body) => new(body, Encoding.UTF8, "application/json");

    public async Task<Answer> PostAsync(string body, string path = Submits) => await Answer.OfAsync(Http.PostAsync(path, Json(body), Cancellation));

    public async Task<Answer> GetAsync(string path) => await Answer.OfAsync(Http.GetAsync(path, Cancellation));

    /// <summary>Sends any request.</summary>
    public async Task<Answer> SendAsync(HttpMethod method, string path, string? body = null, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(method, path) { Content = body is null ? null : Json(body) };
        foreach (var (name, value) in headers)
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        return await Answer.OfAsync(Http.SendAsync(request, Cancellation));
    }

    public Task<Answer> QueryAsync(string id) => GetAsync("/v1/tasks/" + id);

    /// <summary>Submits a valid body and gives the task id.</summary>
    public async Task<string> SubmitAsync(string body = ValidBody)
    {
        var answer = await PostAsync(body);
        Assert.Equal(HttpStatusCode.OK, answer.Status);
        return answer.Json.GetProperty("id").GetString()!;
    }

    /// <summary>The URL of the file of a new task.</summary>
    public async Task<Uri> FileAsync()
    {
        var task = await QueryAsync(await SubmitAsync());
        return new Uri(task.Json.GetProperty("results")[0].GetProperty("url").GetString()!);
    }

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await Simulator.DisposeAsync();
    }
}

/// <summary>A reply with its body.</summary>
internal sealed record Answer(HttpStatusCode Status, byte[] Body, HttpResponseMessage Response)
{
    public JsonElement Json => JsonDocument.Parse(Body).RootElement;

    public string ErrorType => Json.GetProperty("error").GetProperty("type").GetString()!;

    public string ErrorMessage => Json.GetProperty("error").GetProperty("message").GetString()!;

    public static async Task<Answer> OfAsync(Task<HttpResponseMessage> sending)
    {
        var response = await sending;
        return new Answer(response.StatusCode, await response.Content.ReadAsByteArrayAsync(Gateway.Cancellation), response);
    }
}
