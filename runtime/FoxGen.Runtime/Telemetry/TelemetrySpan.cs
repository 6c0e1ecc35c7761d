using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace FoxGen.Telemetry;

/// <summary>
/// One operation while it goes on: a span when somebody traces, a duration when somebody measures. Thousands are open at the same
/// time while tasks are waited for, so attributes are put together at the end.
/// </summary>
internal sealed class TelemetrySpan(ClientTelemetry telemetry, Activity? activity, Histogram<double> duration, string operation, string? model) : IDisposable
{
    private readonly long _start = telemetry.Time.GetTimestamp();
    private string? _error;
    private string? _status;

    /// <summary>Sets an attribute of the span alone: one with a value for each task would be too much for metrics.</summary>
    public void Set(string name, object? value) => activity?.SetTag(name, value);

    /// <summary>Notes how the task stood in the end.</summary>
    public void Ended(FoxTaskStatus status)
    {
        _status = status.ToString().ToLowerInvariant();
        activity?.SetTag(TelemetryNames.TaskStatus, _status);
    }

    /// <summary>Names the task, and links the span to all others of the task.</summary>
    public void Belongs(FoxTaskToken token)
    {
        activity?.SetTag(TelemetryNames.TaskId, token.TaskId);
#if NET9_0_OR_GREATER
        activity?.AddLink(TaskLink.Of(token));
#endif
    }

    /// <summary>Notes why it failed: a stable word, never a message.</summary>
    public void Fail(Exception failure)
    {
        _error = ErrorType(failure);
        activity?.SetTag(TelemetryNames.ErrorType, _error);
        activity?.SetStatus(ActivityStatusCode.Error);
    }

    public static string ErrorType(Exception failure) => failure switch
    {
        FoxException known => known.Code,
        FoxSubmitCanceledException { OutcomeUnknown: not null } => "submit-outcome-unknown",
        OperationCanceledException => "canceled",
        _ => failure.GetType().FullName ?? failure.GetType().Name,
    };

    public void Dispose()
    {
        if (duration.Enabled)
        {
            var tags = telemetry.Tags(model, _error);
            tags.Add(TelemetryNames.OperationName, operation);
            if (_status is not null)
            {
                tags.Add(TelemetryNames.TaskStatus, _status);
            }

            duration.Record(telemetry.Time.GetElapsedTime(_start).TotalSeconds, tags);
        }

        activity?.Dispose();
    }
}
