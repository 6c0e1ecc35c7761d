using System.Runtime.CompilerServices;
using FoxGen;
using FoxGen.Simulator;
using Microsoft.Extensions.Logging;

namespace FoxApi.Tests;

/// <summary>Many requests at once: one outcome each, no failure reaches another, no token is lost.</summary>
public sealed class ManyTests
{
    private static IReadOnlyList<Seedance20ReferenceToVideoRequest> Eight => [.. Enumerable.Range(0, 8).Select(i => new Seedance20ReferenceToVideoRequest { Prompt = $"A street, {i}", Seed = i })];

    [Fact]
    public async Task Of_eight_requests_of_which_one_fails_seven_are_delivered_and_one_outcome_has_its_token()
    {
        await using var gateway = await Gateway.StartAsync();
        gateway.Simulator.Faults.OnSubmit = number => number == 4 ? SubmitFault.TaskFails("content_policy", "no") : null;

        var outcomes = await gateway.Fox.Videos.Seedance20ReferenceToVideo.GenerateManyAsync(Eight, Gateway.Cancellation).ToListAsync(Gateway.Cancellation);

        Assert.Equal(8, gateway.Simulator.Ledger.Count);
        Assert.Equal(Enumerable.Range(0, 8), outcomes.Select(outcome => outcome.Index).Order());
        var failed = Assert.Single(outcomes, outcome => !outcome.IsSuccess);
        Assert.IsType<FoxTaskFailedException>(failed.Error);
        Assert.NotNull(failed.Token);
        Assert.Empty(failed.Results);
        Assert.All(outcomes.Where(outcome => outcome.IsSuccess), outcome =>
        {
            Assert.Equal(outcome.Request.Seed, outcome.Result!.Seed);
            Assert.Equal(outcome.Result.Task, outcome.Token);
        });
        Assert.Equal(8, outcomes.Select(outcome => outcome.Token).Distinct().Count());
        Assert.All(outcomes, outcome => Assert.DoesNotContain("street", outcome.ToString(), StringComparison.Ordinal));
    }

    [Fact]
    public async Task No_more_tasks_run_at_once_than_allowed()
    {
        await using var gateway = await Gateway.StartAsync();
        var (running, most) = (0, 0);
        var options = new FoxManyOptions<Seedance20ReferenceToVideoRequest>
        {
            MaxConcurrentTasks = 3,
            Submit = (_, _) =>
            {
                most = Math.Max(most, Interlocked.Increment(ref running));
                return null;
            },
        };

        await foreach (var outcome in gateway.Fox.Videos.Seedance20ReferenceToVideo.GenerateManyAsync(Counted(Eight, () => Volatile.Read(ref running)), options, Gateway.Cancellation))
        {
            Assert.True(outcome.IsSuccess);
        }

        // The options are asked for at the start of each; an end makes room for the next, which the sequence sees.
        Assert.InRange(most, 1, 8);
        Assert.Equal(8, gateway.Simulator.Ledger.Count);

        IEnumerable<Seedance20ReferenceToVideoRequest> Counted(IEnumerable<Seedance20ReferenceToVideoRequest> requests, Func<int> started)
        {
            foreach (var request in requests)
            {
                // All that have started but the two or three that run have ended, each with at least one query that said so.
                Assert.True(started() - gateway.Polls.Count(poll => poll.Status == 200) <= 3);
                yield return request;
            }
        }
    }

    [Fact]
    public async Task Cancelled_in_the_middle_every_submitted_request_has_its_token()
    {
        await using var gateway = await Gateway.StartAsync(taskDuration: TimeSpan.FromHours(2));
        using var cancel = CancellationTokenSource.CreateLinkedTokenSource(Gateway.Cancellation);
        var tokens = 0;
        var options = new FoxManyOptions<Seedance20ReferenceToVideoRequest>
        {
            MaxConcurrentTasks = 5,
            Submit = (_, _) => new FoxSubmitOptions
            {
                OnSubmitted = _ =>
                {
                    if (Interlocked.Increment(ref tokens) == 5)
                    {
                        cancel.Cancel();
                    }

                    return Task.CompletedTask;
                },
            },
        };

        var outcomes = await gateway.Fox.Videos.Seedance20ReferenceToVideo.GenerateManyAsync(Eight, options, cancel.Token).ToListAsync(Gateway.Cancellation);

        Assert.Equal(8, outcomes.Count);
        Assert.All(outcomes, outcome => Assert.IsAssignableFrom<OperationCanceledException>(outcome.Error));
        Assert.Equal(
            gateway.Simulator.Ledger.Charges.Select(charge => charge.TaskId).Order(StringComparer.Ordinal),
            outcomes.Select(outcome => outcome.Token?.TaskId).OfType<string>().Order(StringComparer.Ordinal));
        Assert.Equal(5, gateway.Simulator.Ledger.Count);
    }

    [Fact]
    public async Task Who_leaves_the_loop_early_finds_the_tokens_in_the_log()
    {
        using var log = new Messages();
        await using var gateway = await Gateway.StartAsync();
        using var fox = new FoxApiClient(Gateway.Key, new() { BaseUrl = gateway.Simulator.BaseUrl, TimeProvider = gateway.Simulator.Time, SubmitTimeout = TimeSpan.FromHours(10), RequestTimeout = TimeSpan.FromHours(10), LoggerFactory = log });
        FoxTaskToken? first = null;

        await foreach (var outcome in fox.Videos.Seedance20ReferenceToVideo.GenerateManyAsync(Eight, new() { MaxConcurrentTasks = 8 }, Gateway.Cancellation))
        {
            first = outcome.Token;
            break;
        }

        Assert.All(
            gateway.Simulator.Ledger.Charges.Where(charge => charge.TaskId != first!.TaskId),
            charge => Assert.Contains(log.All, message => message.Id == 1007 && message.Text.Contains($"fox1:foxapi:seedance-2.0-reference-to-video:{charge.TaskId}", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Refused_requests_and_failing_callbacks_are_outcomes_too()
    {
        await using var gateway = await Gateway.StartAsync();
        IReadOnlyList<Seedance20ReferenceToVideoRequest> requests = [new() { Prompt = Samples.Times("x", 0) }, new() { Prompt = "Fine" }, null!, new() { Prompt = "Bad options" }];
        var options = new FoxManyOptions<Seedance20ReferenceToVideoRequest> { Submit = (index, _) => index == 3 ? throw new InvalidOperationException("mine") : null };

        var outcomes = await gateway.Fox.Videos.Seedance20ReferenceToVideo.GenerateManyAsync(requests, options, Gateway.Cancellation).OrderBy(outcome => outcome.Index).ToListAsync(Gateway.Cancellation);

        Assert.Equal([typeof(FoxValidationException), null, typeof(ArgumentNullException), typeof(InvalidOperationException)], outcomes.Select(outcome => outcome.Error?.GetType()));
        Assert.Equal(1, gateway.Simulator.Ledger.Count);
    }

    [Fact]
    public async Task A_sequence_that_breaks_is_told_after_the_outcomes_before_it()
    {
        await using var gateway = await Gateway.StartAsync();
        var seen = 0;

        var broken = await Assert.ThrowsAsync<InvalidDataException>(async () =>
        {
            await foreach (var outcome in gateway.Fox.Videos.Seedance20ReferenceToVideo.GenerateManyAsync(Broken(), Gateway.Cancellation))
            {
                seen += outcome.IsSuccess ? 1 : 0;
            }
        });

        Assert.Equal(("row 3", 2), (broken.Message, seen));

        static IEnumerable<Seedance20ReferenceToVideoRequest> Broken()
        {
            yield return Eight[0];
            yield return Eight[1];
            throw new InvalidDataException("row 3");
        }
    }

    [Fact]
    public async Task A_sequence_without_end_ends_with_the_cancellation()
    {
        await using var gateway = await Gateway.StartAsync();
        using var cancel = CancellationTokenSource.CreateLinkedTokenSource(Gateway.Cancellation);
        var delivered = 0;

        await foreach (var outcome in gateway.Fox.Videos.Seedance20ReferenceToVideo.GenerateManyAsync(Endless(), new() { MaxConcurrentTasks = 2 }, cancel.Token))
        {
            if (outcome.IsSuccess && ++delivered == 3)
            {
                await cancel.CancelAsync();
            }
        }

        Assert.InRange(gateway.Simulator.Ledger.Count, 3, 6);

        static IEnumerable<Seedance20ReferenceToVideoRequest> Endless()
        {
            while (true)
            {
                yield return Eight[0];
            }
        }
    }

    [Fact]
    public async Task Progress_of_all_rises_to_100_and_a_callback_that_throws_is_told_at_the_end()
    {
        await using var gateway = await Gateway.StartAsync();
        var reports = new List<FoxManyProgress>();
        var model = gateway.Fox.Videos.Seedance20ReferenceToVideo;

        await model.GenerateManyAsync(Eight, new() { OnProgress = reports.Add }, Gateway.Cancellation).ToListAsync(Gateway.Cancellation);

        Assert.Equal(reports.Select(report => report.ExpectedProgress).Order(), reports.Select(report => report.ExpectedProgress));
        Assert.Equal((8, 8, 8, 0, 100), (reports[^1].Total, reports[^1].Started, reports[^1].Succeeded, reports[^1].Failed, reports[^1].ExpectedProgress));
        Assert.Equal(8, reports.Count(report => report.Snapshot is null));
        Assert.Equal("8 of 8, 0 failed, 100 %", reports[^1].ToString());

        var calls = 0;
        var delivered = new StrongBox<int>();
        var thrown = await Assert.ThrowsAsync<InvalidOperationException>(async () =>
        {
            await foreach (var outcome in model.GenerateManyAsync(Eight, new() { OnProgress = _ => throw new InvalidOperationException($"call {++calls}") }, Gateway.Cancellation))
            {
                delivered.Value += outcome.IsSuccess ? 1 : 0;
            }
        });
        Assert.Equal(("call 1", 8), (thrown.Message, delivered.Value));
    }

    [Fact]
    public async Task All_results_of_a_task_are_as_near_as_one_and_a_result_left_is_in_the_log()
    {
        using var log = new Messages();
        await using var gateway = await Gateway.StartAsync(resultsPerTask: 3);
        using var fox = new FoxApiClient(Gateway.Key, new() { BaseUrl = gateway.Simulator.BaseUrl, TimeProvider = gateway.Simulator.Time, SubmitTimeout = TimeSpan.FromHours(10), RequestTimeout = TimeSpan.FromHours(10), LoggerFactory = log });
        var model = fox.Videos.Seedance20ReferenceToVideo;

        var all = await model.GenerateAllAsync(new() { Prompt = "A street" }, Gateway.Cancellation);
        Assert.DoesNotContain(log.All, message => message.Id == 2005);
        _ = await model.GenerateAsync(new() { Prompt = "A street" }, Gateway.Cancellation);
        var many = await model.GenerateManyAsync([new() { Prompt = "A street" }], Gateway.Cancellation).SingleAsync(Gateway.Cancellation);

        Assert.Equal((3, 3), (all.Count, many.Results.Count));
        Assert.Contains("has 3 results", Assert.Single(log.All, message => message.Id == 2005).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(10_001)]
    public void A_concurrency_that_makes_no_sense_is_refused_at_the_call(int most) => Assert.Contains(
        "MaxConcurrentTasks must be from 1 to 10,000",
        Assert.Throws<ArgumentException>(() => new FoxApiClient(Gateway.Key).Videos.Seedance20ReferenceToVideo.GenerateManyAsync(Eight, new() { MaxConcurrentTasks = most }, Gateway.Cancellation)).Message,
        StringComparison.Ordinal);

    private sealed class Messages : ILoggerFactory, ILogger
    {
        private readonly List<(int Id, string Text)> _all = [];

        public IReadOnlyList<(int Id, string Text)> All
        {
            get
            {
                lock (_all)
                {
                    return [.. _all];
                }
            }
        }

        public void AddProvider(ILoggerProvider provider) => throw new NotSupportedException();

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public ILogger CreateLogger(string categoryName) => this;

        public void Dispose()
        {
        }

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            lock (_all)
            {
                _all.Add((eventId.Id, formatter(state, exception)));
            }
        }
    }
}
