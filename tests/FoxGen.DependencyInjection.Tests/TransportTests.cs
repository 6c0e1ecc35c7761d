using System.Text.Json;

namespace FoxGen.DependencyInjection.Tests;

/// <summary>One small interface to fake a service with.</summary>
public sealed class TransportTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_fake_answers_in_the_json_of_the_wire()
    {
        var studio = new Studio { Queries = { """{"status": "processing", "progress": 40}""", """{"status": "strange"}""" } };
        using var fox = new FoxApiClient(studio);
        var progress = new List<int?>();

        var video = await fox.Videos.Seedance20ReferenceToVideo.GenerateAsync(
            new() { Prompt = "A cat like @Image1", ImageUrls = [FoxMedia.FromBytes("x"u8.ToArray())], Resolution = Resolution.P480 }, new Told(step => progress.Add(step.Progress)), Cancellation);

        var body = Assert.Single(studio.Bodies);
        Assert.Equal(("seedance-2.0-reference-to-video", "480p"), (body.GetProperty("model").GetString(), body.GetProperty("resolution").GetString()));
        Assert.StartsWith("https://upload.invalid/", body.GetProperty("image_urls")[0].GetString(), StringComparison.Ordinal);
        Assert.Equal([0, 40, null, 100], progress);
        Assert.Equal(7, video.Seed);
        Assert.Equal("task-1", video.Task.TaskId);
    }

    [Fact]
    public async Task Files_and_queries_come_from_it_too()
    {
        using var fox = new FoxApiClient(new Studio());
        var folder = Directory.CreateTempSubdirectory("foxgen-transport-");
        try
        {
            var video = await fox.Videos.Seedance20ReferenceToVideo.GenerateAsync(new() { Prompt = "A cat" }, cancellationToken: Cancellation);
            var saved = await video.SaveAsync(Path.Combine(folder.FullName, "a.mp4"), cancellationToken: Cancellation);

            Assert.Equal(Studio.File, await File.ReadAllBytesAsync(saved.Path, Cancellation));
            Assert.Equal(12.5, (await fox.GetCreditsAsync(Cancellation)).Data!.Value.GetProperty("left").GetDouble());
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public async Task Requests_are_checked_and_failures_are_those_of_the_client()
    {
        var studio = new Studio();
        using var fox = new FoxApiClient(studio);

        var invalid = await fox.Videos.Seedance20ReferenceToVideo.TrySubmitAsync(new() { Prompt = string.Concat(Enumerable.Repeat("a", 5_001)) }, Cancellation);
        studio.Refusal = new FoxQuotaException("The balance is 0.");
        var refused = await fox.Videos.Seedance20ReferenceToVideo.TrySubmitAsync(new() { Prompt = "A cat" }, Cancellation);
        studio.Refusal = null;
        studio.Queries.Add("""{"status": "failed", "error": {"code": "generation_failed", "message": "No."}}""");
        var failed = await Assert.ThrowsAsync<FoxTaskFailedException>(() => fox.Videos.Seedance20ReferenceToVideo.GenerateAsync(new() { Prompt = "A cat" }, cancellationToken: Cancellation));

        Assert.Equal((FoxSubmitOutcome.Invalid, FoxSubmitOutcome.Refused), (invalid.Outcome, refused.Outcome));
        Assert.Single(studio.Bodies);
        Assert.Equal("generation_failed", failed.ErrorCode);
    }

    /// <summary>A fake that completes every task, after the replies it is given.</summary>
    internal sealed class Studio : IFoxTransport
    {
        public static readonly byte[] File = [0, 0, 0, 24, .. "ftypmp42"u8, 0, 0, 0, 0, .. "mp42isom"u8];

        public List<JsonElement> Bodies { get; } = [];

        public List<string> Queries { get; } = [];

        public FoxException? Refusal { get; set; }

        /// <summary>Opens the file of every result.</summary>
        public Func<Stream> Open { get; init; } = static () => new MemoryStream(File);

        public Task<JsonElement> SubmitAsync(string model, JsonElement body, CancellationToken cancellationToken)
        {
            if (Refusal is not null)
            {
                throw Refusal;
            }

            Bodies.Add(body);
            return Task.FromResult(JsonElement.Parse("""{"id": "task-1", "status": "pending", "progress": 0}"""));
        }

        public Task<JsonElement> QueryAsync(FoxTaskToken task, CancellationToken cancellationToken)
        {
            var reply = """{"id": "task-1", "status": "completed", "progress": 100, "results": [{"url": "https://files.example/a.mp4", "seed": 7}]}""";
            if (Queries.Count > 0)
            {
                reply = Queries[0];
                Queries.RemoveAt(0);
            }

            return Task.FromResult(JsonElement.Parse(reply));
        }

        public Task<Stream> OpenFileAsync(Uri url, CancellationToken cancellationToken) => Task.FromResult(Open());

        public Task<JsonElement> ReadAsync(string path, IReadOnlyList<KeyValuePair<string, string?>> options, CancellationToken cancellationToken) =>
            Task.FromResult(JsonElement.Parse("""{"data": {"left": 12.5}}"""));
    }

    private sealed class Told(Action<FoxTaskSnapshot> report) : IProgress<FoxTaskSnapshot>
    {
        public void Report(FoxTaskSnapshot value) => report(value);
    }
}
