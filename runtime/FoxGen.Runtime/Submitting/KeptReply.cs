using System.Text.Json;
using FoxGen.Answers;
using FoxGen.CompilerServices;
using FoxGen.Http;
using FoxGen.Rules.Primitives;

namespace FoxGen.Submitting;

/// <summary>The reply to one submit, of a model whose reply is the result. It has the same file for all attempts.</summary>
internal sealed class KeptReply(FoxServiceDefinition service, FoxModelDefinition model, ReplyFile file, string id, bool isStream, long longest)
{
    private static readonly JsonElement s_empty = Empty();

    /// <summary>The token of its task, which names the file.</summary>
    public FoxTaskToken Token { get; } = new(service.Name, model.Id, id);

    /// <summary>The file.</summary>
    public ReplyFile File => file;

    /// <summary>What the reply consists of.</summary>
    public ReplyForm Form => isStream ? ReplyForm.Events : FormOf(model);

    /// <summary>The events, once they arrive; <c>null</c> if the reply is no stream.</summary>
    public ReplyEvents? Events { get; set; }

    /// <summary>What a whole reply of a model consists of.</summary>
    public static ReplyForm FormOf(FoxModelDefinition? model) => model?.Content is { Encoding: FoxContentEncoding.Binary } ? ReplyForm.File : ReplyForm.Json;

    /// <summary>Takes the reply to one attempt.</summary>
    public ReplySink NewSink() => new(file, Form, ContentName(model), Form is ReplyForm.Events ? service.MaxReplyBytes : longest, service.MaxReplyBytes);

    /// <summary>The name of the property whose texts are files.</summary>
    public static string? ContentName(FoxModelDefinition? model) => model?.Content?.Field is { } path ? path[(path.LastIndexOf('.') + 1)..] : null;

    /// <summary>Whether a reply with a success status is what was paid for, as far as it is there.</summary>
    public bool Settles(HttpReply reply) => reply.Sink is not null && (isStream || (file.IsWhole && (Form is ReplyForm.File || reply.Json is not null)));

    /// <summary>The task of a reply.</summary>
    public FoxTaskSnapshot Read(HttpReply reply) =>
        Read(service, Token, model, file, Form is ReplyForm.Json && reply.Start is { } json ? json : s_empty, Form);

    /// <summary>The task of a reply that is kept.</summary>
    /// <param name="service">The service.</param>
    /// <param name="token">The task.</param>
    /// <param name="model">Its model; <c>null</c> if the client does not know it.</param>
    /// <param name="file">The reply; <c>null</c> for that of a fake.</param>
    /// <param name="json">Its JSON.</param>
    /// <param name="form">What it consists of.</param>
    public static FoxTaskSnapshot Read(FoxServiceDefinition service, FoxTaskToken token, FoxModelDefinition? model, ReplyFile? file, JsonElement json, ReplyForm form)
    {
        var broken = file is { IsWhole: false, HasEnded: true } ? new FoxTaskError("incomplete_reply", null, null) : null;
        return form switch
        {
            ReplyForm.Events => FoxTaskSnapshotReader.ReadResult(service.Tasks, token, s_empty, null, file, broken),
            ReplyForm.File => FoxTaskSnapshotReader.ReadResult(service.Tasks, token, s_empty, "", file, broken),
            _ => FoxTaskSnapshotReader.ReadResult(service.Tasks, token, json, model?.ResultsField ?? service.Tasks.ResultsField ?? "", file, broken),
        };
    }

    /// <summary>A reply that broke off, or is none.</summary>
    public FoxIncompleteReplyException Broken(HttpReply? reply, Exception? cause, string? why = null) => Broken(file, Token, reply, cause, why);

    /// <summary>A reply that broke off, or is none.</summary>
    public static FoxIncompleteReplyException Broken(ReplyFile file, FoxTaskToken token, HttpReply? reply = null, Exception? cause = null, string? why = null)
    {
        why ??= file.IsWhole ? "its response is not a JSON object" : "its response broke off";
        return new FoxIncompleteReplyException(
            FormattableString.Invariant($"The service processed and billed the request for {token.Model}, but {why}. {ProblemText.Bytes(file.Length)} arrived and are in '{file.Path}'. The request was not sent again."), cause)
        {
            Token = token,
            File = file.Path,
            BytesReceived = file.Length,
            Status = reply?.Status,
            RequestId = reply?.RequestId,
        };
    }

    private static JsonElement Empty()
    {
        using var document = JsonDocument.Parse("{}");
        return document.RootElement.Clone();
    }
}
