using System.Collections.Concurrent;
using System.Net.Http.Headers;
using System.Text;
using FoxGen.Simulator.Bodies;
using FoxGen.Simulator.Faults;
using FoxGen.Simulator.ResultFiles;
using FoxGen.Simulator.Tasks;
using FoxGen.Simulator.Time;
using FoxGen.Specs;
using Microsoft.AspNetCore.Http;

namespace FoxGen.Simulator.Calls;

/// <summary>Calls the URL of a submit when its task ends. It calls this machine only.</summary>
internal sealed class CallSender(
    ResolvedService service, FaultQueue<CallFault> faults, Func<CallFault?> scripted, CallBodies bodies, ResultMaker results, CallSigner signer, SimulatedTime time, TimeProvider clock) : IDisposable
{
    private const int MostKept = 10_000;
    private const int MostAttempts = 4;
    private static readonly TimeSpan s_early = TimeSpan.FromMilliseconds(50);
    private static readonly TimeSpan s_tick = TimeSpan.FromMilliseconds(1);
    private static readonly TimeSpan s_timeout = TimeSpan.FromSeconds(15);

    private readonly HttpClient _http = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseProxy = false }) { Timeout = s_timeout };
    private readonly ConcurrentQueue<FoxSimulatedCall> _sent = new();

    /// <summary>The calls that were sent, in order; a copy.</summary>
    public IReadOnlyList<FoxSimulatedCall> Snapshot() => [.. _sent];

    /// <summary>Decides which calls a submit gets; <c>null</c> without a URL on this machine.</summary>
    /// <param name="request">The submit.</param>
    /// <param name="json">Its body.</param>
    public CallPlan? Plan(HttpRequest request, byte[] json)
    {
        if (!Uri.TryCreate(TextOf(request, json), UriKind.Absolute, out var url) || url.Scheme is not ("http" or "https") || !url.IsLoopback)
        {
            return null;
        }

        faults.TryTake(static _ => true, out var fault);
        fault ??= scripted() ?? CallFault.None;
        return new CallPlan(url, fault is CallSequence sequence ? sequence.Calls : [fault]);
    }

    /// <summary>Sends the calls of a task in the background, and returns when the response to the submit may be sent.</summary>
    public async Task StartAsync(CallPlan plan, SimulatedTask task, string baseUrl)
    {
        foreach (var call in plan.Calls.Where(call => call is not MissingCall))
        {
            _ = Task.Run(() => SendAsync(plan.Url, call, task, baseUrl), CancellationToken.None);
        }

        if (plan.IsEarly)
        {
            await Task.Delay(s_early, TimeProvider.System, time.Stopping).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    public void Dispose() => _http.Dispose();

    private string? TextOf(HttpRequest request, byte[] json) =>
        service.Callback is not { } callback ? null
        : callback.Find(CallbackWords.Query) is { } parameter ? request.Query[parameter].ToString()
        : JsonBody.TryRead(json, out var body, out _) && body.Kind is Rules.RuleValueKind.Map && body.Find(callback.Get(CallbackWords.Field)) is { Kind: Rules.RuleValueKind.String } url ? url.AsString
        : null;

    private async Task SendAsync(Uri url, CallFault fault, SimulatedTask task, string baseUrl)
    {
        try
        {
            // A delay drops fractions of a millisecond, so it can end before the task does.
            while (task.Duration - time.Clock.GetElapsedTime(task.AcceptedAt) is { Ticks: > 0 } left)
            {
                await Task.Delay(left < s_tick ? s_tick : left, time.Clock, time.Stopping);
            }

            if (fault is LateCall late)
            {
                await Task.Delay(late.Delay, time.Clock, time.Stopping);
            }

            var state = task.StateAt(time.Clock);
            var body = Encoding.UTF8.GetBytes(bodies.Of(task, state, baseUrl, state.Meaning is StatusMeaning.Completed ? results.Make(task, baseUrl) : null).ToJsonString());
            var wrong = (fault as SignedCall)?.Fault;
            for (var attempt = 1; ; attempt++)
            {
                var status = await SendOnceAsync(url, wrong, task, wrong is SignatureFault.Broken ? "{\"id\""u8.ToArray() : body, attempt);
                if (wrong is not null || attempt == MostAttempts || status is >= 200 and < 300)
                {
                    return;
                }

                await Task.Delay(TimeSpan.FromSeconds(Math.Pow(5, attempt - 1)), time.Clock, time.Stopping);
            }
        }
        catch (Exception e) when (e is OperationCanceledException or ObjectDisposedException)
        {
            // The simulator has ended.
        }
    }

    private async Task<int?> SendOnceAsync(Uri url, SignatureFault? wrong, SimulatedTask task, byte[] body, int attempt)
    {
        var at = clock.GetUtcNow() - (wrong is SignatureFault.Old ? TimeSpan.FromHours(1) : TimeSpan.Zero);
        var signed = wrong is SignatureFault.Forged ? Encoding.UTF8.GetBytes(Guid.NewGuid().ToString()) : body;
        var headers = wrong is SignatureFault.Unsigned ? [] : signer.Sign(task.Id, at, signed);
        var sent = wrong is SignatureFault.Changed ? [.. body, (byte)' '] : body;
        using var request = new HttpRequestMessage(HttpMethod.Post, url) { Content = new ByteArrayContent(sent) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        foreach (var (name, value) in headers)
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        int? status = null;
        try
        {
            using var response = await _http.SendAsync(request, time.Stopping);
            status = (int)response.StatusCode;
        }
        catch (Exception e) when (e is HttpRequestException || (e is OperationCanceledException && !time.Stopping.IsCancellationRequested))
        {
            // Without a response, it is sent again.
        }

        _sent.Enqueue(new FoxSimulatedCall(task.Id, url, Encoding.UTF8.GetString(sent), status, attempt));
        while (_sent.Count > MostKept)
        {
            _sent.TryDequeue(out _);
        }

        return status;
    }
}

/// <summary>The calls of a task.</summary>
/// <param name="Url">The URL.</param>
/// <param name="Calls">What goes wrong with each.</param>
internal sealed record CallPlan(Uri Url, IReadOnlyList<CallFault> Calls)
{
    /// <summary>Whether one is sent before the response to the submit.</summary>
    public bool IsEarly => Calls.Any(call => call is EarlyCall);
}
