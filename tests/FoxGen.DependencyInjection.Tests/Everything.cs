using System.Collections.Concurrent;
using System.Security.Cryptography;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace FoxGen.DependencyInjection.Tests;

/// <summary>Every public operation of a client, well and with every failure, against a simulator that repeats what it is told.</summary>
internal static class Everything
{
    public const string Key = "sk-never-to-be-seen-0123456789";
    public const string Prompt = "A heron over the grey river at dawn, never to be told";

    private static readonly ConcurrentQueue<string> s_messages = new();

    /// <summary>What must not be told: the key, the prompt, and the secret part of every URL of a file.</summary>
    public static IReadOnlyList<string> Secrets { get; } = [Key, Prompt, "never to be told", "signature=s3cret"];

    /// <summary>The messages of all exceptions.</summary>
    public static IReadOnlyList<string> Messages => [.. s_messages];

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public static async Task RunAsync(LogRecorder logs, bool capturePrompts)
    {
        await using var simulator = await FoxSimulator.StartAsync<FoxApiClient>(new() { ApiKey = Key, TaskDuration = TimeSpan.FromSeconds(20), Speed = 200 }, Cancellation);
        await using var provider = RegistrationTests.Provider(services =>
        {
            services.AddLogging(logging => logging.AddProvider(logs).SetMinimumLevel(LogLevel.Trace));
            services.AddSingleton(simulator.Time);
            services.AddFoxClient<FoxApiClient>(settings =>
            {
                (settings.ApiKey, settings.BaseUrl, settings.CapturePrompts) = (Key, simulator.BaseUrl, capturePrompts);
                (settings.SubmitTimeout, settings.RequestTimeout, settings.WaitTimeout) = (TimeSpan.FromMinutes(30), TimeSpan.FromMinutes(30), TimeSpan.FromHours(10));
            });
        });
        var fox = provider.GetRequiredService<FoxApiClient>();
        var model = fox.Videos.Seedance20ReferenceToVideo;
        var folder = Directory.CreateTempSubdirectory("foxgen-telemetry-").FullName;
        try
        {
            // Well: an upload, a retried submit, a failed query, a download.
            simulator.Faults.NextSubmit(SubmitFault.TooManyRequests(TimeSpan.FromSeconds(1)));
            simulator.Faults.NextPoll(PollFault.Error(503));
            byte[] png = [0x89, .. "PNG\r\n"u8, 0x1A, (byte)'\n'];
            var video = await model.GenerateAsync(Request(FoxMedia.FromBytes(png)), cancellationToken: Cancellation);
            await video.SaveAsync(Path.Combine(folder, "a.mp4"), cancellationToken: Cancellation);
            await using (await video.OpenReadAsync(Cancellation))
            {
                // Opened, and left.
            }

            foreach (var fault in new[] { DownloadFault.Html, DownloadFault.Json })
            {
                simulator.Faults.NextDownload(fault);
                await video.SaveAsync(Path.Combine(folder, "b.mp4"), cancellationToken: Cancellation).OrToldAsync();
            }

            await fox.Files.UploadAsync(FoxMedia.FromBytes("hello"u8.ToArray()), cancellationToken: Cancellation);
            await fox.Files.UploadFromUrlAsync(new Uri("https://example.com/a.png?signature=s3cret"), cancellationToken: Cancellation);
            foreach (var fault in new[] { UploadFault.StorageFull, UploadFault.Html })
            {
                simulator.Faults.NextUpload(fault);
                await fox.Files.UploadAsync(FoxMedia.FromBytes("hello"u8.ToArray()), cancellationToken: Cancellation).OrToldAsync();
            }

            await fox.GetCreditsAsync(Cancellation);
            await fox.ListPresetVoicesAsync("fr", Cancellation).OrToldAsync();

            // A service that repeats prompt and key in what it says.
            var quoting = $"Refused: {Prompt} by {Key}";
            foreach (var fault in new[]
                     {
                         SubmitFault.Refuse(422, quoting), SubmitFault.Refuse(402, quoting), SubmitFault.Refuse(401, quoting), SubmitFault.ResetAfterAccept, SubmitFault.NoTaskId,
                         SubmitFault.ServerErrorAfterAccept(), SubmitFault.Html, SubmitFault.Truncated, SubmitFault.TaskFails("generation_failed", quoting),
                     })
            {
                simulator.Faults.NextSubmit(fault);
                await model.GenerateAsync(Request(), cancellationToken: Cancellation).OrToldAsync();
            }

            foreach (var fault in new[] { PollFault.Reset, PollFault.Html, PollFault.Truncated, PollFault.UnknownStatus(), PollFault.CompletedWithoutResults, PollFault.Error(401) })
            {
                simulator.Faults.NextPoll(fault);
                await model.GenerateAsync(Request(), cancellationToken: Cancellation).OrToldAsync();
            }

            // Rules, warnings, files that are none, cancellation.
            await model.SubmitAsync(new() { Prompt = string.Concat(Enumerable.Repeat(Prompt, 200)) }, Cancellation).OrToldAsync();
            await model.SubmitAsync(new() { Prompt = string.Join(' ', Prompt, "@Image9") }, Cancellation).OrToldAsync();
            await model.SubmitAsync(Request("https://example.com/a.exe?signature=s3cret"), Cancellation).OrToldAsync();
            await model.SubmitAsync(Request(FoxMedia.FromFile("/nowhere/none.png")), Cancellation).OrToldAsync();
            using var cancellation = new CancellationTokenSource();
            var waiting = model.GenerateAsync(Request(), new Cancels(cancellation), cancellation.Token);
            await waiting.OrToldAsync();

            // A client of its own over a client that others made, with too short a timeout.
            using var http = new HttpClient { Timeout = TimeSpan.FromSeconds(5) };
            using var own = new FoxApiClient(http, Key, new FoxClientOptions { BaseUrl = simulator.BaseUrl, LoggerFactory = provider.GetRequiredService<ILoggerFactory>() });
            await own.Videos.Seedance20ReferenceToVideo.Resume(video.Task).GetAsync(Cancellation);
            _ = await own.Videos.Seedance20ReferenceToVideo.SubmitAsync(Request(), Cancellation);

            // A file of which nobody says where it ends.
            var studio = new TransportTests.Studio { Open = static () => new CryptoStream(new MemoryStream(TransportTests.Studio.File), new NoTransform(), CryptoStreamMode.Read) };
            using var faked = new FoxApiClient(studio, new FoxClientOptions { LoggerFactory = provider.GetRequiredService<ILoggerFactory>() });
            var unmarked = await faked.Videos.Seedance20ReferenceToVideo.GenerateAsync(Request(), cancellationToken: Cancellation);
            await unmarked.SaveAsync(Path.Combine(folder, "c.mp4"), cancellationToken: Cancellation);
            await LeaveAsync(provider.GetRequiredService<ILoggerFactory>());
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>Submits with one client, and waits with another one, under another trace.</summary>
    public static async Task ResumeAsync(LogRecorder logs)
    {
        await using var simulator = await FoxSimulator.StartAsync<FoxApiClient>(new() { TaskDuration = TimeSpan.Zero }, Cancellation);
        using var factory = LoggerFactory.Create(logging => logging.AddProvider(logs));
        var options = new FoxClientOptions { BaseUrl = simulator.BaseUrl, LoggerFactory = factory };
        using var first = new FoxApiClient(Key, options);
        var token = (await first.Videos.Seedance20ReferenceToVideo.SubmitAsync(Request(), Cancellation)).Token;
        using var second = new FoxApiClient(Key, options);
        await second.Videos.Seedance20ReferenceToVideo.Resume(FoxTaskToken.Parse(token.ToString())).WaitAsync(cancellationToken: Cancellation);
    }

    /// <summary>Takes one result of several, and one outcome of several.</summary>
    private static async Task LeaveAsync(ILoggerFactory logs)
    {
        await using var simulator = await FoxSimulator.StartAsync<FoxApiClient>(new() { TaskDuration = TimeSpan.FromSeconds(20), Speed = 200, ResultsPerTask = 2 }, Cancellation);
        using var fox = new FoxApiClient(Key, new FoxClientOptions
        {
            BaseUrl = simulator.BaseUrl,
            TimeProvider = simulator.Time,
            LoggerFactory = logs,
            SubmitTimeout = TimeSpan.FromMinutes(30),
            RequestTimeout = TimeSpan.FromMinutes(30),
        });
        var model = fox.Videos.Seedance20ReferenceToVideo;
        _ = await model.GenerateAsync(Request(), Cancellation);

        // The first is refused before the second, which is submitted at the same time, can end.
        var second = new TaskCompletionSource();
        var options = new FoxManyOptions<Seedance20ReferenceToVideoRequest>
        {
            Submit = (_, _) => new FoxSubmitOptions
            {
                OnSubmitted = _ =>
                {
                    second.TrySetResult();
                    return Task.CompletedTask;
                },
            },
        };
        await foreach (var outcome in model.GenerateManyAsync([new() { Prompt = string.Concat(Enumerable.Repeat(Prompt, 200)) }, Request()], options, Cancellation))
        {
            await second.Task;
            break;
        }
    }

    private static Seedance20ReferenceToVideoRequest Request(params FoxMedia[] images) => new() { Prompt = Prompt, ImageUrls = images.Length == 0 ? null : images };

    private static async Task<T?> OrToldAsync<T>(this Task<T> operation)
    {
        try
        {
            return await operation;
        }
        catch (Exception failure) when (failure is FoxException or OperationCanceledException)
        {
            s_messages.Enqueue(failure.ToString());
            return default;
        }
    }

    /// <summary>Leaves bytes as they are; a stream through it cannot tell its length.</summary>
    private sealed class NoTransform : ICryptoTransform
    {
        public bool CanReuseTransform => true;

        public bool CanTransformMultipleBlocks => true;

        public int InputBlockSize => 1;

        public int OutputBlockSize => 1;

        public int TransformBlock(byte[] inputBuffer, int inputOffset, int inputCount, byte[] outputBuffer, int outputOffset)
        {
            Array.Copy(inputBuffer, inputOffset, outputBuffer, outputOffset, inputCount);
            return inputCount;
        }

        public byte[] TransformFinalBlock(byte[] inputBuffer, int inputOffset, int inputCount) => inputBuffer[inputOffset..(inputOffset + inputCount)];

        public void Dispose()
        {
        }
    }

    private sealed class Cancels(CancellationTokenSource cancellation) : IProgress<FoxTaskSnapshot>
    {
        public void Report(FoxTaskSnapshot value) => cancellation.Cancel();
    }
}
