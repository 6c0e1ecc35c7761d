using FoxGen.Runtime.Tests.Support;
using Microsoft.Extensions.Logging;

namespace FoxGen.Runtime.Tests.Submitting;

/// <summary>A logger that throws costs no paid task.</summary>
public sealed class LoggerFailureTests
{
    [Fact]
    public async Task A_logger_that_throws_neither_ends_a_submit_nor_a_wait()
    {
        var log = new Broken();
        await using var server = new TestServer().ThenReply(429, "{}").ThenReply(200, Replies.SubmittedWithoutEstimate).ThenReply(500, "{}").ThenReply(200, Replies.Completed("https://cdn.example/a"));
        using var client = new PaintClient(Paint.Key, new FoxClientOptions { BaseUrl = server.Url, TimeProvider = new FakeClock(TimeSpan.FromSeconds(25)), LoggerFactory = log });

        var result = await client.Brush.GenerateAsync(Paint.Request, TestContext.Current.CancellationToken);

        Assert.Equal(Paint.Token, result.Task);
        Assert.InRange(log.Calls, 4, int.MaxValue);
    }

    private sealed class Broken : ILoggerFactory, ILogger
    {
        private int _calls;

        public int Calls => Volatile.Read(ref _calls);

        public void AddProvider(ILoggerProvider provider) => throw new NotSupportedException();

        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => throw new ObjectDisposedException("log");

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            Interlocked.Increment(ref _calls);
            throw new ObjectDisposedException("log");
        }

        public void Dispose()
        {
        }
    }
}
