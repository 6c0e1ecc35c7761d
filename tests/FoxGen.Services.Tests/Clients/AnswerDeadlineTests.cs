namespace FoxGen.Services.Tests.Clients;

/// <summary>Slow replies: the deadline is the timing of the model.</summary>
public sealed class AnswerDeadlineTests
{
    public static TheoryData<string> All => new(AnswerCase.Names);

    [Theory]
    [MemberData(nameof(All))]
    public async Task A_reply_may_take_as_long_as_the_timing_of_the_model(string name)
    {
        var clock = new FakeClock(TimeSpan.FromSeconds(25));
        await using var trial = await AnswerCase.StartAsync(name, time: clock);
        foreach (var at in (long[])[0, 60])
        {
            var go = new TaskCompletionSource();
            trial.Service.Delivery = new() { Pause = (at, go.Task) };
            var charges = trial.Service.Charges.Count;

            var run = trial.RunAsync();
            await Wait.UntilAsync(() => trial.Service.Charges.Count > charges && clock.Waiting > 0);
            await Task.Delay(100, TestContext.Current.CancellationToken);
            clock.Advance(trial.Deadline - TimeSpan.FromSeconds(1));
            await Task.Delay(100, TestContext.Current.CancellationToken);
            Assert.False(run.IsCompleted, $"{name} at {at}: {run.Exception}");
            go.SetResult();

            await run;
        }
    }

    [Theory]
    [MemberData(nameof(All))]
    public async Task A_reply_that_takes_longer_is_told(string name)
    {
        foreach (var at in (long[])[0, 60])
        {
            var clock = new FakeClock(TimeSpan.FromSeconds(25));
            await using var trial = await AnswerCase.StartAsync(name, time: clock);
            var never = new TaskCompletionSource();
            trial.Service.Delivery = new() { Pause = (at, never.Task) };

            var run = trial.RunAsync();
            await Wait.UntilAsync(() => trial.Service.Charges.Count > 0 && clock.Waiting > 0);
            await Task.Delay(200, TestContext.Current.CancellationToken);
            clock.Advance(trial.Deadline + TimeSpan.FromSeconds(1));
            var failure = await Record.ExceptionAsync(() => run.WaitAsync(TimeSpan.FromSeconds(20), TestContext.Current.CancellationToken));

            Assert.Single(trial.Service.Charges);
            Assert.Single(trial.Service.Calls);
            if (at is 0)
            {
                Assert.IsType<FoxSubmitOutcomeUnknownException>(failure);
            }
            else
            {
                Assert.Equal(at, Assert.IsType<FoxIncompleteReplyException>(failure).BytesReceived);
            }
        }
    }

    [Theory]
    [InlineData("image", 0)]
    [InlineData("image", 60)]
    [InlineData("speech", 60)]
    [InlineData("chat", 60)]
    public async Task A_cancelled_request_is_received_and_can_be_resumed(string name, long at)
    {
        await using var trial = await AnswerCase.StartAsync(name);
        var go = new TaskCompletionSource();
        trial.Service.Delivery = new() { Pause = (at, go.Task) };
        using var stop = new CancellationTokenSource();

        var run = trial.SubmitAsync(stop.Token);
        await Wait.UntilAsync(() => trial.Service.Charges.Count > 0);
        await Task.Delay(200, TestContext.Current.CancellationToken);
        await stop.CancelAsync();
        go.SetResult();
        var failure = await Record.ExceptionAsync(() => run);

        // A reply that was there before the cancellation is no failure.
        var token = failure is null ? (await run)!.Token : (failure as FoxSubmitCanceledException)?.Token;
        Assert.True(token is not null, failure?.ToString());
        Assert.NotEmpty(await trial.Client.Resume(token).SaveAllAsync(trial.Folder.Path, TestContext.Current.CancellationToken));
        Assert.Single(trial.Service.Charges);
        Assert.Single(trial.Service.Calls);
    }
}
