using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Headers;
using System.Text.Json;
using FoxApi;
using FoxGen.Benchmarks.Requests;

namespace FoxGen.Benchmarks.Calls;

/// <summary>Many tasks at once, from submit to results: beside a loop of one's own that asks for each every second.</summary>
internal static class TaskMeasure
{
    public static async Task MeasureAsync(int count)
    {
        await using var service = await Service.StartAsync(TimeSpan.FromSeconds(5));
        using var fox = new FoxApiClient("key", new FoxClientOptions { BaseUrl = service.Url });
        using var http = new HttpClient(new SocketsHttpHandler { MaxConnectionsPerServer = 16 }) { BaseAddress = service.Url };
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", "key");
        var twin = JsonSerializer.SerializeToUtf8Bytes(FullRequests.SeedanceTwin, Requests.Twins.TwinContext.Default.SeedanceTwin);

        // Once before, until all of it is compiled for good.
        await Task.WhenAll(Enumerable.Range(0, count).Select(_ => FoxAsync()));
        await Task.WhenAll(Enumerable.Range(0, count).Select(_ => LoopAsync()));
        Console.WriteLine($"\n{count} tasks of 5 s at once, submit to results\n\n| | s in all | CPU, ms | allocated, KB each |\n|---|---|---|---|");
        await RunAsync("FoxGen", FoxAsync);
        await RunAsync("HttpClient, a loop for each, every second", LoopAsync);

        async Task RunAsync(string name, Func<Task> oneAsync)
        {
            GC.Collect();
            var (cpu, allocated, started) = (Environment.CpuUsage.TotalTime, GC.GetTotalAllocatedBytes(), Stopwatch.GetTimestamp());
            await Task.WhenAll(Enumerable.Range(0, count).Select(_ => Task.Run(oneAsync)));
            var seconds = Stopwatch.GetElapsedTime(started).TotalSeconds;
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"| {name} | {seconds:F2} | {(Environment.CpuUsage.TotalTime - cpu).TotalMilliseconds:F0} | {(GC.GetTotalAllocatedBytes() - allocated) / 1024.0 / count:F1} |"));
        }

        async Task FoxAsync() => await fox.Videos.Seedance20ReferenceToVideo.GenerateAsync(FullRequests.Seedance);

        async Task LoopAsync()
        {
            using var content = new ByteArrayContent(twin) { Headers = { ContentType = new MediaTypeHeaderValue("application/json") } };
            using var submitted = await http.PostAsync("/v1/videos/generations", content);
            using var task = JsonDocument.Parse(await submitted.EnsureSuccessStatusCode().Content.ReadAsByteArrayAsync());
            var path = "/v1/tasks/" + task.RootElement.GetProperty("id").GetString();
            while (true)
            {
                await Task.Delay(1000);
                using var state = JsonDocument.Parse(await http.GetByteArrayAsync(path));
                if (state.RootElement.GetProperty("status").GetString() == "completed")
                {
                    return;
                }
            }
        }
    }
}
