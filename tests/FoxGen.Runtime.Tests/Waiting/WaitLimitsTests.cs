using FoxGen.Runtime.Tests.Support;

namespace FoxGen.Runtime.Tests.Waiting;

/// <summary>Waits that are given up or cancelled hand over the token; the task goes on.</summary>
public sealed class WaitLimitsTests
{
    private readonly FakeClock _time = new(TimeSpan.FromHours(1));

    [Fact]
    public async Task A_wait_that_takes_too_long_says_to_resume()
    {
        var gateway = new FakeGateway(_time) { Always = _ => Replies.Running(50) };
        var client = Client(gateway, new FoxClientOptions { TimeProvider = _time, WaitTimeout = TimeSpan.FromSeconds(100) });

        var failure = await Assert.ThrowsAsync<FoxWaitTimeoutException>(() => client.Brush.Resume(Paint.Token).WaitAsync(cancellationToken: TestContext.Current.CancellationToken));

        Assert.Equal(Paint.Token, failure.Token);
        // The clock jumps over the second that a query at the end may take.
        Assert.InRange(failure.Waited, TimeSpan.FromSeconds(100), TimeSpan.FromSeconds(101));
        Assert.InRange(gateway.Queries[^1], TimeSpan.FromSeconds(100), TimeSpan.FromSeconds(101));
        Assert.Contains("still running and already billed", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_models_own_time_bounds_a_wait_and_an_infinite_one_outlasts_it()
    {
        var late = new FakeGateway(_time) { Always = elapsed => elapsed < TimeSpan.FromHours(3) ? Replies.Running(50) : Replies.Completed("https://cdn.example/a") };

        await Assert.ThrowsAsync<FoxWaitTimeoutException>(() => Client(late).Brush.Resume(Paint.Token).WaitAsync(cancellationToken: TestContext.Current.CancellationToken));
        Assert.InRange(late.Queries[^1], TimeSpan.FromMinutes(30), TimeSpan.FromMinutes(30) + TimeSpan.FromSeconds(1));

        var patient = Client(late, new FoxClientOptions { TimeProvider = _time, WaitTimeout = Timeout.InfiniteTimeSpan });
        var result = await patient.Brush.Resume(Paint.Token).WaitAsync(cancellationToken: TestContext.Current.CancellationToken);
        Assert.Equal("https://cdn.example/a", result.Url.AbsoluteUri);
    }

    [Fact]
    public async Task A_progress_that_throws_an_exception_of_another_task_leaves_the_token_of_its_own()
    {
        var other = new FoxTaskToken("paint", "brush-1.5", "other");
        var reports = new Reports { Then = _ => throw new FoxTaskFailedException("no") { Token = other } };
        var actions = new Func<PaintClient, Task>[]
        {
            client => client.Brush.GenerateAsync(Paint.Request, reports, TestContext.Current.CancellationToken),
            client => client.Brush.Resume(Paint.Token).WaitAsync(reports, TestContext.Current.CancellationToken),
            client => client.Brush.Resume(Paint.Token).WaitRawAsync(reports, TestContext.Current.CancellationToken),
        };
        foreach (var action in actions)
        {
            var failure = await Assert.ThrowsAsync<FoxTaskFailedException>(() => action(Client(new FakeGateway(_time).Then(Replies.Running(5)))));

            Assert.Equal(Paint.Token.ToString(), failure.Data["FoxTaskToken"]);
        }
    }

    [Fact]
    public async Task The_longest_wait_that_can_be_written_is_one_without_end()
    {
        var gateway = new FakeGateway(_time).Then(Replies.Completed("https://cdn.example/a"));
        var client = Client(gateway, new FoxClientOptions { TimeProvider = _time, WaitTimeout = TimeSpan.MaxValue });

        Assert.Equal(7, (await client.Brush.Resume(Paint.Token).WaitAsync(TestContext.Current.CancellationToken)).Seed);
    }

    [Fact]
    public async Task Cancelling_a_generate_hands_over_the_token()
    {
        using var cancel = new CancellationTokenSource();
        var gateway = new FakeGateway(_time) { Always = _ => Replies.Running(50) };
        var reports = new Reports { Then = snapshot => { if (snapshot.Polls == 2) { cancel.Cancel(); } } };

        var failure = await Assert.ThrowsAsync<FoxWaitCanceledException>(() => Client(gateway).Brush.GenerateAsync(Paint.Request, reports, cancel.Token));

        Assert.Equal(Paint.Token, failure.Token);
        Assert.Equal(cancel.Token, failure.CancellationToken);
        Assert.Equal(2, gateway.Queries.Count);
    }

    [Fact]
    public async Task A_progress_that_throws_leaves_the_token_with_its_exception()
    {
        var gateway = new FakeGateway(_time);
        var reports = new Reports { Then = _ => throw new InvalidOperationException("window closed") };

        var failure = await Assert.ThrowsAsync<InvalidOperationException>(() => Client(gateway).Brush.GenerateAsync(Paint.Request, reports, TestContext.Current.CancellationToken));

        Assert.Equal(Paint.Token.ToString(), failure.Data["FoxTaskToken"]);
    }

    private PaintClient Client(FakeGateway gateway, FoxClientOptions? options = null) =>
        new(gateway, options ?? new FoxClientOptions { TimeProvider = _time });
}
