using System.Text.Json;
using FoxGen.Answers;
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

    public async Task<SubmittedTask> SubmitAsync(FoxModelDefinition model, IFoxRequest request, FoxSubmitOptions? options, bool isStream, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var identity = SubmitIdentity.Of(service, options, hasJournal: false);
        using var document = JsonDocument.Parse(PlacedRequest.Of(model, FoxBodyWriter.WriteBody(service.ModelField, model.Id, request, null), identity, isStream ? model.Stream : null).Body);
        var body = document.RootElement.Clone();
        var events = isStream ? _bound.StreamAsync(model.Id, body, cancellationToken) : null;
        var answers = model.Answers is FoxAnswer.Result;
        var reply = isStream ? default
            : answers && _bound is IPlacedTransport fake ? fake.Answer(model.Id, body, Place(model))
            : await _bound.SubmitAsync(model.Id, body, cancellationToken).ConfigureAwait(false);
        var id = answers || isStream ? (identity.Submission ?? Guid.NewGuid()).ToString("N")
            : FoxTaskSnapshotReader.ReadId(service.Tasks, reply) ?? throw new FoxProtocolException($"The transport's response to a submit has no valid '{service.Tasks.IdField}'.") { Body = Text(reply) };
        var token = new FoxTaskToken(service.Name, model.Id, id);
        await (options?.TellAsync(token) ?? Task.CompletedTask).ConfigureAwait(false);
        var snapshot = answers || isStream ? KeptReply.Read(service, token, model, null, reply, isStream ? ReplyForm.Events : KeptReply.FormOf(model)) : FoxTaskSnapshotReader.Read(service.Tasks, token, reply, 0, null);
        return new SubmittedTask(snapshot, identity.Submission) { Events = events };
    }

    public async Task<FoxTaskSnapshot> QueryAsync(FoxTaskToken token, FoxModelDefinition? model, int poll, CancellationToken cancellationToken)
    {
        var place = Place(model);
        var reply = await (_bound is IPlacedTransport fake ? fake.QueryAsync(token, place, cancellationToken) : _bound.QueryAsync(token, cancellationToken)).ConfigureAwait(false);
        return model?.Answers is FoxAnswer.Result ? KeptReply.Read(service, token, model, null, reply, KeptReply.FormOf(model))
            : reply.ValueKind is JsonValueKind.Object
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

    private string Place(FoxModelDefinition? model) => model?.ResultsField ?? service.Tasks.ResultsField ?? "";

    private static string Text(JsonElement reply) => reply.ValueKind is JsonValueKind.Undefined ? "" : reply.GetRawText();
}
