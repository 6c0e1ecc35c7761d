using FoxGen.Simulator.Faults;

namespace FoxGen.Simulator;

/// <summary>
/// Injects faults. Each kind of request has its own queue. A fault applies once, or the given number of times, to the first matching
/// requests; later faults wait. Thread-safe.
/// </summary>
public sealed class FoxFaults
{
    private int _submits;
    private int _polls;
    private int _calls;

    internal FoxFaults()
    {
    }

    /// <summary>The number of pending faults.</summary>
    public int Pending => Submits.Count + Polls.Count + Results.Count + Cancellations.Count + Downloads.Count + Uploads.Count + Calls.Count;

    internal FaultQueue<SubmitFault> Submits { get; } = new();

    internal FaultQueue<PollFault> Polls { get; } = new();

    internal FaultQueue<ResultFault> Results { get; } = new();

    internal FaultQueue<CancelFault> Cancellations { get; } = new();

    internal FaultQueue<DownloadFault> Downloads { get; } = new();

    internal FaultQueue<UploadFault> Uploads { get; } = new();

    internal FaultQueue<CallFault> Calls { get; } = new();

    /// <summary>
    /// Selects a fault for each submit with a valid key within the limit of its account, by its number from 1; <c>null</c> for none. Called
    /// if no fault is pending. Must be thread-safe.
    /// </summary>
    public Func<int, SubmitFault?>? OnSubmit { get; set; }

    /// <summary>Selects a fault for each status request in the same way.</summary>
    public Func<int, PollFault?>? OnPoll { get; set; }

    /// <summary>
    /// Selects a fault for the calls of each accepted submit with a callback URL, by its number from 1; <c>null</c> for none. Called if no fault is pending.
    /// Must be thread-safe.
    /// </summary>
    public Func<int, CallFault?>? OnCall { get; set; }

    /// <summary>
    /// Injects a fault into the next submit. A fault before acceptance applies to the next submit with a valid key within the limit of its
    /// account. A fault after acceptance applies to the next accepted and charged submit.
    /// </summary>
    /// <param name="fault">The fault.</param>
    /// <param name="times">The number of submits, from 1.</param>
    public void NextSubmit(SubmitFault fault, int times = 1) => Submits.Add(fault, times);

    /// <summary>Injects a fault into the next status request.</summary>
    /// <param name="fault">The fault.</param>
    /// <param name="times">The number of queries, from 1.</param>
    public void NextPoll(PollFault fault, int times = 1) => Polls.Add(fault, times);

    /// <summary>Injects a fault into the next request for a result (<c>tasks.result</c>).</summary>
    /// <param name="fault">The fault.</param>
    /// <param name="times">The number of requests, from 1.</param>
    public void NextResult(ResultFault fault, int times = 1) => Results.Add(fault, times);

    /// <summary>Injects a fault into the next cancellation.</summary>
    /// <param name="fault">The fault.</param>
    /// <param name="times">The number of cancellations, from 1.</param>
    public void NextCancel(CancelFault fault, int times = 1) => Cancellations.Add(fault, times);

    /// <summary>Injects a fault into the next download of a result file.</summary>
    /// <param name="fault">The fault.</param>
    /// <param name="times">The number of downloads, from 1.</param>
    public void NextDownload(DownloadFault fault, int times = 1) => Downloads.Add(fault, times);

    /// <summary>Injects a fault into the next upload.</summary>
    /// <param name="fault">The fault.</param>
    /// <param name="times">The number of uploads, from 1.</param>
    public void NextUpload(UploadFault fault, int times = 1) => Uploads.Add(fault, times);

    /// <summary>Injects a fault into the calls of the next accepted submit with a callback URL.</summary>
    /// <param name="fault">The fault.</param>
    /// <param name="times">The number of submits, from 1.</param>
    public void NextCall(CallFault fault, int times = 1) => Calls.Add(fault, times);

    /// <summary>Removes all pending faults.</summary>
    public void Clear()
    {
        Submits.Clear();
        Polls.Clear();
        Results.Clear();
        Cancellations.Clear();
        Downloads.Clear();
        Uploads.Clear();
        Calls.Clear();
    }

    /// <summary>What the script says of this submit.</summary>
    internal SubmitFault? ScriptedSubmit() => OnSubmit is { } script ? script(Interlocked.Increment(ref _submits)) : null;

    /// <summary>What the script says of this query.</summary>
    internal PollFault? ScriptedPoll() => OnPoll is { } script ? script(Interlocked.Increment(ref _polls)) : null;

    /// <summary>What the script says of the calls of this submit.</summary>
    internal CallFault? ScriptedCall() => OnCall is { } script ? script(Interlocked.Increment(ref _calls)) : null;
}
