using System.Globalization;

namespace FoxGen.Polling;

/// <summary>How long one wait may last.</summary>
internal sealed class WaitDeadline(TimeProvider time, TimeSpan? budget)
{
    private readonly long _start = time.GetTimestamp();

    /// <summary>Cuts a delay to what is left.</summary>
    /// <returns>Whether the budget is over after it.</returns>
    public bool Cut(ref TimeSpan delay)
    {
        if (budget is not { } whole)
        {
            return false;
        }

        var left = whole - time.GetElapsedTime(_start);
        if (delay < left)
        {
            return false;
        }

        delay = left > TimeSpan.Zero ? left : TimeSpan.Zero;
        return true;
    }

    /// <summary>What is left after a delay; <c>null</c> for no end.</summary>
    public TimeSpan? Left(TimeSpan delay) => budget - time.GetElapsedTime(_start) - delay;

    public FoxWaitTimeoutException Timeout(FoxTaskToken token, LastSnapshot? last, FoxException? failure)
    {
        var waited = time.GetElapsedTime(_start);
        var seconds = Math.Round(waited.TotalSeconds).ToString(CultureInfo.InvariantCulture);
        var state = last is { } reply ? $"last status {reply.Status}" : "no status request succeeded";
        return new FoxWaitTimeoutException(
            $"The wait timed out after {seconds} s, {state}. The task is still running and already billed. Resume it with this token; do not submit it again.", failure)
        {
            Token = token,
            Waited = waited,
        };
    }
}
