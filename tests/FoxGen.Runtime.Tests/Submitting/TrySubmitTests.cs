using System.Collections.Concurrent;
using FoxGen.Runtime.Tests.Support;
using Microsoft.Extensions.Logging;

namespace FoxGen.Runtime.Tests.Submitting;

/// <summary>The submit that says how it ended.</summary>
public sealed class TrySubmitTests
{
    [Theory]
    [InlineData(200, FoxSubmitOutcome.Submitted, null)]
    [InlineData(401, FoxSubmitOutcome.Refused, "authentication")]
    [InlineData(402, FoxSubmitOutcome.Refused, "quota")]
    [InlineData(422, FoxSubmitOutcome.Refused, "rejected")]
    [InlineData(503, FoxSubmitOutcome.Unknown, "submit-outcome-unknown")]
    public async Task Each_reply_has_its_outcome(int status, FoxSubmitOutcome outcome, string? code)
    {
        await using var server = new TestServer().ThenReply(status, status == 200 ? Replies.Submitted : "{}");
        using var client = PaintClient.Of(server);

        var result = await client.Brush.TrySubmitAsync(Paint.Request, TestContext.Current.CancellationToken);

        Assert.Equal((outcome, code), (result.Outcome, result.Error?.Code));
        Assert.Equal(status == 200 ? Replies.Id : null, result.Task?.Id);
    }

    [Fact]
    public async Task What_is_invalid_and_what_never_left_are_told_apart()
    {
        using var client = new PaintClient(Paint.Key, new() { BaseUrl = new Uri("http://127.0.0.1:1"), MaxSubmitAttempts = 1 });

        Assert.Equal(FoxSubmitOutcome.Invalid, (await client.Brush.TrySubmitAsync(new() { Prompt = "" }, TestContext.Current.CancellationToken)).Outcome);
        Assert.Equal(FoxSubmitOutcome.NotSent, (await client.Brush.TrySubmitAsync(Paint.Request, TestContext.Current.CancellationToken)).Outcome);
    }

    [Fact]
    public async Task Cancelled_after_the_first_byte_the_result_says_what_became_of_it()
    {
        using var cancel = new CancellationTokenSource();
        await using var server = new TestServer().Then(async exchange =>
        {
            await exchange.ReadAsync();
            await cancel.CancelAsync();
            await exchange.ReplyAsync(200, Replies.Submitted);
        });
        using var client = PaintClient.Of(server);

        var result = await client.Brush.TrySubmitAsync(Paint.Request, cancel.Token);

        Assert.Equal(FoxSubmitOutcome.Submitted, result.Outcome);
        Assert.Equal(Replies.Id, result.Task?.Id);
    }

    /// <summary>An exception of the caller's code may be one of this library, about another request. It says nothing about this one, which is billed.</summary>
    [Fact]
    public async Task An_exception_of_OnSubmitted_is_no_outcome()
    {
        Exception[] others =
        [
            new FoxQuotaException("of another client"),
            new FoxWaitTimeoutException("of another task") { Token = new FoxTaskToken("other", "model", "task-2") },
            new FoxSubmitCanceledException(new FoxTaskToken("other", "model", "task-2"), CancellationToken.None),
        ];
        foreach (var other in others)
        {
            await using var server = new TestServer().ThenReply(200, Replies.Submitted);
            using var client = PaintClient.Of(server);

            var failure = await Record.ExceptionAsync(() =>
                client.Brush.TrySubmitAsync(Paint.Request, new() { OnSubmitted = _ => throw other }, TestContext.Current.CancellationToken));

            Assert.Same(other, failure);
            Assert.Equal(Paint.Token.ToString(), failure!.Data[FoxTaskToken.DataKey]);
        }
    }

    [Fact]
    public async Task The_log_says_that_a_task_is_billed_although_the_submit_throws()
    {
        Func<CancellationTokenSource, FoxSubmitOptions>[] ways =
        [
            _ => new() { OnSubmitted = _ => throw new InvalidOperationException("disk full") },
            cancel => new()
            {
                OnSubmitted = _ =>
                {
                    cancel.Cancel();
                    return Task.CompletedTask;
                },
            },
        ];
        foreach (var way in ways)
        {
            using var cancel = new CancellationTokenSource();
            using var log = new EventLog();
            await using var server = new TestServer().ThenReply(200, Replies.Submitted);
            using var client = new PaintClient(Paint.Key, new() { BaseUrl = server.Url, LoggerFactory = log });

            await Assert.ThrowsAnyAsync<Exception>(() => client.Brush.SubmitAsync(Paint.Request, way(cancel), cancel.Token));

            Assert.Equal(["Submitted"], log.Names);
        }
    }

    [Fact]
    public async Task Cancelled_before_anything_left_it_throws()
    {
        using var client = new PaintClient(Paint.Key, new() { BaseUrl = new Uri("http://127.0.0.1:1") });

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => client.Brush.TrySubmitAsync(Paint.Request, new CancellationToken(canceled: true)));
    }

    private sealed class EventLog : ILoggerFactory, ILogger
    {
        public ConcurrentQueue<string?> Names { get; } = new();

        public ILogger CreateLogger(string categoryName) => this;

        public void AddProvider(ILoggerProvider provider)
        {
        }

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) => Names.Enqueue(eventId.Name);

        public void Dispose()
        {
        }
    }
}
