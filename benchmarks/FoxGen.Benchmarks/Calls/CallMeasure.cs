using System.Buffers;
using System.Diagnostics;
using System.Net.Http.Headers;
using System.Text.Json;
using FoxApi;
using FoxGen.Benchmarks.Requests;

namespace FoxGen.Benchmarks.Calls;

/// <summary>One paid submit over loopback, from the request to the task's id, in turns.</summary>
internal static class CallMeasure
{
    private const string Raw = "HttpClient, ready bytes", Fox = "FoxGen", Nswag = "NSwag client";

    public static async Task MeasureAsync(int rounds)
    {
        await using var service = await Service.StartAsync(TimeSpan.FromHours(1));
        using var fox = new FoxApiClient("key", new FoxClientOptions { BaseUrl = service.Url });
        using var http = new HttpClient(new SocketsHttpHandler { UseCookies = false, AllowAutoRedirect = false });
        var buffer = new ArrayBufferWriter<byte>();
        Contestants.Of("heygen").FoxGen(buffer);
        var bytes = buffer.WrittenSpan.ToArray();
        var url = new Uri(service.Url, "/v1/videos/generations");

        string[] names = NswagPeer.Caller(service.Url) is not null ? [Raw, Fox, Nswag] : [Raw, Fox];
        var nswag = NswagPeer.Caller(service.Url);
        var warm = new Samples(names);
        await warm.TakeAsync(5_000, TimedAsync); // until all of it is compiled for good
        var samples = new Samples(names);
        await samples.TakeAsync(rounds, TimedAsync);
        samples.Print($"One submit over loopback, fullest request of heygen, {bytes.Length} bytes, {rounds} of each in turns", "µs");

        var allocated = new Samples(names);
        await allocated.TakeAsync(200, async name =>
        {
            var before = GC.GetTotalAllocatedBytes(precise: true);
            await CallAsync(name);
            return GC.GetTotalAllocatedBytes(precise: true) - before;
        });
        allocated.Print("Allocated by one submit, everything in the process", "B");

        async Task<double> TimedAsync(string name)
        {
            var started = Stopwatch.GetTimestamp();
            await CallAsync(name);
            return Stopwatch.GetElapsedTime(started).TotalMicroseconds;
        }

        async Task CallAsync(string name)
        {
            switch (name)
            {
                case Fox:
                    _ = (await fox.Videos.HeygenVideoAgent.SubmitAsync(FullRequests.Heygen)).Id;
                    break;
                case Nswag:
                    await nswag!();
                    break;
                default:
                    using (var content = new ByteArrayContent(bytes) { Headers = { ContentType = new MediaTypeHeaderValue("application/json") } })
                    using (var message = new HttpRequestMessage(HttpMethod.Post, url) { Content = content, Headers = { Authorization = new AuthenticationHeaderValue("Bearer", "key") } })
                    using (var reply = (await http.SendAsync(message)).EnsureSuccessStatusCode())
                    using (var json = JsonDocument.Parse(await reply.Content.ReadAsByteArrayAsync()))
                    {
                        _ = json.RootElement.GetProperty("id").GetString();
                    }

                    break;
            }
        }
    }
}
