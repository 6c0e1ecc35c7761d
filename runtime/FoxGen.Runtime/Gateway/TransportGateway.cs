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

    public async Task<SubmittedTask> SubmitAsync(FoxModelDefinition model, IFoxRequest request, FoxSubmitOptions? options, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var identity = SubmitIdentity.Of(service, options, hasJournal: false);
        using var document = JsonDocument.Parse(PlacedRequest.Of(model, FoxBodyWriter.WriteBody(service.ModelField, model.Id, request, null), identity).Body);
        var body = document.RootElement.Clone();
        if (model.Answers is FoxAnswer.Result)
        {
            var answer = _bound is IPlacedTransport fake ? fake.Answer(model.Id, body, Place(model)) : await _bound.SubmitAsync(model.Id, body, cancellationToken).ConfigureAwait(false);
            var own = Kept(model, identity);
            await (options?.TellAsync(own) ?? Task.CompletedTask).ConfigureAwait(false);
            return new SubmittedTask(Answered(own, model, answer), identity.Submission);
        }

        var reply = await _bound.SubmitAsync(model.Id, body, cancellationToken).ConfigureAwait(false);
        if (FoxTaskSnapshotReader.ReadId(service.Tasks, reply) is not { } id)
        {
            throw new FoxProtocolException($"The transport's response to a submit has no valid '{service.Tasks.IdField}'.") { Body = Text(reply) };
        }

        var token = new FoxTaskToken(service.Name, model.Id, id);
        await (options?.TellAsync(token) ?? Task.CompletedTask).ConfigureAwait(false);
        return new SubmittedTask(FoxTaskSnapshotReader.Read(service.Tasks, token, reply, 0, null), identity.Submission);
    }

    public async Task<(SubmittedTask Started, IAsyncEnumerable<JsonElement> Events)> StreamAsync(FoxModelDefinition model, IFoxRequest request, FoxSubmitOptions? options, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var identity = SubmitIdentity.Of(service, options, hasJournal: false);
        using var document = JsonDocument.Parse(PlacedRequest.Of(model, FoxBodyWriter.WriteBody(service.ModelField, model.Id, request, null), identity, model.Stream).Body);
        var events = _bound.StreamAsync(model.Id, document.RootElement.Clone(), cancellationToken);
        var token = Kept(model, identity);
        await (options?.TellAsync(token) ?? Task.CompletedTask).ConfigureAwait(false);
        return (new SubmittedTask(KeptReply.Read(service, token, model, null, default, ReplyForm.Events), identity.Submission), events);
    }

    public async Task<FoxTaskSnapshot> QueryAsync(FoxTaskToken token, FoxModelDefinition? model, int poll, CancellationToken cancellationToken)
    {
        var place = Place(model);
        var reply = await (_bound is IPlacedTransport fake ? fake.QueryAsync(token, place, cancellationToken) : _bound.QueryAsync(token, cancellationToken)).ConfigureAwait(false);
        return model?.Answers is FoxAnswer.Result ? Answered(token, model, reply)
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

    private FoxTaskToken Kept(FoxModelDefinition model, SubmitIdentity identity) => new(service.Name, model.Id, (identity.Submission ?? Guid.NewGuid()).ToString("N"));

    private FoxTaskSnapshot Answered(FoxTaskToken token, FoxModelDefinition model, JsonElement answer) =>
        KeptReply.Read(service, token, model, null, answer, KeptReply.FormOf(model));

    private static string Text(JsonElement reply) => reply.ValueKind is JsonValueKind.Undefined ? "" : reply.GetRawText();
}
