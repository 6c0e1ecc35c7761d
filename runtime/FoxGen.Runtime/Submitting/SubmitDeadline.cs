namespace FoxGen.Submitting;

/// <summary>The time that a submit may take in all, by the options' clock.</summary>
internal sealed class SubmitDeadline(TimeProvider time, TimeSpan budget)
{
    private readonly long _start = time.GetTimestamp();
    private TimeSpan _excluded;

    /// <summary>What is left; never less than zero.</summary>
    public TimeSpan Remaining
    {
        get
        {
            var left = budget + _excluded - time.GetElapsedTime(_start);
            return left > TimeSpan.Zero ? left : TimeSpan.Zero;
        }
    }

    /// <summary>Excludes time during which nothing was sent.</summary>
    public void Exclude(TimeSpan passed) => _excluded += passed;

    /// <summary>A source that is cancelled at the deadline of one attempt.</summary>
    /// <param name="mayRepeat">Whether an attempt without a reply can be repeated; then it takes half of what is left, so that it can.</param>
    public CancellationTokenSource Start(bool mayRepeat) => new(mayRepeat ? Remaining / 2 : Remaining, time);
}
