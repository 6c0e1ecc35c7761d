using Microsoft.AspNetCore.Http;

namespace FoxGen.Simulator.Requests;

/// <summary>The latest requests in the order of arrival.</summary>
/// <param name="clock">The clock of the options.</param>
/// <param name="keyHeader">The header with the key, which is not kept.</param>
internal sealed class RequestLog(TimeProvider clock, string keyHeader)
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
        var record = RecordedRequest.Start(context, clock.GetUtcNow(), keyHeader);
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
