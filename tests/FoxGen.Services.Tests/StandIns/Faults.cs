namespace FoxGen.Services.Tests.StandIns;

/// <summary>The kinds of requests that a service answers.</summary>
internal enum Stage
{
    Submit,
    Status,
    Result,
    Cancel,
    Download,
    Upload,
}

/// <summary>How a task ends that the service accepted.</summary>
internal enum Ends
{
    Completes,
    Fails,
}

/// <summary>What goes wrong with one request.</summary>
internal enum Fault
{
    /// <summary>The connection is reset. Nothing is accepted.</summary>
    ResetBefore,

    /// <summary>The request is carried out, and charged if it is a submit. Then the connection is reset without a byte.</summary>
    ResetAfter,

    TooManyRequests,
    ServerError,

    /// <summary>The service's own refusal.</summary>
    Refused,

    /// <summary>The next reply with a result has a value of another kind in its place. Replies before it stay as they are.</summary>
    WrongShape,

    /// <summary>
    /// At the stage that hands out the URL: the next URL is dead. At <see cref="Stage.Download"/>: the next URL that is requested
    /// is dead from then on.
    /// </summary>
    ExpiredUrl,

    NotFound,
}

/// <summary>Faults in order, one queue for each stage. Each is used once.</summary>
internal sealed class FaultPlan
{
    private readonly Dictionary<Stage, Queue<Fault>> _queues = [];

    public int Count => _queues.Values.Sum(queue => queue.Count);

    public void Add(Stage stage, Fault fault)
    {
        if (!_queues.TryGetValue(stage, out var queue))
        {
            _queues[stage] = queue = new();
        }

        queue.Enqueue(fault);
    }

    /// <summary>Takes the next fault if it is this one.</summary>
    public bool Take(Stage stage, Fault fault)
    {
        if (!_queues.TryGetValue(stage, out var queue) || !queue.TryPeek(out var next) || next != fault)
        {
            return false;
        }

        queue.Dequeue();
        return true;
    }

    /// <summary>Takes the next fault, unless it waits for a result.</summary>
    public Fault? Take(Stage stage)
    {
        if (!_queues.TryGetValue(stage, out var queue) || !queue.TryPeek(out var next)
            || next is Fault.WrongShape or Fault.ExpiredUrl)
        {
            return null;
        }

        return queue.Dequeue();
    }
}
