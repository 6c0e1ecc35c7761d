using System.Text.Json.Nodes;
using FoxGen.Services.Tests.StandIns;

namespace FoxGen.Services.Tests;

/// <summary>One model of one service, and how a plain client runs it as documented.</summary>
internal sealed record Trial(VendorStandIn Service, Caller Http) : IAsyncDisposable
{
    public required string SubmitPath { get; init; }

    public required string Body { get; init; }

    public required Func<JsonNode, string> IdOf { get; init; }

    public required Func<string, string> StatusPath { get; init; }

    /// <summary>Whether a status reply says that the task has completed.</summary>
    public required Func<JsonNode, bool> IsDone { get; init; }

    /// <summary>The path of the second request for the result. Without it, the status reply contains the result.</summary>
    public Func<string, JsonNode, string>? ResultPath { get; init; }

    /// <summary>The place that contains the URLs of results.</summary>
    public required Func<JsonNode, JsonNode?> PlaceOf { get; init; }

    public (string Method, Func<string, string> Path)? Cancel { get; init; }

    public Stage ResultStage => ResultPath is null ? Stage.Status : Stage.Result;

    public Task<Answer> SubmitAsync() => Http.PostAsync(SubmitPath, Body);

    public async Task<string> AcceptedAsync()
    {
        var answer = await SubmitAsync();
        Assert.InRange(answer.Status, 200, 202);
        return IdOf(answer.Json);
    }

    public Task<Answer> StatusAsync(string id) => Http.GetAsync(StatusPath(id));

    public Task<Answer> CancelAsync(string id) => Http.SendAsync(Cancel!.Value.Method, Cancel.Value.Path(id));

    /// <summary>Requests the status until the task is done, and returns that answer and the number of requests before it.</summary>
    public async Task<(Answer Done, int Before)> UntilDoneAsync(string id)
    {
        for (var before = 0; before < 20; before++)
        {
            var answer = await StatusAsync(id);
            Assert.InRange(answer.Status, 200, 202);
            if (IsDone(answer.Json))
            {
                return (answer, before);
            }
        }

        throw new InvalidOperationException($"The task {id} does not end.");
    }

    /// <summary>The answer that contains the result.</summary>
    public async Task<Answer> ResultAsync(string id)
    {
        var (done, _) = await UntilDoneAsync(id);
        return ResultPath is null ? done : await Http.GetAsync(ResultPath(id, done.Json));
    }

    public async Task<string[]> UrlsAsync(string id) => Urls(PlaceOf((await ResultAsync(id)).Json));

    /// <summary>Downloads a result as documented.</summary>
    public async Task<Answer> DownloadAsync(string url)
    {
        if (Service is not VeoStandIn)
        {
            return await Http.DownloadAsync(url);
        }

        var first = await Http.GetAsync(url);
        return first.Status is 302 ? await Http.GetAsync(first.Headers.Location!.ToString()) : first;
    }

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await Service.DisposeAsync();
    }

    private static string[] Urls(JsonNode? place) => place switch
    {
        JsonValue value when value.TryGetValue<string>(out var text) => [text],
        JsonArray items => [.. items.SelectMany(Urls)],
        JsonObject members => Urls(members["url"] ?? members["video"]?["uri"]),
        _ => [],
    };
}
