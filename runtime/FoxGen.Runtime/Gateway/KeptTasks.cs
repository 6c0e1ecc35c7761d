using System.Text.Json;
using FoxGen.Answers;
using FoxGen.CompilerServices;
using FoxGen.Json;
using FoxGen.Submitting;

namespace FoxGen.Gateway;

/// <summary>The tasks whose reply to the submit is the result. They are read from their file, not from the service.</summary>
internal sealed class KeptTasks(FoxServiceDefinition service, ReplyStore replies)
{
    private const int BufferLength = 64 * 1024;

    /// <summary>Whether a task has no status request.</summary>
    public bool Has(FoxTaskToken token, FoxModelDefinition? model) => model is null ? replies.Find(token.TaskId) is not null : model.Answers is FoxAnswer.Result;

    /// <summary>Reads a task.</summary>
    /// <exception cref="FoxTaskNotFoundException">Its reply is not there.</exception>
    /// <exception cref="FoxProtocolException">Its reply cannot be read.</exception>
    public async Task<FoxTaskSnapshot> ReadAsync(FoxTaskToken token, FoxModelDefinition? model, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (replies.Find(token.TaskId) is not { } file)
        {
            throw new FoxTaskNotFoundException("The response of the task is not kept on this machine.")
            {
                Token = token,
                Advice = $"The service has no status request for this model. Set {nameof(FoxClientOptions)}.{nameof(FoxClientOptions.ReplyFolder)}, the same in each process, before you submit.",
            };
        }

        try
        {
            var form = KeptReply.FormOf(model);
            var json = form is ReplyForm.Json ? await ReadJsonAsync(file, KeptReply.ContentName(model), cancellationToken).ConfigureAwait(false) : default;
            return json is null ? KeptReply.Read(service, token, model, file, default, ReplyForm.Events) : KeptReply.Read(service, token, model, file, json.Value, form);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new FoxProtocolException($"The response of the task in '{file.Path}' cannot be read.", e) { Token = token };
        }
    }

    private async Task<JsonElement?> ReadJsonAsync(ReplyFile file, string? content, CancellationToken cancellationToken)
    {
        var cut = new JsonCut(content);
        var buffer = new byte[BufferLength];
        using var stream = file.OpenRead();
        while (await stream.ReadAsync(buffer, cancellationToken).ConfigureAwait(false) is > 0 and var read && !cut.Add(buffer.AsSpan(0, read)) && cut.Copy.Length <= service.MaxReplyBytes)
        {
        }

        return JsonPrefix.Read(cut.Copy, out _);
    }
}
