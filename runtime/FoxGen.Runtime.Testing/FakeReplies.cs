using System.Buffers;
using System.Text.Json;
using System.Text.Json.Nodes;
using FoxGen.CompilerServices;

namespace FoxGen.Testing;

/// <summary>Writes the responses of a service with the field paths of its definition.</summary>
internal sealed class FakeReplies(FoxTaskProtocol protocol)
{
    /// <summary>The response to a submit.</summary>
    public JsonElement Submitted(string id, string model)
    {
        var reply = new JsonObject();
        Set(reply, protocol.IdField, id);
        Set(reply, protocol.ModelField, model);
        Set(reply, protocol.StatusField, Word(FoxTaskStatus.Pending) ?? Word(FoxTaskStatus.Running));
        return Read(reply);
    }

    /// <summary>The response to a query of a task that has ended.</summary>
    /// <exception cref="InvalidOperationException">The service has no status string for the end of the task.</exception>
    public JsonElement Ended(FakeTask task, FoxTaskToken token)
    {
        var status = task.Error is null ? FoxTaskStatus.Completed : FoxTaskStatus.Failed;
        var reply = new JsonObject();
        Set(reply, protocol.IdField, token.TaskId);
        Set(reply, protocol.ModelField, token.Model);
        Set(reply, protocol.StatusField, Word(status) ?? throw new InvalidOperationException($"The service '{token.Service}' has no status for {status} tasks, which FoxFakeTransport requires. Implement IFoxTransport instead."));
        if (task.Error is { } error)
        {
            Set(reply, protocol.ErrorCodeField, error.Code);
            Set(reply, protocol.ErrorMessageField, error.Message);
        }
        else
        {
            Set(reply, protocol.ProgressField, 100);
            Set(reply, protocol.ResultsField, new JsonArray([.. task.Results.Select(static result => JsonObject.Create(result))]));
        }

        return Read(reply);
    }

    private string? Word(FoxTaskStatus status) => protocol.Statuses.FirstOrDefault(word => word.Value == status).Key;

    private static void Set(JsonObject reply, string? path, JsonNode? value)
    {
        if (path is null || value is null)
        {
            return;
        }

        var names = path.Split('.');
        foreach (var name in names[..^1])
        {
            if (reply[name] is not JsonObject inner)
            {
                reply[name] = inner = [];
            }

            reply = inner;
        }

        reply[names[^1]] = value;
    }

    private static JsonElement Read(JsonObject reply)
    {
        var text = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(text))
        {
            reply.WriteTo(writer);
        }

        using var document = JsonDocument.Parse(text.WrittenMemory);
        return document.RootElement.Clone();
    }
}
