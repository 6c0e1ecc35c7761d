using FoxGen.CompilerServices;
using FoxGen.Crash.Plain;
using FoxGen.Crash.Reject;
using FoxGen.Crash.Replay;

namespace FoxGen.Crash;

/// <summary>The one model of each service, behind one face.</summary>
/// <param name="client">The client, disposed with this.</param>
/// <param name="submit">Submits a job.</param>
/// <param name="resume">Goes on with a task.</param>
internal sealed class Clips(FoxClient client, Func<string, FoxSubmitOptions, Task<FoxTask>> submit, Func<FoxTaskToken, string, Task> resume) : IDisposable
{
    /// <summary>The model of a service.</summary>
    public static Clips Of(string service, FoxClientOptions options)
    {
        const string Key = "test-key";
        switch (service)
        {
            case "plain":
                var plain = new PlainClient(Key, options);
                return new(plain, async (job, with) => await plain.Videos.PlainClip1.SubmitAsync(new() { Prompt = job }, with), async (token, path) => await (await plain.Videos.PlainClip1.Resume(token).WaitAsync()).SaveAsync(path));
            case "replay":
                var replay = new ReplayClient(Key, options);
                return new(replay, async (job, with) => await replay.Videos.ReplayClip1.SubmitAsync(new() { Prompt = job }, with), async (token, path) => await (await replay.Videos.ReplayClip1.Resume(token).WaitAsync()).SaveAsync(path));
            case "reject":
                var reject = new RejectClient(Key, options);
                return new(reject, async (job, with) => await reject.Videos.RejectClip1.SubmitAsync(new() { Prompt = job }, with), async (token, path) => await (await reject.Videos.RejectClip1.Resume(token).WaitAsync()).SaveAsync(path));
            default:
                throw new ArgumentException($"Unknown service '{service}'.", nameof(service));
        }
    }

    /// <summary>Whether a job of unknown outcome may be submitted again under its key.</summary>
    public bool Replays => client.Service.Idempotency is { Contract: FoxIdempotencyContract.Replay };

    /// <summary>Submits a job under a key of its own.</summary>
    public Task<FoxTask> SubmitAsync(string job) => submit(job, new FoxSubmitOptions { Reference = job, IdempotencyKey = job });

    /// <summary>Waits for a task and saves its file.</summary>
    public Task DeliverAsync(FoxTaskToken token, string path) => resume(token, path);

    public void Dispose() => client.Dispose();
}
