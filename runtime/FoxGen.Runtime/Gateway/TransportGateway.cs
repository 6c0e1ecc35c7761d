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
        using var document = JsonDocument.Parse(PlacedRequest.Of(model, FoxBodyWriter.WriteBody(service.ModelField, model.Id, request, null), identity).Body);
        var reply = await _bound.SubmitAsync(model.Id, document.RootElement.Clone(), cancellationToken).ConfigureAwait(false);
        if (FoxTaskSnapshotReader.ReadId(service.Tasks, reply) is not { } id)
        {
            throw new FoxProtocolException($"The transport's response to a submit has no valid '{service.Tasks.IdField}'.") { Body = Text(reply) };
        }

        var token = new FoxTaskToken(service.Name, model.Id, id);
        await (options?.TellAsync(token) ?? Task.CompletedTask).ConfigureAwait(false);
        return new SubmittedTask(FoxTaskSnapshotReader.Read(service.Tasks, token, reply, 0, null), identity.Submission);
    }

    public async Task<FoxTaskSnapshot> QueryAsync(FoxTaskToken token, FoxModelDefinition? model, int poll, CancellationToken cancellationToken)
    {
        var place = model?.ResultsField ?? service.Tasks.ResultsField ?? "";
        var reply = await (_bound is IPlacedTransport fake ? fake.QueryAsync(token, place, cancellationToken) : _bound.QueryAsync(token, cancellationToken)).ConfigureAwait(false);
        return reply.ValueKind is JsonValueKind.Object
            ? FoxTaskSnapshotReader.Read(service.Tasks, token, reply, poll, null, model?.ResultsField, service.Tasks.Result is null ? default : reply)
            : throw new FoxProtocolException("The transport's response to a status request is not a JSON object.") { Token = token, Body = Text(reply) };
    }

    public Task CancelAsync(FoxTaskSnapshot last, CancellationToken cancellationToken) => _bound.CancelAsync(last.Token, cancellationToken);

    public Task<JsonElement> ReadAsync(string path, IReadOnlyList<KeyValuePair<string, string?>> options, CancellationToken cancellationToken) =>
        transport.ReadAsync(path, options, cancellationToken);

    public void Dispose()
    {
        // The caller's own.
    }

    private static string Text(JsonElement reply) => reply.ValueKind is JsonValueKind.Undefined ? "" : reply.GetRawText();
}
