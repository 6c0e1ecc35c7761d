using FoxGen.Runtime.Tests.Support;

namespace FoxGen.Runtime.Tests.Fakes;

/// <summary>What a client would return, made without one.</summary>
public sealed class FoxTestFactoryTests
{
    private const string File = """{"url": "https://files.example/a.mp4", "seed": 7}""";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_result_can_be_read_and_saved()
    {
        var folder = Directory.CreateTempSubdirectory("foxgen-factory-");
        try
        {
            var result = FoxTestFactory.Result(Paint.Model, File, [1, 2, 3]);

            Assert.Equal((7L, "https://files.example/a.mp4"), (result.Seed!.Value, result.Url.AbsoluteUri));
            Assert.Equal(new FoxTaskToken("paint", "brush-1.5", "task-1"), result.Task);
            var saved = await result.SaveAsync(Path.Combine(folder.FullName, "a.mp4"), cancellationToken: Cancellation);
            Assert.Equal([1, 2, 3], await System.IO.File.ReadAllBytesAsync(saved.Path, Cancellation));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public async Task Tasks_complete_with_their_results_or_fail()
    {
        var done = FoxTestFactory.CompletedTask(Paint.Model, [File, """{"url": "https://files.example/b.mp4", "seed": 8}"""]);
        var failed = FoxTestFactory.FailedTask(Paint.Model, "moderation", "Not this one.");

        Assert.Equal([7, 8], (await done.WaitAllAsync(cancellationToken: Cancellation)).Select(result => result.Seed));
        Assert.Equal(7, (await FoxTestFactory.CompletedTask(Paint.Model, File).WaitAsync(cancellationToken: Cancellation)).Seed);
        var failure = await Assert.ThrowsAsync<FoxTaskFailedException>(() => failed.WaitAsync(cancellationToken: Cancellation));
        Assert.Equal(("moderation", "Not this one."), (failure.ErrorCode, failure.ServiceMessage));
    }

    [Fact]
    public void A_snapshot_has_what_it_is_given()
    {
        var snapshot = FoxTestFactory.TaskSnapshot(
            Paint.Token, FoxTaskStatus.Running, 40, 55, TimeSpan.FromSeconds(45), createdAt: DateTimeOffset.UnixEpoch, usage: """{"credits": 5}""", raw: """{"id": "x"}""");

        Assert.Equal((Paint.Token, FoxTaskStatus.Running, "running"), (snapshot.Token, snapshot.Status, snapshot.StatusWord));
        Assert.Equal((40, 55, TimeSpan.FromSeconds(45)), (snapshot.Progress, snapshot.ExpectedProgress, snapshot.EstimatedTime));
        Assert.Equal((DateTimeOffset.UnixEpoch, 5), (snapshot.CreatedAt, snapshot.Usage!.Value.GetProperty("credits").GetInt32()));
        Assert.Equal("x", snapshot.Raw.GetProperty("id").GetString());
        Assert.Equal((null, 100), (FoxTestFactory.TaskSnapshot(Paint.Token, FoxTaskStatus.Completed).Progress, FoxTestFactory.TaskSnapshot(Paint.Token, FoxTaskStatus.Completed).ExpectedProgress));
        Assert.Equal("code", FoxTestFactory.TaskSnapshot(Paint.Token, FoxTaskStatus.Failed, error: new FoxTaskError("code", null, null)).Error!.Code);
    }

    [Fact]
    public void A_task_reads_results_from_a_snapshot()
    {
        var task = FoxTestFactory.CompletedTask(Paint.Model, File);

        Assert.True(task.TryRead(FoxTestFactory.TaskSnapshot(task.Token, FoxTaskStatus.Completed, results: [File, File]), out var results));
        Assert.Equal(2, results.Count);
        Assert.False(task.TryRead(FoxTestFactory.TaskSnapshot(task.Token, FoxTaskStatus.Running), out _));
    }

    [Fact]
    public void Bad_input_is_refused_with_its_name()
    {
        Assert.StartsWith("Result 1 is not a JSON object", Assert.Throws<ArgumentException>(() => FoxTestFactory.Result(Paint.Model, "7")).Message, StringComparison.Ordinal);
        Assert.Contains("'url'", Assert.Throws<FoxProtocolException>(() => FoxTestFactory.Result(Paint.Model, "{}")).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => FoxTestFactory.CompletedTask(Paint.Model, []));
        Assert.Equal("progress", Assert.Throws<ArgumentOutOfRangeException>(() => FoxTestFactory.TaskSnapshot(Paint.Token, FoxTaskStatus.Running, 101)).ParamName);
        Assert.StartsWith("The response is not a JSON object", Assert.Throws<ArgumentException>(() => FoxTestFactory.TaskSnapshot(Paint.Token, FoxTaskStatus.Running, raw: "[]")).Message, StringComparison.Ordinal);
    }
}
