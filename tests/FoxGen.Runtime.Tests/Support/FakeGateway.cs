using System.Text.Json;
using FoxGen.CompilerServices;
using FoxGen.Gateway;
using FoxGen.Http;
using FoxGen.Submitting;

namespace FoxGen.Runtime.Tests.Support;

/// <summary>A service without network: a script of replies, or a function of the time since the submit.</summary>
internal sealed class FakeGateway(TimeProvider time) : IFoxGateway
{
    private readonly Queue<Func<FoxTaskToken, string>> _script = new();
    private DateTimeOffset _submitted = time.GetUtcNow();

    /// <summary>The reply to a submit.</summary>
    public string SubmitReply { get; init; } = Replies.Submitted;

    /// <summary>The id of the task that a submit starts.</summary>
    public string Id { get; init; } = Replies.Id;

    /// <summary>The reply to a query when the script is over.</summary>
    public Func<TimeSpan, string>? Always { get; init; }

    /// <summary>When each query came, since the submit.</summary>
    public List<TimeSpan> Queries { get; } = [];

    public int Submits { get; private set; }

    public FakeGateway Then(string reply) => Then(_ => reply);

    public FakeGateway ThenThrow(Func<FoxTaskToken, Exception> failure) => Then(token => throw failure(token));

    public FoxFiles? Files => null;

    public Task<SubmittedTask> SubmitAsync(FoxModelDefinition model, IFoxRequest request, FoxSubmitOptions? options, bool isStream, CancellationToken cancellationToken)
    {
        Submits++;
        _submitted = time.GetUtcNow();
        return Task.FromResult(new SubmittedTask(Read(new FoxTaskToken(model.Service.Name, model.Id, Id), SubmitReply, 0), null));
    }

    public Task<FoxTaskSnapshot> QueryAsync(FoxTaskToken token, FoxModelDefinition? model, int poll, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var elapsed = time.GetUtcNow() - _submitted;
        Queries.Add(elapsed);
        var reply = _script.TryDequeue(out var next) ? next(token) : Always!(elapsed);
        return Task.FromResult(Read(token, reply, poll));
    }

    public Task CancelAsync(FoxTaskSnapshot last, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<JsonElement> ReadAsync(string path, IReadOnlyList<KeyValuePair<string, string?>> options, CancellationToken cancellationToken) =>
        throw new NotSupportedException();

    public void Dispose()
    {
    }

    private FakeGateway Then(Func<FoxTaskToken, string> reply)
    {
        _script.Enqueue(reply);
        return this;
    }

    private static FoxTaskSnapshot Read(FoxTaskToken token, string json, int poll) =>
        FoxTaskSnapshotReader.Read(Paint.Service.Tasks, token, JsonElement.Parse(json), poll, null);
}
