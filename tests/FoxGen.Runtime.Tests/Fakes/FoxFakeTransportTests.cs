using System.Text.Json;
using FoxGen.CompilerServices;
using FoxGen.Runtime.Tests.Support;

namespace FoxGen.Runtime.Tests.Fakes;

/// <summary>A fake answers as any service would, whatever its fields are called, and tells what it was asked.</summary>
public sealed class FoxFakeTransportTests
{
    private const string File = """{"url": "https://files.example/a.mp4", "seed": 7}""";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_unit_test_takes_four_statements()
    {
        var fake = new FoxFakeTransport(File);
        var result = await new FakedClient(fake).Brush.GenerateAsync(Paint.Request, Cancellation);
        Assert.Equal("https://files.example/a.mp4", result.Url.AbsoluteUri);
        Assert.Equal(Paint.Prompt, Assert.Single(fake.Submits).Body.GetProperty("prompt").GetString());
    }

    /// <summary>The paths of a service: one word, nested, nested with a common start.</summary>
    [Theory]
    [InlineData("id", "status", "results", "error.message", "error.code")]
    [InlineData("data.task.id", "data.task.state", "data.task.output.files", "data.failure.text", "data.failure.number")]
    public async Task It_speaks_with_the_fields_of_the_service(string id, string status, string results, string message, string code)
    {
        var service = Service(id, status, results, message, code);
        var fake = new FoxFakeTransport(File, """{"url": "https://files.example/b.mp4"}""");
        using var client = new FakedClient(fake, service);

        var task = await client.Brush.SubmitAsync(Paint.Request, Cancellation);
        var snapshot = await task.GetAsync(Cancellation);
        fake.FailNextTask("moderation", "Not this one.");
        var failed = await client.Brush.SubmitAsync(Paint.Request, Cancellation);
        var failure = await Assert.ThrowsAsync<FoxTaskFailedException>(() => failed.WaitAsync(cancellationToken: Cancellation));

        Assert.Equal(("task-1", "task-2"), (task.Id, failed.Id));
        Assert.Equal((FoxTaskStatus.Completed, 100, "brush-1.5"), (snapshot.Status, snapshot.Progress, snapshot.Model));
        Assert.Equal([7, null], (await task.WaitAllAsync(cancellationToken: Cancellation)).Select(result => result.Seed));
        Assert.Equal(("moderation", "Not this one.", failed.Token), (failure.ErrorCode, failure.ServiceMessage, failure.Token));
    }

    [Fact]
    public async Task Results_can_depend_on_the_request()
    {
        var fake = new FoxFakeTransport((model, body) => [$$"""{"url": "https://files.example/{{model}}-{{body.GetProperty("duration")}}.mp4"}"""]);
        using var client = new FakedClient(fake);

        var results = await Task.WhenAll(Enumerable.Range(4, 8).Select(duration => client.Brush.GenerateAsync(new PaintRequest { Prompt = "x", Duration = duration }, Cancellation)));

        Assert.Equal(Enumerable.Range(4, 8).Select(duration => $"https://files.example/brush-1.5-{duration}.mp4"), results.Select(result => result.Url.AbsoluteUri));
        Assert.Equal(Enumerable.Range(4, 8), fake.Submits.Select(submit => submit.Body.GetProperty("duration").GetInt32()).Order());
        Assert.All(fake.Submits, submit => Assert.Equal("brush-1.5", submit.ToString()));
    }

    [Fact]
    public async Task It_rejects_as_many_submits_as_it_is_told_to()
    {
        var fake = new FoxFakeTransport(File).RejectNextSubmit(new FoxQuotaException("The balance is 0.")).RejectNextSubmit(new FoxServerException("Down."));
        using var client = new FakedClient(fake);

        var first = await client.Brush.TrySubmitAsync(Paint.Request, cancellationToken: Cancellation);
        await Assert.ThrowsAsync<FoxServerException>(() => client.Brush.SubmitAsync(Paint.Request, Cancellation));
        _ = await client.Brush.GenerateAsync(Paint.Request, Cancellation);

        Assert.Equal(FoxSubmitOutcome.Refused, first.Outcome);
        Assert.Single(fake.Submits);
    }

    [Fact]
    public async Task Files_and_queries_come_from_it()
    {
        var folder = Directory.CreateTempSubdirectory("foxgen-fake-");
        try
        {
            var own = new FoxFakeTransport(File) { File = url => [0, (byte)url.AbsolutePath.Length], Query = path => $$"""{"path": "{{path}}"}""" };
            using var client = new FakedClient(own);
            var saved = await (await client.Brush.GenerateAsync(Paint.Request, Cancellation)).SaveAsync(Path.Combine(folder.FullName, "a"), cancellationToken: Cancellation);
            var plain = await (await new FakedClient(new FoxFakeTransport(File)).Brush.GenerateAsync(Paint.Request, Cancellation)).SaveToFolderAsync(folder.FullName, cancellationToken: Cancellation);

            Assert.Equal([0, 6], await System.IO.File.ReadAllBytesAsync(saved.Path, Cancellation));
            Assert.Equal(("brush-1.5_task-1.mp4", 24), (Path.GetFileName(plain.Path), plain.Bytes));
            Assert.Equal("/v1/credits", await client.CreditsAsync(Cancellation));
            var unexpected = await Assert.ThrowsAsync<NotSupportedException>(() => new FakedClient(new FoxFakeTransport(File)).CreditsAsync(Cancellation));
            Assert.Equal("The fake has no response to the query /v1/credits. Set FoxFakeTransport.Query.", unexpected.Message);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public async Task Tasks_of_other_processes_complete_too_unless_the_results_depend_on_the_request()
    {
        var resumed = new FakedClient(new FoxFakeTransport(File)).Brush.Resume(Paint.Token);
        var unknown = new FakedClient(new FoxFakeTransport((_, _) => [File])).Brush.Resume(Paint.Token);

        Assert.Equal(7, (await resumed.WaitAsync(cancellationToken: Cancellation)).Seed);
        var failure = await Assert.ThrowsAsync<FoxTaskNotFoundException>(() => unknown.GetAsync(Cancellation));
        Assert.Contains("The fake has no task 'task-unified-1760000000-ab12cd34'.", failure.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("[]", "Result 1 is not a JSON object; expected, for example, {\"url\"")]
    [InlineData("{\"url\": ", "Result 1 is not valid JSON: ")]
    [InlineData("", "Result 1 is not valid JSON: ")]
    public async Task A_result_that_is_no_object_is_named(string json, string message)
    {
        Assert.StartsWith(message, Assert.Throws<ArgumentException>(() => new FoxFakeTransport(json)).Message, StringComparison.Ordinal);
        Assert.StartsWith(message.Replace('1', '2'), Assert.Throws<ArgumentException>(() => new FoxFakeTransport(File, json)).Message, StringComparison.Ordinal);
        var late = await Assert.ThrowsAsync<ArgumentException>(() => new FakedClient(new FoxFakeTransport((_, _) => [json])).Brush.SubmitAsync(Paint.Request, Cancellation));
        Assert.StartsWith(message, late.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_result_that_cannot_be_saved_does_not_stand_before_the_others()
    {
        var folder = Directory.CreateTempSubdirectory("foxgen-fake-");
        try
        {
            var isGone = true;
            var fake = new FoxFakeTransport(File, """{"seed": 1}""", """{"url": "https://files.example/gone.mp4"}""", """{"url": "https://files.example/d.mp4"}""")
            {
                File = url => isGone && url.AbsolutePath == "/gone.mp4" ? throw new HttpRequestException("404") : [0, 0, 0, 24, .. "ftypmp42"u8, 0, 0, 0, 0, .. "mp42isom"u8],
            };
            using var client = new FakedClient(fake);
            var task = await client.Brush.SubmitAsync(Paint.Request, Cancellation);

            // The second has no URL, and the file of the third does not exist.
            var first = await Assert.ThrowsAsync<FoxProtocolException>(() => task.SaveAllAsync(folder.FullName, Cancellation));

            Assert.Equal(task.Token, first.Token);
            Assert.Equal(["brush-1.5_task-1.mp4", "brush-1.5_task-1_4.mp4"], Names());

            isGone = false;
            await Assert.ThrowsAsync<FoxProtocolException>(() => task.SaveAllAsync(folder.FullName, Cancellation));

            Assert.Equal(["brush-1.5_task-1.mp4", "brush-1.5_task-1_3.mp4", "brush-1.5_task-1_4.mp4"], Names());
        }
        finally
        {
            folder.Delete(recursive: true);
        }

        IEnumerable<string> Names() => folder.EnumerateFiles().Select(file => file.Name).Order(StringComparer.Ordinal);
    }

    [Fact]
    public async Task Options_of_a_submit_count_as_over_the_network()
    {
        using var client = new FakedClient(new FoxFakeTransport(File));
        var submission = Guid.NewGuid();

        var lost = await Assert.ThrowsAsync<InvalidDataException>(() => client.Brush.SubmitAsync(Paint.Request, new() { OnSubmitted = _ => throw new InvalidDataException("full") }, Cancellation));
        var wrong = await Assert.ThrowsAsync<ArgumentException>(() => client.Brush.SubmitAsync(Paint.Request, new() { IdempotencyKey = "two words" }, Cancellation));
        var task = await client.Brush.SubmitAsync(Paint.Request, new() { Submission = submission }, Cancellation);

        Assert.Equal("fox1:paint:brush-1.5:task-1", lost.Data["FoxTaskToken"]);
        Assert.Contains("1 to 255 visible ASCII characters", wrong.Message, StringComparison.Ordinal);
        Assert.Equal((submission, "task-2"), (task.Submission, task.Id));
    }

    [Fact]
    public async Task What_cannot_be_faked_says_why()
    {
        var none = await Assert.ThrowsAsync<ArgumentException>(() => new FakedClient(new FoxFakeTransport((_, _) => [])).Brush.SubmitAsync(Paint.Request, Cancellation));
        var wrapped = await Assert.ThrowsAsync<InvalidOperationException>(() => new FakedClient(new Wrapper(new FoxFakeTransport(File))).Brush.SubmitAsync(Paint.Request, Cancellation));

        Assert.StartsWith("A completed task needs at least one result", none.Message, StringComparison.Ordinal);
        Assert.Contains("Pass it directly to the constructor of a client", wrapped.Message, StringComparison.Ordinal);
    }

    private static FoxServiceDefinition Service(string id, string status, string results, string message, string code) => new()
    {
        Name = "paint",
        BaseUrl = new Uri("https://api.paint.example"),
        KeyVariable = "PAINT_TEST_KEY_THAT_NOBODY_SETS",
        ModelField = "model",
        Tasks = new FoxTaskProtocol
        {
            Path = "/tasks/{task_id}",
            IdField = id,
            StatusField = status,
            ResultsField = results,
            Error = new FoxErrorFields { MessageFields = [message], CodeFields = [code] },
            ProgressField = "progress",
            ModelField = "meta.model",
            Statuses = new Dictionary<string, FoxTaskStatus> { ["RUN"] = FoxTaskStatus.Running, ["DONE"] = FoxTaskStatus.Completed, ["BAD"] = FoxTaskStatus.Failed },
        },
        Timing = Paint.Service.Timing,
    };

    private sealed class FakedClient(IFoxTransport transport, FoxServiceDefinition service) : FoxClient(service, transport, null)
    {
        public FakedClient(IFoxTransport transport)
            : this(transport, Paint.Service)
        {
        }

        public FoxModel<PaintRequest, PaintResult> Brush => Model(Paint.ModelOf(Service));

        public Task<string> CreditsAsync(CancellationToken cancellationToken) => QueryAsync("/v1/credits", null, source => source.GetString("path")!, [], cancellationToken);
    }

    private sealed class Wrapper(IFoxTransport inner) : IFoxTransport
    {
        public Task<JsonElement> SubmitAsync(string model, JsonElement body, CancellationToken cancellationToken) => inner.SubmitAsync(model, body, cancellationToken);

        public Task<JsonElement> QueryAsync(FoxTaskToken task, CancellationToken cancellationToken) => inner.QueryAsync(task, cancellationToken);
    }
}
