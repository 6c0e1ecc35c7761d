using System.Buffers;
using System.Text.Json;
using FoxGen.CompilerServices;
using FoxGen.Http;
using FoxGen.Submitting;
using FoxGen.Testing;

namespace FoxGen.Gateway;

/// <summary>A transport of the caller's as the outside of a client.</summary>
internal sealed class TransportGateway(FoxServiceDefinition service, IFoxTransport transport) : IFoxGateway
{
    private readonly IFoxTransport _bound = transport is IServiceTransport fake ? fake.For(service) : transport;

    public FoxFiles? Files => null;

    public bool Pauses => false;

    public async Task<SubmittedTask> SubmitAsync(FoxModelDefinition model, IFoxRequest request, FoxSubmitOptions? options, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var identity = SubmitIdentity.Of(service, options, hasJournal: false);
        var body = new ArrayBufferWriter<byte>();
        FoxBodyWriter.WriteBody(body, service.ModelField, model.Id, request);
        using var document = JsonDocument.Parse(body.WrittenMemory);
        var reply = await _bound.SubmitAsync(model.Id, document.RootElement.Clone(), cancellationToken).ConfigureAwait(false);
        if (FoxTaskSnapshotReader.ReadId(service.Tasks, reply) is not { } id)
        {
            throw new FoxProtocolException($"The transport's response to a submit has no valid '{service.Tasks.IdField}'.") { Body = Text(reply) };
        }

        var token = new FoxTaskToken(service.Name, model.Id, id);
        await (options?.TellAsync(token) ?? Task.CompletedTask).ConfigureAwait(false);
        return new SubmittedTask(FoxTaskSnapshotReader.Read(service.Tasks, token, reply, 0, null), identity.Submission);
    }

    public async Task<FoxTaskSnapshot> QueryAsync(FoxTaskToken token, int poll, CancellationToken cancellationToken)
    {
        var reply = await _bound.QueryAsync(token, cancellationToken).ConfigureAwait(false);
        return reply.ValueKind is JsonValueKind.Object
            ? FoxTaskSnapshotReader.Read(service.Tasks, token, reply, poll, null)
            : throw new FoxProtocolException("The transport's response to a status request is not a JSON object.") { Token = token, Body = Text(reply) };
    }

    public Task<JsonElement> ReadAsync(string path, IReadOnlyList<KeyValuePair<string, string?>> options, CancellationToken cancellationToken) =>
        transport.ReadAsync(path, options, cancellationToken);

    public void Dispose()
    {
        // The caller's own.
    }

    private static string Text(JsonElement reply) => reply.ValueKind is JsonValueKind.Undefined ? "" : reply.GetRawText();
}
