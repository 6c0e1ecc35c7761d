using System.Net;
using System.Text;
using FoxApi;

namespace FoxGen.Benchmarks;

/// <summary>
/// What tasks cost that only wait: bytes of memory each, timers, queries. The service is a handler in the same process, so that
/// nothing but the client is measured; the replies are as long as real ones.
/// </summary>
internal static class PendingWaits
{
    public static async Task MeasureAsync(int count)
    {
        var service = new RunningTasks();
        var time = new CountingTime();
        using var http = new HttpClient(service);
        using var fox = new FoxApiClient(http, "key", new FoxClientOptions { TimeProvider = time });

        // Once through everything, so that code and pools are there before anything is counted.
        await WaitUntilAskedAsync(Start(fox, 0, 100), service, 100);
        var (queries, timers) = (service.Queries, time.Timers);
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var cpu = Environment.CpuUsage.TotalTime;

        var waits = Start(fox, 100, count);
        await WaitUntilAskedAsync(waits, service, queries + count);

        var spent = Environment.CpuUsage.TotalTime - cpu;
        var bytes = (GC.GetTotalMemory(forceFullCollection: true) - before) / (double)count;
        Console.WriteLine(string.Create(CultureInfo(), $"{count} waiting tasks: {bytes:F0} bytes each, {time.Timers - timers} further timers, at most {service.Most} queries at once, {spent.TotalMicroseconds / count:F0} µs of CPU each for starting and one query."));
        GC.KeepAlive(waits);
    }

    private static IFormatProvider CultureInfo() => System.Globalization.CultureInfo.InvariantCulture;

    private static Task[] Start(FoxApiClient fox, int from, int count)
    {
        var waits = new Task[count];
        for (var i = 0; i < count; i++)
        {
            var token = new FoxTaskToken("foxapi", Veo31ReferenceToVideo.Id, string.Create(CultureInfo(), $"task-unified-1760000000-{from + i:x8}"));
            waits[i] = fox.Videos.Veo31ReferenceToVideo.Resume(token).WaitAsync();
        }

        return waits;
    }

    private static async Task WaitUntilAskedAsync(Task[] waits, RunningTasks service, int queries)
    {
        while (service.Queries < queries)
        {
            await Task.Delay(10);
        }

        // The last replies are on their way back.
        await Task.Delay(200);
        if (waits.Any(wait => wait.IsCompleted))
        {
            throw new InvalidOperationException("A wait ended although its task runs.");
        }
    }

    /// <summary>A service whose tasks run for ever.</summary>
    private sealed class RunningTasks : HttpMessageHandler
    {
        private static readonly byte[] s_reply = Encoding.UTF8.GetBytes("""
            {"id": "task-unified-1760000000-ab12cd34", "object": "video.generation.task", "type": "video", "model": "veo-3.1-reference-to-video",
             "status": "processing", "progress": 40, "created": 1760000000, "results": null, "error": null,
             "task_info": {"can_cancel": true, "estimated_time": 120}, "usage": {"credits_reserved": 5, "user_group": "default"}}
            """);

        private int _queries;
        private int _current;
        private int _most;

        public int Queries => Volatile.Read(ref _queries);

        public int Most => Volatile.Read(ref _most);

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            var current = Interlocked.Increment(ref _current);
            for (var most = _most; current > most && Interlocked.CompareExchange(ref _most, current, most) != most;)
            {
                most = _most;
            }

            await Task.Yield();
            Interlocked.Decrement(ref _current);
            Interlocked.Increment(ref _queries);
            return new HttpResponseMessage(HttpStatusCode.OK) { Content = new ByteArrayContent(s_reply), RequestMessage = request };
        }
    }

    /// <summary>The clock of the system, with a count of the timers that wait.</summary>
    private sealed class CountingTime : TimeProvider
    {
        private int _timers;

        public int Timers => Volatile.Read(ref _timers);

        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
        {
            Interlocked.Increment(ref _timers);
            return new Timer(this, base.CreateTimer(callback, state, dueTime, period));
        }

        private sealed class Timer(CountingTime time, ITimer timer) : ITimer
        {
            private int _isDisposed;

            public bool Change(TimeSpan dueTime, TimeSpan period) => timer.Change(dueTime, period);

            public void Dispose()
            {
                if (Interlocked.Exchange(ref _isDisposed, 1) == 0)
                {
                    Interlocked.Decrement(ref time._timers);
                    timer.Dispose();
                }
            }

            public ValueTask DisposeAsync()
            {
                Dispose();
                return ValueTask.CompletedTask;
            }
        }
    }
}
