using Microsoft.Extensions.Logging;

namespace FoxGen.Telemetry;

/// <summary>
/// The caller's logger, whose failures stay in it. Otherwise a provider that throws, such as one that was disposed, would end a submit after it was billed,
/// and the token would be lost.
/// </summary>
internal sealed class SafeLogger(ILogger inner) : ILogger
{
    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => inner.BeginScope(state);

    public bool IsEnabled(LogLevel logLevel)
    {
        try
        {
            return inner.IsEnabled(logLevel);
        }
        catch (Exception)
        {
            return false;
        }
    }

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        try
        {
            inner.Log(logLevel, eventId, state, exception, formatter);
        }
        catch (Exception)
        {
            // What is lost is a line of the log.
        }
    }
}
