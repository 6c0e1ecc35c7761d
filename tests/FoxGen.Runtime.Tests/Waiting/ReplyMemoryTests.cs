using System.Text.Json;
using FoxGen.CompilerServices;
using FoxGen.Gateway;
using FoxGen.Runtime.Tests.Support;
using FoxGen.Submitting;

namespace FoxGen.Runtime.Tests.Waiting;

/// <summary>Thousands of waits stand still at the same time, so none keeps the response to its last query.</summary>
public sealed class ReplyMemoryTests
{
    [Fact]
    public async Task A_wait_keeps_no_response_between_queries()
    {
        var time = new FakeClock();
        var inner = new FakeGateway(time) { Always = _ => Replies.Running(10) };
        var gateway = new Weak(inner);
        using var client = new PaintClient(gateway, new FoxClientOptions { TimeProvider = time });
        using var stop = new CancellationTokenSource();
        var wait = client.Brush.Resume(Paint.Token).WaitAsync(stop.Token);
        while (inner.Queries.Count == 0 || time.Waiting == 0)
        {
            await Task.Delay(1, TestContext.Current.CancellationToken);
        }

        GC.Collect();
        GC.WaitForPendingFinalizers();
        GC.Collect();

        Assert.False(gateway.Last.TryGetTarget(out _));
        await stop.CancelAsync();
        await Assert.ThrowsAsync<FoxWaitCanceledException>(() => wait);
    }

    private sealed class Weak(FakeGateway inner) : IFoxGateway
    {
        public WeakReference<FoxTaskSnapshot> Last { get; private set; } = new(null!);

        public FoxFiles? Files => null;

        public Task<SubmittedTask> SubmitAsync(FoxModelDefinition model, IFoxRequest request, FoxSubmitOptions? options, bool isStream, CancellationToken cancellationToken) =>
            inner.SubmitAsync(model, request, options, isStream, cancellationToken);

        public async Task<FoxTaskSnapshot> QueryAsync(FoxTaskToken token, FoxModelDefinition? model, int poll, CancellationToken cancellationToken)
        {
            var snapshot = await inner.QueryAsync(token, null, poll, cancellationToken);
            Last = new(snapshot);
            return snapshot;
        }

        public Task CancelAsync(FoxTaskSnapshot last, CancellationToken cancellationToken) => throw new NotSupportedException();

        public Task<JsonElement> ReadAsync(string path, IReadOnlyList<KeyValuePair<string, string?>> options, CancellationToken cancellationToken) => throw new NotSupportedException();

        public void Dispose() => inner.Dispose();
    }
}
