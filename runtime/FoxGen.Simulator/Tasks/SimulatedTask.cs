using FoxGen.Rules;
using FoxGen.Specs;

namespace FoxGen.Simulator.Tasks;

/// <summary>One accepted task. What it is at a moment follows from the time and from its cancellation; nothing runs in the background.</summary>
internal sealed class SimulatedTask
{
    /// <summary>How much of the run a task waits before it starts.</summary>
    private const double PendingPart = 0.1;

    /// <summary>The most a task shows that is not completed.</summary>
    private const int AlmostDone = 99;

    private readonly object _lock = new();
    private TaskState? _cancelled;

    public required string Id { get; init; }

    /// <summary>The id that was sent: that of the model, or one that its pattern matches.</summary>
    public required string ModelId { get; init; }

    public required ResolvedModel Model { get; init; }

    public required EndpointFamily Family { get; init; }

    /// <summary>The fields of the request, wherever it carried them, without the one that names the model.</summary>
    public required RuleValue Request { get; init; }

    /// <summary>Whether the reply to its submit is a stream of events.</summary>
    public bool IsStream { get; init; }

    public required DateTimeOffset Created { get; init; }

    /// <summary>When it was accepted, as a timestamp of simulated time.</summary>
    public required long AcceptedAt { get; init; }

    public required TimeSpan Duration { get; init; }

    /// <summary>Set when it ends as failed.</summary>
    public SimulatedFailure? Failure { get; init; }

    /// <summary>The fields of the completed task that the path of its result names.</summary>
    public IReadOnlyDictionary<string, string> ResultFields { get; init; } = new Dictionary<string, string>();

    /// <summary>The value of a placeholder in a path; <c>null</c> for a field that it does not have.</summary>
    public string? ValueOf(string name) => name switch
    {
        UrlTemplate.TaskId => Id,
        UrlTemplate.Model => ModelId,
        _ => ResultFields.GetValueOrDefault(name),
    };

    /// <summary>Cancels the task, unless it has ended.</summary>
    /// <param name="time">Simulated time.</param>
    public bool TryCancel(TimeProvider time)
    {
        lock (_lock)
        {
            var state = StateAt(time);
            if (state.Meaning is not (StatusMeaning.Pending or StatusMeaning.Running))
            {
                return false;
            }

            _cancelled = state with { Meaning = StatusMeaning.Cancelled };
            return true;
        }
    }

    /// <summary>What the task is now.</summary>
    /// <param name="time">Simulated time.</param>
    public TaskState StateAt(TimeProvider time)
    {
        if (Volatile.Read(ref _cancelled) is { } cancelled)
        {
            return cancelled;
        }

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
