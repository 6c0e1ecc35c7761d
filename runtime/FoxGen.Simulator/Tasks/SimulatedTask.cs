using FoxGen.Rules;
using FoxGen.Specs;

namespace FoxGen.Simulator.Tasks;

/// <summary>One accepted task. What it is at a moment follows from the time alone; nothing runs in the background.</summary>
internal sealed class SimulatedTask
{
    /// <summary>How much of the run a task waits before it starts.</summary>
    private const double PendingPart = 0.1;

    /// <summary>The most a task shows that is not completed.</summary>
    private const int AlmostDone = 99;

    public required string Id { get; init; }

    /// <summary>The id that was sent: that of the model, or one that its pattern matches.</summary>
    public required string ModelId { get; init; }

    public required ResolvedModel Model { get; init; }

    public required EndpointFamily Family { get; init; }

    /// <summary>The request body, without the field that names the model.</summary>
    public required RuleValue Request { get; init; }

    public required DateTimeOffset Created { get; init; }

    /// <summary>When it was accepted, as a timestamp of simulated time.</summary>
    public required long AcceptedAt { get; init; }

    public required TimeSpan Duration { get; init; }

    /// <summary>Set when it ends as failed.</summary>
    public SimulatedFailure? Failure { get; init; }

    /// <summary>What the task is now.</summary>
    /// <param name="time">Simulated time.</param>
    public TaskState StateAt(TimeProvider time)
    {
        var elapsed = time.GetElapsedTime(AcceptedAt);
        if (elapsed >= Duration)
        {
            return Failure is null
                ? new TaskState(StatusMeaning.Completed, 100)
                : new TaskState(StatusMeaning.Failed, AlmostDone);
        }

        var part = elapsed / Duration;
        return part < PendingPart ? new TaskState(StatusMeaning.Pending, 0) : new TaskState(StatusMeaning.Running, PercentOf(part));
    }

    private static int PercentOf(double part) => Math.Clamp((int)(part * 100), 1, AlmostDone);
}

/// <summary>What a task is at a moment.</summary>
/// <param name="Meaning">Its status.</param>
/// <param name="Progress">Its progress in percent.</param>
internal sealed record TaskState(StatusMeaning Meaning, int Progress);
