using FoxGen.Runtime.Tests.Support;

namespace FoxGen.Runtime.Tests.Waiting;

/// <summary>What ends a wait, and what does not.</summary>
public sealed class WaitTests
{
    private readonly FakeClock _time = new(TimeSpan.FromHours(1));

    [Fact]
    public async Task A_wait_ends_with_the_first_result_and_reports_every_query()
    {
        var gateway = new FakeGateway(_time).Then(Replies.Running(40)).Then(Replies.Completed("https://cdn.example/a.png"));
        var reports = new Reports();

        var result = await Client(gateway).Brush.GenerateAsync(Paint.Request, reports, TestContext.Current.CancellationToken);

        Assert.Equal("https://cdn.example/a.png", result.Url.AbsoluteUri);
        Assert.Equal(7, result.Seed);
        Assert.Equal(Paint.Token, result.Task);
        var replies = reports.Snapshots.DistinctBy(snapshot => snapshot.Polls).ToList();
        Assert.Equal([0, 1, 2], replies.Select(snapshot => snapshot.Polls));
        Assert.Equal([FoxTaskStatus.Pending, FoxTaskStatus.Running, FoxTaskStatus.Completed], replies.Select(snapshot => snapshot.Status));
        Assert.Equal([0, 40, 100], replies.Select(snapshot => snapshot.Progress));
    }

    [Fact]
    public async Task All_results_come_when_asked_for()
    {
        var gateway = new FakeGateway(_time).Then("""{"status":"completed","results":[{"url":"https://cdn.example/1"},{"url":"https://cdn.example/2"}]}""");

        var results = await Client(gateway).Brush.Resume(Paint.Token).WaitAllAsync(cancellationToken: TestContext.Current.CancellationToken);

        Assert.Equal(["https://cdn.example/1", "https://cdn.example/2"], results.Select(result => result.Url.AbsoluteUri));
    }

    [Fact]
    public async Task Failed_queries_never_end_a_wait()
    {
        var gateway = new FakeGateway(_time)
            .ThenThrow(token => new FoxConnectionException("no network") { Token = token })
            .ThenThrow(token => new FoxServerException("503") { Token = token })
            .ThenThrow(token => new FoxRateLimitException("429") { Token = token, RetryAfter = TimeSpan.FromSeconds(33) })
            .ThenThrow(token => new FoxProtocolException("no JSON") { Token = token })
            .ThenThrow(token => new FoxQuotaException("402") { Token = token })
            .Then(Replies.Completed("https://cdn.example/a.png"));

        await Client(gateway).Brush.Resume(Paint.Token).WaitAsync(cancellationToken: TestContext.Current.CancellationToken);

        Assert.Equal(6, gateway.Queries.Count);
        Assert.InRange((gateway.Queries[3] - gateway.Queries[2]).TotalSeconds, 33, 33 * 1.1);
    }

    [Fact]
    public async Task An_unknown_status_goes_on()
    {
        var gateway = new FakeGateway(_time)
            .Then("""{"status":"reticulating"}""")
            .Then("""{"status":7}""")
            .Then("{}")
            .Then(Replies.Completed("https://cdn.example/a.png"));
        var reports = new Reports();

        await Client(gateway).Brush.Resume(Paint.Token).WaitAsync(reports, TestContext.Current.CancellationToken);

        Assert.Equal(["reticulating", "", "", "completed"], reports.Snapshots.Select(snapshot => snapshot.StatusWord));
        Assert.All(reports.Snapshots.Take(3), snapshot => Assert.Equal(FoxTaskStatus.Unknown, snapshot.Status));
    }

    [Fact]
    public async Task Completed_without_results_is_asked_again()
    {
        var gateway = new FakeGateway(_time)
            .Then(Replies.CompletedWithoutResults)
            .Then("""{"status":"completed","results":[]}""")
            .Then(Replies.Completed("https://cdn.example/a.png"));

        var result = await Client(gateway).Brush.Resume(Paint.Token).WaitAsync(cancellationToken: TestContext.Current.CancellationToken);

        Assert.Equal("https://cdn.example/a.png", result.Url.AbsoluteUri);
        Assert.Equal(3, gateway.Queries.Count);
    }

    [Fact]
    public async Task Completed_without_results_for_ever_is_a_protocol_error()
    {
        var gateway = new FakeGateway(_time) { Always = _ => Replies.CompletedWithoutResults };

        var failure = await Assert.ThrowsAsync<FoxProtocolException>(() => Client(gateway).Brush.Resume(Paint.Token).WaitAsync(cancellationToken: TestContext.Current.CancellationToken));

        Assert.Equal(Paint.Token, failure.Token);
        Assert.Equal(6, gateway.Queries.Count);
    }

    [Fact]
    public async Task A_result_without_its_url_is_a_protocol_error()
    {
        var gateway = new FakeGateway(_time).Then("""{"status":"completed","results":[{"link":"x"}]}""");

        var failure = await Assert.ThrowsAsync<FoxProtocolException>(() => Client(gateway).Brush.Resume(Paint.Token).WaitAsync(cancellationToken: TestContext.Current.CancellationToken));

        Assert.Equal(Paint.Token, failure.Token);
    }

    [Fact]
    public async Task Not_found_ends_a_wait_when_it_was_repeated()
    {
        var gateway = new FakeGateway(_time)
            .ThenThrow(NotFound).ThenThrow(NotFound).Then(Replies.Running(5))
            .ThenThrow(NotFound).ThenThrow(NotFound).ThenThrow(NotFound);

        var failure = await Assert.ThrowsAsync<FoxTaskNotFoundException>(() => Client(gateway).Brush.Resume(Paint.Token).WaitAsync(cancellationToken: TestContext.Current.CancellationToken));

        Assert.Equal(Paint.Token, failure.Token);
        Assert.Equal(6, gateway.Queries.Count);
    }

    [Fact]
    public async Task A_refused_key_ends_a_wait_at_once()
    {
        var gateway = new FakeGateway(_time).ThenThrow(token => new FoxAuthenticationException("401") { Token = token });

        var failure = await Assert.ThrowsAsync<FoxAuthenticationException>(() => Client(gateway).Brush.Resume(Paint.Token).WaitAsync(cancellationToken: TestContext.Current.CancellationToken));

        Assert.Equal(Paint.Token, failure.Token);
        Assert.Single(gateway.Queries);
    }

    [Fact]
    public async Task A_failed_task_is_told_in_the_words_of_the_service()
    {
        var gateway = new FakeGateway(_time).Then(Replies.Failed("the style is not allowed"));

        var failure = await Assert.ThrowsAsync<FoxTaskFailedException>(() => Client(gateway).Brush.GenerateAsync(Paint.Request, cancellationToken: TestContext.Current.CancellationToken));

        Assert.Equal("generation_failed", failure.ErrorCode);
        Assert.Equal("task_error", failure.ErrorType);
        Assert.Equal("the style is not allowed", failure.ServiceMessage);
        Assert.Equal(Paint.Token, failure.Token);
        Assert.StartsWith("The task failed. (error code generation_failed, ", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_message_of_a_failed_task_has_the_code_alone_because_the_service_may_quote_the_prompt()
    {
        var gateway = new FakeGateway(_time).Then(Replies.Failed("refused: " + Paint.Prompt));

        var failure = await Assert.ThrowsAsync<FoxTaskFailedException>(() => Client(gateway).Brush.Resume(Paint.Token).WaitAsync(cancellationToken: TestContext.Current.CancellationToken));

        Assert.StartsWith("The task failed. (error code generation_failed, ", failure.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(Paint.Prompt, failure.Message, StringComparison.Ordinal);
        Assert.Equal("refused: " + Paint.Prompt, failure.ServiceMessage);
    }

    [Fact]
    public async Task A_cancelled_task_is_a_failed_one()
    {
        var gateway = new FakeGateway(_time).Then("""{"status":"cancelled"}""");

        var failure = await Assert.ThrowsAsync<FoxTaskFailedException>(() => Client(gateway).Brush.Resume(Paint.Token).WaitAsync(cancellationToken: TestContext.Current.CancellationToken));

        Assert.StartsWith("The task was cancelled.", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Watching_yields_the_end_whatever_it_is()
    {
        var gateway = new FakeGateway(_time).Then(Replies.Running(1)).ThenThrow(_ => new FoxServerException("503")).Then(Replies.Failed("no"));
        var seen = new List<FoxTaskStatus>();

        await foreach (var snapshot in Client(gateway).Brush.Resume(Paint.Token).WatchAsync(TestContext.Current.CancellationToken))
        {
            seen.Add(snapshot.Status);
        }

        Assert.Equal([FoxTaskStatus.Running, FoxTaskStatus.Failed], seen);
    }

    [Fact]
    public async Task An_untyped_resume_gives_the_results_as_they_are()
    {
        var gateway = new FakeGateway(_time).Then("""{"status":"completed","results":["https://a",{"voice_id":"v1"}]}""");

        var results = await Client(gateway).Resume(new FoxTaskToken("paint", "a-model-of-elsewhere", "t1")).WaitRawAsync(cancellationToken: TestContext.Current.CancellationToken);

        Assert.Equal("https://a", results[0].GetString());
        Assert.Equal("v1", results[1].GetProperty("voice_id").GetString());
    }

    private static FoxTaskNotFoundException NotFound(FoxTaskToken token) => new("404") { Token = token };

    private PaintClient Client(FakeGateway gateway) => new(gateway, new FoxClientOptions { TimeProvider = _time });
}
