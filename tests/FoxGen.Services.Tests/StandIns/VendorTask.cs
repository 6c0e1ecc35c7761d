namespace FoxGen.Services.Tests.StandIns;

/// <summary>A task that a service accepted.</summary>
internal sealed class VendorTask
{
    private int _asked;
    private int _phase;

    public required string Id { get; init; }

    /// <summary>The model or the operation, in the service's words.</summary>
    public required string Kind { get; init; }

    public required bool Fails { get; init; }

    /// <summary>The number of status requests before the task ends.</summary>
    public required int Steps { get; init; }

    public required int ResultCount { get; init; }

    public DateTimeOffset Created { get; } = DateTimeOffset.UtcNow;

    public bool Cancelled { get; set; }

    public bool Ended { get; private set; }

    /// <summary>The task waits for its turn: no status request was answered with a later word than the first.</summary>
    public bool Waits => !Ended && !Cancelled && _phase is 0;

    /// <summary>
    /// Counts a status request and returns the word for it: the words spread over the steps. Returns <see langword="null"/>
    /// when the task has ended.
    /// </summary>
    public string? Poll(params string[] words)
    {
        if (TryEnd())
        {
            return null;
        }

        _phase = _asked * words.Length / Steps;
        _asked++;
        return words[_phase];
    }

    /// <summary>Ends the task if all its steps are done.</summary>
    public bool TryEnd()
    {
        Ended |= _asked >= Steps;
        return Ended;
    }
}
