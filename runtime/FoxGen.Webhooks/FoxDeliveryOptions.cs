namespace FoxGen.Webhooks;

/// <summary>The options of <see cref="FoxDeliveries"/>.</summary>
public sealed class FoxDeliveryOptions
{
    /// <summary>
    /// How long after its submit a task is polled, because its call can be missing (0 to 7 days; default 60 s). With 0, tasks are polled from the start, and a
    /// call only ends the wait earlier.
    /// </summary>
    public TimeSpan PollAfter { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>How often <see cref="FoxDeliveries.RunAsync"/> reads the journal for tasks to poll, and repeats failed deliveries (10 ms to 1 day; default 30 s).</summary>
    public TimeSpan Interval { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>
    /// How long a call waits for its task to appear in the journal (0 to 1 min; default 5 s): a call can arrive before the response to the submit.
    /// </summary>
    public TimeSpan JournalWait { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>Maximum number of deliveries of polled tasks at the same time, without those that wait (1 to 1,000; default 16).</summary>
    public int MaxConcurrent { get; init; } = 16;

    /// <summary>
    /// Called when a delivery or a poll failed: with the task, or <c>null</c> if the journal could not be read. The task stays in the journal and is delivered
    /// later. Must be thread-safe and must not throw.
    /// </summary>
    public Action<FoxTaskToken?, Exception>? OnFailure { get; init; }

    /// <summary>The clock (default: the system clock).</summary>
    public TimeProvider TimeProvider { get; init; } = TimeProvider.System;

    internal void Check()
    {
        Check(PollAfter, TimeSpan.Zero, TimeSpan.FromDays(7), "PollAfter must be 0 to 7 days.");
        Check(Interval, TimeSpan.FromMilliseconds(10), TimeSpan.FromDays(1), "Interval must be 10 ms to 1 day.");
        Check(JournalWait, TimeSpan.Zero, TimeSpan.FromMinutes(1), "JournalWait must be 0 to 1 min.");
        if (MaxConcurrent is < 1 or > 1_000)
        {
            throw new ArgumentException("MaxConcurrent must be 1 to 1,000.", "options");
        }

        ArgumentNullException.ThrowIfNull(TimeProvider);
    }

    private static void Check(TimeSpan value, TimeSpan least, TimeSpan most, string message)
    {
        if (value < least || value > most)
        {
            throw new ArgumentException(message, "options");
        }
    }
}

/// <summary>The results of a delivery.</summary>
public enum FoxDelivery
{
    /// <summary>The handler has run to its end for the task: in this call, or in another one at the same time.</summary>
    Delivered,

    /// <summary>The task was delivered earlier. The handler did not run.</summary>
    AlreadyDelivered,

    /// <summary>Another process delivers the task now. The handler did not run here.</summary>
    InOtherProcess,

    /// <summary>The task has not ended. The handler did not run.</summary>
    NotEnded,

    /// <summary>The journal does not contain the task. The handler did not run.</summary>
    UnknownTask,
}
