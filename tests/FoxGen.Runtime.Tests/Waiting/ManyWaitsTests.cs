using System.Text.Json;
using FoxGen.CompilerServices;
using FoxGen.Gateway;
using FoxGen.Http;
using FoxGen.Runtime.Tests.Support;
using FoxGen.Submitting;

namespace FoxGen.Runtime.Tests.Waiting;

/// <summary>Thousands of waits on one client: one timer, bounded queries, little memory. The memory is that of the whole process, so no other test runs beside it.</summary>
[Trait("speed", "slow")]
[CollectionDefinition(nameof(ManyWaitsTests), DisableParallelization = true)]
[Collection(nameof(ManyWaitsTests))]
public sealed class ManyWaitsTests(ITestOutputHelper output)
{
    private const int Waits = 10_000;
    private const int AtOnce = 16;

    [Fact]
    public async Task Ten_thousand_waits_share_one_timer_and_never_ask_more_than_the_bound_at_once()
    {
        var time = new FakeClock();
        using var gateway = new BusyGateway(time, TimeSpan.FromSeconds(30));
        using var client = new PaintClient(gateway, new FoxClientOptions { TimeProvider = time, MaxConcurrentPolls = AtOnce });

        var waits = Start(client);
        await FinishAsync(waits, gateway, time);

        output.WriteLine($"{gateway.Queries} queries for {Waits} waits, at most {gateway.Most} at once, {time.Timers} timer.");
        Assert.Equal(AtOnce, gateway.Most);
        Assert.Equal(1, time.Timers);
        Assert.InRange(gateway.Queries, Waits * 2, Waits * 8);
    }

    [Fact]
    public async Task A_waiting_task_holds_at_most_two_kilobytes()
    {
        var time = new FakeClock();
        using var gateway = new BusyGateway(time, TimeSpan.FromSeconds(30));
        using var client = new PaintClient(gateway, new FoxClientOptions { TimeProvider = time });
        var before = GC.GetTotalMemory(forceFullCollection: true);

        var waits = Start(client);
        await gateway.SettleAsync();
        var after = GC.GetTotalMemory(forceFullCollection: true);
        await FinishAsync(waits, gateway, time);

        var perWait = (after - before) / Waits;
        output.WriteLine($"{perWait} bytes for each waiting task.");
        Assert.InRange(perWait, 1, 2048);
    }

    [Fact]
    public async Task Cancelling_one_wait_leaves_the_line_at_once_and_disturbs_no_other()
    {
        var time = new FakeClock();
        using var gateway = new BusyGateway(time, TimeSpan.FromSeconds(30));
        using var client = new PaintClient(gateway, new FoxClientOptions { TimeProvider = time });
        using var cancellation = new CancellationTokenSource();
        var (gone, stays) = (client.Brush.Resume(Token(0)).WaitAsync(null, cancellation.Token), client.Brush.Resume(Token(1)).WaitAsync(cancellationToken: TestContext.Current.CancellationToken));
        await gateway.SettleAsync();

        await cancellation.CancelAsync();
        var canceled = await Assert.ThrowsAsync<FoxWaitCanceledException>(() => gone);
        await FinishAsync([stays], gateway, time);

        Assert.Equal(Token(0), canceled.Token);
        Assert.True(stays.IsCompletedSuccessfully);
    }

    [Fact]
    public async Task Disposing_the_client_ends_all_waits_with_their_tokens()
    {
        var time = new FakeClock();
        using var gateway = new BusyGateway(time, TimeSpan.FromSeconds(30));
        var client = new PaintClient(gateway, new FoxClientOptions { TimeProvider = time });
        var waits = Start(client, 100);
        await gateway.SettleAsync();

        client.Dispose();

        for (var i = 0; i < waits.Length; i++)
        {
            Assert.Equal(Token(i), (await Assert.ThrowsAsync<FoxConnectionException>(() => waits[i])).Token);
        }
    }

    [Fact]
    public async Task Those_who_stand_in_line_when_the_service_hangs_give_up_when_their_time_is_over()
    {
        var time = new FakeClock();
        using var gateway = new BusyGateway(time, TimeSpan.FromSeconds(30)) { Hangs = true };
        using var client = new PaintClient(gateway, new FoxClientOptions
        {
            TimeProvider = time,
            MaxConcurrentPolls = 1,
            WaitTimeout = TimeSpan.FromMinutes(2),
            RequestTimeout = TimeSpan.FromSeconds(30),
        });
        var first = client.Brush.Resume(Token(0)).WaitAsync(cancellationToken: TestContext.Current.CancellationToken);
        var second = client.Brush.Resume(Token(1)).WaitAsync(cancellationToken: TestContext.Current.CancellationToken);

        time.Advance(TimeSpan.FromSeconds(149));
        Assert.False(second.IsCompleted);
        time.Advance(TimeSpan.FromSeconds(1));
        var timeout = await Assert.ThrowsAsync<FoxWaitTimeoutException>(() => second);

        Assert.Equal(Token(1), timeout.Token);
        Assert.Contains("no status request succeeded", timeout.Message, StringComparison.Ordinal);
        gateway.Hangs = false;
        gateway.Release();
        await FinishAsync([first], gateway, time);
    }

    [Fact]
    public async Task A_watch_that_is_left_stands_in_no_line()
    {
        var time = new FakeClock();
        using var gateway = new BusyGateway(time, TimeSpan.FromSeconds(30));
        using var client = new PaintClient(gateway, new FoxClientOptions { TimeProvider = time, MaxConcurrentPolls = 1 });

        await foreach (var _ in client.Brush.Resume(Token(0)).WatchAsync(TestContext.Current.CancellationToken))
        {
            break;
        }

        var next = client.Brush.Resume(Token(1)).WaitAsync(cancellationToken: TestContext.Current.CancellationToken);
        await FinishAsync([next], gateway, time);
        Assert.True(next.IsCompletedSuccessfully);
    }

    private static FoxTaskToken Token(int number) => new("paint", "brush-1.5", FormattableString.Invariant($"task-{number}"));

    private static Task<PaintResult>[] Start(PaintClient client, int count = Waits)
    {
        var waits = new Task<PaintResult>[count];
        for (var i = 0; i < count; i++)
        {
            waits[i] = client.Brush.Resume(Token(i)).WaitAsync(cancellationToken: TestContext.Current.CancellationToken);
        }

        return waits;
    }

    private static async Task FinishAsync(Task<PaintResult>[] waits, BusyGateway gateway, FakeClock time)
    {
        var all = Task.WhenAll(waits);
        while (!all.IsCompleted)
        {
            await gateway.SettleAsync();
            time.Advance(TimeSpan.FromSeconds(1));
        }

        await all;
    }

    /// <summary>Counts the queries under way, each of which takes a moment.</summary>
    private sealed class BusyGateway(TimeProvider time, TimeSpan run) : IFoxGateway
    {
        private readonly TaskCompletionSource _released = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private readonly DateTimeOffset _start = time.GetUtcNow();
        private int _current;
        private int _most;
        private int _queries;

        public bool Hangs { get; set; }

        public int Most => _most;

        public int Queries => Volatile.Read(ref _queries);

        public void Release() => _released.SetResult();

        public FoxFiles? Files => null;

        public Task<SubmittedTask> SubmitAsync(FoxModelDefinition model, IFoxRequest request, FoxSubmitOptions? options, bool isStream, CancellationToken cancellationToken) =>
                throw new NotSupportedException();

        public async Task<FoxTaskSnapshot> QueryAsync(FoxTaskToken token, FoxModelDefinition? model, int poll, CancellationToken cancellationToken)
        {
            var current = Interlocked.Increment(ref _current);
            for (var most = _most; current > most && Interlocked.CompareExchange(ref _most, current, most) != most;)
            {
                most = _most;
            }

            Interlocked.Increment(ref _queries);
            await Task.Yield();
            if (Hangs)
            {
                await _released.Task;
            }

            Interlocked.Decrement(ref _current);
            var reply = time.GetUtcNow() - _start < run ? Replies.Running(0) : Replies.Completed("https://cdn.example/a");
            return FoxTaskSnapshotReader.Read(Paint.Service.Tasks, token, JsonElement.Parse(reply), poll, null);
        }

        /// <summary>Until nothing moves any more without the clock.</summary>
        public async Task SettleAsync()
        {
            for (var (quiet, seen) = (0, -1); quiet < 3;)
            {
                await Task.Delay(2, TestContext.Current.CancellationToken);
                (quiet, seen) = Queries == seen && Volatile.Read(ref _current) == 0 ? (quiet + 1, seen) : (0, Queries);
            }
        }

        public Task CancelAsync(FoxTaskSnapshot last, CancellationToken cancellationToken) => throw new NotSupportedException();

        public Task<JsonElement> ReadAsync(string path, IReadOnlyList<KeyValuePair<string, string?>> options, CancellationToken cancellationToken) =>
            throw new NotSupportedException();

        public void Dispose()
        {
        }
    }
}
