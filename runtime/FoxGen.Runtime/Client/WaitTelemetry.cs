using FoxGen.Telemetry;
using FoxGen.Texts;

namespace FoxGen.Client;

/// <summary>Tells of one wait: that it goes on, how it ended, and after how many queries. One that is left in the middle ends as canceled.</summary>
internal sealed class WaitTelemetry : IDisposable
{
    private readonly ClientTelemetry _telemetry;
    private readonly FoxTaskToken _token;
    private readonly TelemetrySpan _span;
    private FoxTaskStatus? _end;
    private string? _failure;
    private int _polls;

    public WaitTelemetry(ClientTelemetry telemetry, FoxTaskToken token)
    {
        (_telemetry, _token, _span) = (telemetry, token, telemetry.Wait(token));
        telemetry.Waits(token, 1);
    }

    /// <summary>Takes a reply.</summary>
    public void Replied(FoxTaskSnapshot snapshot)
    {
        _polls++;
        _end = snapshot.HasEnded ? snapshot.Status : null;
        if (_end is not null && snapshot.Model is { } model && (model == _token.Model || ServiceIdentifiers.IsId(model)))
        {
            _span.Set(TelemetryNames.ResponseModel, model);
        }
    }

    /// <summary>Takes what the wait ends with.</summary>
    /// <returns>The same, to throw it.</returns>
    public Exception Failed(Exception failure)
    {
        _failure = TelemetrySpan.ErrorType(failure);
        _end = null;
        _span.Fail(failure);
        return failure;
    }

    public void Dispose()
    {
        _telemetry.Waits(_token, -1);
        _span.Set(TelemetryNames.Polls, _polls);
        if (_end is { } status)
        {
            _span.Ended(status);
            _telemetry.Log.TaskEnded(_token.TaskId, status);
        }
        else
        {
            _telemetry.Log.WaitEnded(_token.TaskId, _failure ?? "canceled");
        }

        _span.Dispose();
    }
}
