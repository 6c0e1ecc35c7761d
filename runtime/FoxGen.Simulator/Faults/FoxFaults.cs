using FoxGen.Simulator.Faults;

namespace FoxGen.Simulator;

/// <summary>
/// Faults on request. Each kind of request has its own line; a fault happens once (or as many times as asked), at the first
/// request that it fits, and those behind it wait. Safe to use from several threads.
/// </summary>
public sealed class FoxFaults
{
    private int _submits;
    private int _polls;

    internal FoxFaults()
    {
    }

    /// <summary>The number of faults that have not happened yet.</summary>
    public int Pending => Submits.Count + Polls.Count + Downloads.Count + Uploads.Count;

    internal FaultQueue<SubmitFault> Submits { get; } = new();

    internal FaultQueue<PollFault> Polls { get; } = new();

    internal FaultQueue<DownloadFault> Downloads { get; } = new();

    internal FaultQueue<UploadFault> Uploads { get; } = new();

    /// <summary>
    /// Decides for each submit with a valid key, within the limit of its account, what goes wrong with it, by its number from 1; <c>null</c> for nothing. Asked when no
    /// fault is in line. Called by several threads at once.
    /// </summary>
    public Func<int, SubmitFault?>? OnSubmit { get; set; }

    /// <summary>The same for queries of tasks.</summary>
    public Func<int, PollFault?>? OnPoll { get; set; }

    /// <summary>
    /// Lets the next submit go wrong. A fault from before acceptance happens at the next submit with a valid key (within the
    /// limit of its account), one from after acceptance at the next submit that is accepted and charged.
    /// </summary>
    /// <param name="fault">What goes wrong.</param>
    /// <param name="times">How many submits it hits, from 1.</param>
    public void NextSubmit(SubmitFault fault, int times = 1) => Submits.Add(fault, times);

    /// <summary>Lets the next query of a task go wrong.</summary>
    /// <param name="fault">What goes wrong.</param>
    /// <param name="times">How many queries it hits, from 1.</param>
    public void NextPoll(PollFault fault, int times = 1) => Polls.Add(fault, times);

    /// <summary>Lets the next download of a result file go wrong.</summary>
    /// <param name="fault">What goes wrong.</param>
    /// <param name="times">How many downloads it hits, from 1.</param>
    public void NextDownload(DownloadFault fault, int times = 1) => Downloads.Add(fault, times);

    /// <summary>Lets the next upload go wrong.</summary>
    /// <param name="fault">What goes wrong.</param>
    /// <param name="times">How many uploads it hits, from 1.</param>
    public void NextUpload(UploadFault fault, int times = 1) => Uploads.Add(fault, times);

    /// <summary>Forgets the faults that have not happened yet.</summary>
    public void Clear()
    {
        Submits.Clear();
        Polls.Clear();
        Downloads.Clear();
        Uploads.Clear();
    }

    /// <summary>What the script says of this submit.</summary>
    internal SubmitFault? ScriptedSubmit() => OnSubmit is { } script ? script(Interlocked.Increment(ref _submits)) : null;

    /// <summary>What the script says of this query.</summary>
    internal PollFault? ScriptedPoll() => OnPoll is { } script ? script(Interlocked.Increment(ref _polls)) : null;
}
