using Microsoft.AspNetCore.Http;

namespace FoxGen.Simulator.Requests;

/// <summary>The latest requests in the order of arrival.</summary>
internal sealed class RequestLog(TimeProvider clock)
{
    /// <summary>Enough for any test; a simulator that runs for days must not fill the memory.</summary>
    public const int Capacity = 10_000;

    private readonly object _lock = new();
    private readonly Queue<RecordedRequest> _records = new();

    public IReadOnlyList<FoxSimulatedRequest> Snapshot()
    {
        lock (_lock)
        {
            return _records.Select(record => record.ToPublic()).ToArray();
        }
    }

    public void Start(HttpContext context)
    {
        var record = RecordedRequest.Start(context, clock.GetUtcNow());
        lock (_lock)
        {
            if (_records.Count == Capacity)
            {
                _records.Dequeue();
            }

            _records.Enqueue(record);
        }
    }
}
