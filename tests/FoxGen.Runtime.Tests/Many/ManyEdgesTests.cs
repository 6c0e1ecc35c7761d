using System.Collections;
using System.Collections.Concurrent;
using FoxGen.Journal;
using FoxGen.Runtime.Tests.Support;

namespace FoxGen.Runtime.Tests.Many;

/// <summary>Odd sequences, odd callers: nothing is submitted twice, nothing is submitted for nobody, and nothing hangs.</summary>
public sealed class ManyEdgesTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private readonly FoxFakeTransport _fake = new("""{"url": "https://files.example/a.mp4"}""");

    [Fact]
    public async Task A_second_enumeration_is_refused_and_submits_nothing()
    {
        using var client = new FakedClient(_fake);
        var outcomes = client.Brush.GenerateManyAsync([Paint.Request, Paint.Request], Cancellation);

        Assert.Equal(2, await outcomes.CountAsync(Cancellation));
        var refusal = await Assert.ThrowsAsync<InvalidOperationException>(async () => await outcomes.CountAsync(Cancellation));

        Assert.Contains("Call GenerateManyAsync again", refusal.Message, StringComparison.Ordinal);
        Assert.Equal(2, _fake.Submits.Count);
    }

    [Fact]
    public async Task Two_loops_over_one_enumerable_submit_once()
    {
        using var client = new FakedClient(_fake);
        var outcomes = client.Brush.GenerateManyAsync([Paint.Request, Paint.Request], Cancellation);
        await using var first = outcomes.GetAsyncEnumerator(Cancellation);
        await using var second = outcomes.GetAsyncEnumerator(Cancellation);

        Assert.True(await first.MoveNextAsync());
        await Assert.ThrowsAsync<InvalidOperationException>(async () => await second.MoveNextAsync());
        Assert.True(await first.MoveNextAsync());
        Assert.False(await first.MoveNextAsync());
        Assert.Equal(2, _fake.Submits.Count);
    }

    [Fact]
    public async Task An_enumerator_whose_current_item_throws_ends_the_loop_with_its_exception()
    {
        using var client = new FakedClient(_fake);
        var seen = 0;

        var failure = await Assert.ThrowsAsync<InvalidDataException>(async () =>
        {
            await foreach (var outcome in client.Brush.GenerateManyAsync(new BrokenAt(3), Cancellation))
            {
                seen += outcome.IsSuccess ? 1 : 0;
            }
        }).WaitAsync(TimeSpan.FromMinutes(1), Cancellation);

        Assert.Equal(("row 3", 3), (failure.Message, seen));
    }

    [Fact]
    public async Task Who_leaves_the_loop_stops_the_reading_of_a_lazy_collection()
    {
        using var client = new FakedClient(_fake);
        var read = 0;
        var requests = Enumerable.Range(0, 100_000).Select(_ =>
        {
            read++;
            return Paint.Request;
        });
        Assert.True(requests.TryGetNonEnumeratedCount(out _));

        await foreach (var outcome in client.Brush.GenerateManyAsync(requests, new() { MaxConcurrentTasks = 1 }, Cancellation))
        {
            break;
        }

        Assert.InRange(read, 1, 50_000);
        Assert.InRange(_fake.Submits.Count, 1, read);
    }

    [Fact]
    public async Task A_slow_loop_holds_back_the_submits()
    {
        using var client = new FakedClient(_fake);
        var (taken, furthest) = (0, 0);

        await foreach (var outcome in client.Brush.GenerateManyAsync(Counted(), new() { MaxConcurrentTasks = 3 }, Cancellation))
        {
            Interlocked.Increment(ref taken);

            // As long as some tasks of the fake take.
            await Task.Delay(20, Cancellation);
        }

        // Three have ended and wait for the loop, and the place of one that runs is given to the next only when it can be put beside them.
        Assert.Equal(60, taken);
        Assert.InRange(furthest, 1, 6);

        IEnumerable<PaintRequest> Counted()
        {
            for (var index = 0; index < 60; index++)
            {
                furthest = Math.Max(furthest, index - Volatile.Read(ref taken));
                yield return Paint.Request;
            }
        }
    }

    [Fact]
    public async Task A_client_that_is_disposed_in_the_middle_leaves_every_token()
    {
        var (clock, journal) = (new FakeClock(), new FoxMemoryJournal());
        await using var server = new TestServer().ThenReply(200, Replies.Submitted).ThenReply(200, Replies.Submitted).ThenReply(200, Replies.Submitted);
        using var client = new PaintClient(Paint.Key, new FoxClientOptions { BaseUrl = server.Url, TimeProvider = clock, Journal = journal });
        var submitted = 0;
        var all = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var options = new FoxManyOptions<PaintRequest>
        {
            MaxConcurrentTasks = 3,
            OnProgress = progress =>
            {
                if (progress.Snapshot is { Polls: 0 } && ++submitted == 3)
                {
                    all.SetResult();
                }
            },
        };

        var ending = client.Brush.GenerateManyAsync([.. Enumerable.Repeat(Paint.Request, 6)], options, Cancellation).OrderBy(outcome => outcome.Index).ToListAsync(Cancellation).AsTask();
        await all.Task;
        client.Dispose();
        var outcomes = await ending;

        Assert.Equal([Paint.Token, Paint.Token, Paint.Token, null, null, null], outcomes.Select(outcome => outcome.Token));
        Assert.All(outcomes.Take(3), outcome => Assert.IsType<FoxConnectionException>(outcome.Error));
        Assert.All(outcomes.Skip(3), outcome => Assert.IsType<ObjectDisposedException>(outcome.Error));
        Assert.Equal(3, journal.Records.Count(record => record.Event is FoxJournalEvent.Submitted));
        Assert.Equal(3, journal.Records.Count(record => record.Event is FoxJournalEvent.NotStarted));
    }

    [Fact]
    public async Task A_collection_that_grows_meanwhile_has_no_more_than_100_percent()
    {
        using var client = new FakedClient(_fake);
        var requests = new ConcurrentQueue<PaintRequest>([Paint.Request]);
        var reports = new List<FoxManyProgress>();

        var outcomes = await client.Brush.GenerateManyAsync(new Growing(requests), new() { MaxConcurrentTasks = 1, OnProgress = reports.Add }, Cancellation).ToListAsync(Cancellation);

        Assert.Equal(4, outcomes.Count);
        Assert.All(reports, report => Assert.InRange(report.ExpectedProgress, 0, 100));
        Assert.All(reports, report => Assert.InRange(report.Started, 1, report.Total!.Value));
        Assert.Equal((4, 4, 100), (reports[^1].Total, reports[^1].Succeeded, reports[^1].ExpectedProgress));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_sequence_that_blocks_holds_neither_who_leaves_nor_who_cancels(bool leaves)
    {
        using var client = new FakedClient(_fake);
        using var cancel = CancellationTokenSource.CreateLinkedTokenSource(Cancellation);
        var (isDisposed, disposed) = (new TaskCompletionSource(), 0);
        using var source = new BlockingCollection<PaintRequest>(new ConcurrentQueue<PaintRequest>([Paint.Request, Paint.Request]));

        var seen = await LoopAsync().WaitAsync(TimeSpan.FromMinutes(1), Cancellation);

        Assert.Equal((leaves ? 1 : 2, 2, 0), (seen, _fake.Submits.Count, disposed));
        source.Add(Paint.Request, Cancellation);
        await isDisposed.Task.WaitAsync(TimeSpan.FromMinutes(1), Cancellation);
        Assert.Equal(2, _fake.Submits.Count);

        async Task<int> LoopAsync()
        {
            var count = 0;
            await foreach (var outcome in client.Brush.GenerateManyAsync(Consumed(), new() { MaxConcurrentTasks = 4 }, cancel.Token))
            {
                count++;
                while (_fake.Submits.Count < 2)
                {
                    await Task.Yield();
                }

                if (leaves)
                {
                    break;
                }

                await (count == 2 ? cancel.CancelAsync() : Task.CompletedTask);
            }

            return count;
        }

        IEnumerable<PaintRequest> Consumed()
        {
            try
            {
                foreach (var request in source.GetConsumingEnumerable(Cancellation))
                {
                    yield return request;
                }
            }
            finally
            {
                disposed++;
                isDisposed.SetResult();
            }
        }
    }

    [Fact]
    public async Task A_sequence_that_ends_with_the_cancellation_does_not_make_the_loop_throw()
    {
        using var client = new FakedClient(_fake);
        using var cancel = CancellationTokenSource.CreateLinkedTokenSource(Cancellation);
        using var source = new BlockingCollection<PaintRequest>(new ConcurrentQueue<PaintRequest>([Paint.Request, Paint.Request]));
        var count = 0;

        await foreach (var outcome in client.Brush.GenerateManyAsync(source.GetConsumingEnumerable(cancel.Token), cancel.Token))
        {
            if (++count == 2)
            {
                await cancel.CancelAsync();
            }
        }

        Assert.Equal(2, count);
    }

    [Fact]
    public async Task A_callback_that_cancels_is_not_called_within_its_own_call()
    {
        var clock = new FakeClock();
        using var client = new PaintClient(new FakeGateway(clock), new FoxClientOptions { TimeProvider = clock });
        using var cancel = CancellationTokenSource.CreateLinkedTokenSource(Cancellation);
        var (depth, deepest) = (0, 0);
        var counts = new List<int>();
        var options = new FoxManyOptions<PaintRequest>
        {
            MaxConcurrentTasks = 20,
            OnProgress = progress =>
            {
                deepest = Math.Max(deepest, ++depth);
                counts.Add(progress.Succeeded + progress.Failed);
                if (counts.Count == 30)
                {
                    cancel.Cancel();
                }

                depth--;
            },
        };

        var ending = client.Brush.GenerateManyAsync([.. Enumerable.Repeat(Paint.Request, 20)], options, cancel.Token).ToListAsync(Cancellation).AsTask();
        while (clock.Waiting < 20)
        {
            await Task.Yield();
        }

        clock.Advance(TimeSpan.FromSeconds(1));
        var outcomes = await ending;

        Assert.All(outcomes, outcome => Assert.Equal(Paint.Token.Model, outcome.Token?.Model));
        Assert.Equal(20, outcomes.Count);
        Assert.Equal(1, deepest);
        Assert.Equal(counts.Order(), counts);
        Assert.Equal(20, counts[^1]);
    }

    /// <summary>Says that it has one item, and gets three more while it is read.</summary>
    private sealed class Growing(ConcurrentQueue<PaintRequest> queue) : IReadOnlyCollection<PaintRequest>, ICollection
    {
        public int Count => queue.Count;

        public bool IsSynchronized => false;

        public object SyncRoot => queue;

        public void CopyTo(Array array, int index) => ((ICollection)queue).CopyTo(array, index);

        public IEnumerator<PaintRequest> GetEnumerator()
        {
            for (var index = 0; index < 4; index++)
            {
                yield return Paint.Request;
                queue.Enqueue(Paint.Request);
            }
        }

        IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
    }

    /// <summary>Its enumerator moves on, but has no item at an index.</summary>
    private sealed class BrokenAt(int index) : IEnumerable<PaintRequest>, IEnumerator<PaintRequest>
    {
        private int _at = -1;

        public PaintRequest Current => _at < index ? Paint.Request : throw new InvalidDataException($"row {_at}");

        object IEnumerator.Current => Current;

        public void Dispose()
        {
        }

        public IEnumerator<PaintRequest> GetEnumerator() => this;

        public bool MoveNext() => ++_at < 10;

        public void Reset() => _at = -1;

        IEnumerator IEnumerable.GetEnumerator() => this;
    }

    private sealed class FakedClient(IFoxTransport transport) : FoxClient(Paint.Service, transport, null)
    {
        public FoxModel<PaintRequest, PaintResult> Brush => Model(Paint.Model);
    }
}
