using System.Buffers;
using System.Diagnostics;
using System.Net.Http.Headers;
using System.Net.Sockets;
using System.Text.Json;
using FoxApi;
using FoxGen.Benchmarks.Requests;

namespace FoxGen.Benchmarks.Calls;

/// <summary>What a connection of its own costs a paid request: on this machine, with TLS, over a long line, and with many requests at once.</summary>
internal static class ConnectionMeasure
{
    private const string RawFresh = "HttpClient, a connection for each POST", FoxFresh = "FoxGen", RawPooled = "HttpClient, connections used again", FoxPooled = "FoxGen, connections used again";

    private static readonly string[] s_names = [RawFresh, FoxFresh, RawPooled, FoxPooled];
    private static readonly TimeSpan s_oneWay = TimeSpan.FromMilliseconds(25);

    public static async Task MeasureAsync(int rounds)
    {
        await using var service = await Service.StartAsync(TimeSpan.FromHours(1));
        await MeasureAsync(service.Url, "loopback", TimeSpan.Zero, rounds);
        await MeasureAsync(service.Tls, "loopback, TLS", TimeSpan.Zero, rounds);
        await MeasureAsync(service.Far, "round trip of 50 ms", s_oneWay * 2, Math.Max(rounds / 30, 10));
        await MeasureAsync(service.FarTls, "round trip of 50 ms, TLS", s_oneWay * 2, Math.Max(rounds / 30, 10));

        using var clients = new Clients(service.Url, TimeSpan.Zero);
        var samples = new Samples(s_names);
        await samples.TakeAsync(1, ManyAsync);
        samples = new Samples(s_names);
        await samples.TakeAsync(11, ManyAsync);
        samples.Print("1,000 submits at once over loopback, until the last has its task", "ms");

        async Task<double> ManyAsync(string name)
        {
            var started = Stopwatch.GetTimestamp();
            await Task.WhenAll(Enumerable.Range(0, 1_000).Select(_ => clients.CallAsync(name)));
            return Stopwatch.GetElapsedTime(started).TotalMilliseconds;
        }
    }

    private static async Task MeasureAsync(Uri url, string line, TimeSpan connecting, int rounds)
    {
        using var clients = new Clients(url, connecting);
        await new Samples(s_names).TakeAsync(Math.Max(rounds / 2, 3), TimedAsync);
        var samples = await new Samples(s_names).TakeAsync(rounds, TimedAsync);
        samples.Print($"One submit, {line}, {rounds} of each in turns", "µs");

        async Task<double> TimedAsync(string name)
        {
            var started = Stopwatch.GetTimestamp();
            await clients.CallAsync(name);
            return Stopwatch.GetElapsedTime(started).TotalMicroseconds;
        }
    }

    /// <summary>The contestants at one address.</summary>
    private sealed class Clients : IDisposable
    {
        private readonly byte[] _bytes;
        private readonly Uri _url;
        private readonly HttpClient _rawFresh;
        private readonly HttpClient _rawPooled;
        private readonly HttpClient _foxFreshHttp;
        private readonly HttpClient _foxPooledHttp;
        private readonly FoxApiClient _foxFresh;
        private readonly FoxApiClient _foxPooled;

        public Clients(Uri url, TimeSpan connecting)
        {
            var buffer = new ArrayBufferWriter<byte>();
            Contestants.Of("heygen").FoxGen(buffer);
            _bytes = buffer.WrittenSpan.ToArray();
            _url = new Uri(url, "/v1/videos/generations");
            _rawFresh = new HttpClient(Handler(connecting, isFresh: true));
            _rawPooled = new HttpClient(Handler(connecting, isFresh: false));
            _foxFreshHttp = new HttpClient(new FoxSubmitGuard(Handler(connecting, isFresh: true)));
            _foxPooledHttp = new HttpClient(new FoxSubmitGuard(Handler(connecting, isFresh: false)));
            _foxFresh = new FoxApiClient(_foxFreshHttp, "key", new FoxClientOptions { BaseUrl = url });
            _foxPooled = new FoxApiClient(_foxPooledHttp, "key", new FoxClientOptions { BaseUrl = url });
        }

        public Task CallAsync(string name) => name switch
        {
            RawFresh => RawAsync(_rawFresh),
            RawPooled => RawAsync(_rawPooled),
            FoxFresh => _foxFresh.Videos.HeygenVideoAgent.SubmitAsync(FullRequests.Heygen),
            _ => _foxPooled.Videos.HeygenVideoAgent.SubmitAsync(FullRequests.Heygen),
        };

        public void Dispose()
        {
            _foxFresh.Dispose();
            _foxPooled.Dispose();
            _foxFreshHttp.Dispose();
            _foxPooledHttp.Dispose();
            _rawFresh.Dispose();
            _rawPooled.Dispose();
        }

        private static SocketsHttpHandler Handler(TimeSpan connecting, bool isFresh) => new()
        {
            UseCookies = false,
            AllowAutoRedirect = false,
            UseProxy = false,
            PooledConnectionLifetime = isFresh ? TimeSpan.Zero : Timeout.InfiniteTimeSpan,

            // The certificate is one of this measurement.
            SslOptions = { RemoteCertificateValidationCallback = static (_, _, _, _) => true },
            ConnectCallback = async (context, cancellationToken) =>
            {
                await Task.Delay(connecting, cancellationToken);
                var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
                await socket.ConnectAsync(context.DnsEndPoint, cancellationToken);
                return new NetworkStream(socket, ownsSocket: true);
            },
        };

        private async Task RawAsync(HttpClient http)
        {
            using var content = new ByteArrayContent(_bytes) { Headers = { ContentType = new MediaTypeHeaderValue("application/json") } };
            using var message = new HttpRequestMessage(HttpMethod.Post, _url) { Content = content, Headers = { Authorization = new AuthenticationHeaderValue("Bearer", "key") } };
            using var reply = (await http.SendAsync(message)).EnsureSuccessStatusCode();
            using var json = JsonDocument.Parse(await reply.Content.ReadAsByteArrayAsync());
            _ = json.RootElement.GetProperty("id").GetString();
        }
    }
}
