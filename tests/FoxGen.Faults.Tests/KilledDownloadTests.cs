using System.Diagnostics;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace FoxGen.Faults.Tests;

/// <summary>A process that is killed while it downloads leaves nothing broken under the final name.</summary>
[Trait("speed", "slow")]
public sealed class KilledDownloadTests(ITestOutputHelper output) : IDisposable
{
    private static readonly byte[] s_file = [0, 0, 0, 24, .. "ftypmp42"u8, .. Enumerable.Range(0, 4_000_000).Select(i => (byte)(i * 31))];

    private readonly TempFolder _folder = new();

    [Fact]
    public async Task Whenever_it_is_killed_the_file_is_whole_or_not_there()
    {
        var kills = Settings.Number("FOXGEN_KILLS", 4);
        var random = new Random(20_261_121);
        await using var host = await SlowHost.StartAsync();
        var target = _folder["clip.mp4"];
        var (killed, parts) = (0, 0);
        for (var i = 0; i < kills; i++)
        {
            host.Sent = 0;
            using var process = Start(host.Url, target);
            var enough = random.Next(1, s_file.Length);
            while (!process.HasExited && host.Sent < enough)
            {
                await Task.Delay(1, TestContext.Current.CancellationToken);
            }

            killed += process.HasExited ? 0 : 1;
            process.Kill();
            await process.WaitForExitAsync(TestContext.Current.CancellationToken);
            if (File.Exists(target))
            {
                Assert.Equal(s_file, await File.ReadAllBytesAsync(target, TestContext.Current.CancellationToken));
            }

            parts = Directory.GetFiles(_folder.Path, "*.part").Length;
        }

        using var last = Start(host.Url, target);
        await last.WaitForExitAsync(TestContext.Current.CancellationToken);

        output.WriteLine($"{killed} kills, {parts} parts left behind.");
        Assert.Equal(0, last.ExitCode);
        Assert.Equal(s_file, await File.ReadAllBytesAsync(target, TestContext.Current.CancellationToken));
        Assert.InRange(killed, kills / 2, kills);
        Assert.InRange(parts, 1, kills);
    }

    public void Dispose() => _folder.Dispose();

    private static Process Start(Uri url, string target) => Process.Start(new ProcessStartInfo(
        Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet",
        [Repository.Program("tests/FoxGen.Crash.Worker"), "download", url.AbsoluteUri, new FoxTaskToken("plain", "plain-clip-1", "task-1").ToString(), target]))!;

    /// <summary>A service with one finished task, whose file comes slowly.</summary>
    private sealed class SlowHost(WebApplication app) : IAsyncDisposable
    {
        private const int Chunk = 64 * 1024;
        private long _sent;

        public Uri Url => new(app.Urls.Single());

        public long Sent
        {
            get => Interlocked.Read(ref _sent);
            set => Interlocked.Exchange(ref _sent, value);
        }

        public static async Task<SlowHost> StartAsync()
        {
            var builder = WebApplication.CreateSlimBuilder();
            builder.Logging.ClearProviders();
            builder.WebHost.UseUrls("http://127.0.0.1:0");
            var host = new SlowHost(builder.Build());
            await host.ServeAsync();
            return host;
        }

        public ValueTask DisposeAsync() => app.DisposeAsync();

        private Task ServeAsync()
        {
            app.Run(context => context.Request.Path == "/clip.mp4" ? SendFileAsync(context) : SendTaskAsync(context));
            return app.StartAsync();
        }

        private Task SendTaskAsync(HttpContext context)
        {
            context.Response.ContentType = "application/json";
            return context.Response.Body.WriteAsync(Encoding.UTF8.GetBytes($$"""{"id": "task-1", "status": "completed", "results": [{"url": "{{Url}}clip.mp4"}]}""")).AsTask();
        }

        private async Task SendFileAsync(HttpContext context)
        {
            context.Response.ContentType = "video/mp4";
            context.Response.ContentLength = s_file.Length;
            for (var at = 0; at < s_file.Length; at += Chunk)
            {
                await context.Response.Body.WriteAsync(s_file.AsMemory(at, Math.Min(Chunk, s_file.Length - at)), context.RequestAborted);
                Sent = at + Chunk;
                await Task.Delay(2, context.RequestAborted);
            }
        }
    }
}
