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
    public FoxTaskSnapshot Read(FoxTaskToken token, FoxModelDefinition? model)
    {
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
            if (form is not ReplyForm.Json)
            {
                return KeptReply.Read(service, token, model, file, default, form);
            }

            var cut = new JsonCut(KeptReply.ContentName(model));
            var buffer = new byte[BufferLength];
            using var stream = file.OpenRead();
            while (stream.Read(buffer) is > 0 and var read && !cut.Add(buffer.AsSpan(0, read)) && cut.Copy.Length <= service.MaxReplyBytes)
            {
            }

            // What is no object was a stream of events.
            return JsonPrefix.Read(cut.Copy, out _) is { } json ? KeptReply.Read(service, token, model, file, json, form) : KeptReply.Read(service, token, model, file, default, ReplyForm.Events);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new FoxProtocolException($"The response of the task in '{file.Path}' cannot be read.", e) { Token = token };
        }
    }
}
