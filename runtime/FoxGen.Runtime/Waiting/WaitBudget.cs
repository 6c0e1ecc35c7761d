using System.Globalization;

namespace FoxGen;

/// <summary>How long one wait may last.</summary>
internal sealed class WaitBudget(TimeProvider time, TimeSpan? budget)
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

    public FoxWaitTimeoutException Timeout(FoxTaskToken token, FoxTaskSnapshot? last, FoxException? failure)
    {
        var waited = time.GetElapsedTime(_start);
        var seconds = Math.Round(waited.TotalSeconds).ToString(CultureInfo.InvariantCulture);
        var state = last is null ? "no query was answered" : $"last seen as '{last.StatusWord}'";
        return new FoxWaitTimeoutException(
            $"The wait was given up after {seconds} s, {state}. The task is still running and already billed: resume it with this token, do not submit it again.", failure)
        {
            Token = token,
            Waited = waited,
        };
    }
}
