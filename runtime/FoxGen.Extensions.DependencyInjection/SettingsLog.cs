using Microsoft.Extensions.Logging;

namespace FoxGen;

/// <summary>The log events of this library; they continue those of the runtime.</summary>
internal static partial class SettingsLog
{
    [LoggerMessage(5002, LogLevel.Information, "The timeout of {TimeoutSeconds} s for all HTTP clients is ignored; the client of {Service} has its own deadlines", EventName = "HttpTimeoutIgnored")]
    public static partial void HttpTimeoutIgnored(this ILogger log, double timeoutSeconds, string service);

    [LoggerMessage(5004, LogLevel.Information, "The client of {Service} does not use the resilience handler of all HTTP clients, because it could cancel or repeat paid requests", EventName = "ResilienceHandlerRemoved")]
    public static partial void ResilienceHandlerRemoved(this ILogger log, string service);
}
