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
    /// <param name="task">The task.</param>
    /// <param name="token">Its token.</param>
    /// <param name="place">The path of the results; empty for the whole response.</param>
    /// <exception cref="InvalidOperationException">The service has no status string for the end of the task.</exception>
    public JsonElement Ended(FakeTask task, FoxTaskToken token, string place)
    {
        var status = task.Error is null ? FoxTaskStatus.Completed : FoxTaskStatus.Failed;
        var reply = new JsonObject();
        Set(reply, protocol.IdField, token.TaskId);
        Set(reply, protocol.ModelField, token.Model);
        Set(reply, protocol.DoneField, true);
        Set(reply, protocol.StatusField, protocol.StatusField is null ? null : Word(status) ?? throw new InvalidOperationException($"The service '{token.Service}' has no status for {status} tasks, which FoxFakeTransport requires. Implement IFoxTransport instead."));
        if (task.Error is { } error)
        {
            Set(reply, protocol.Error.CodeFields.FirstOrDefault(), error.Code);

            // Without a status, only the message shows that the task failed.
            Set(reply, protocol.Error.MessageFields.FirstOrDefault(), error.Message ?? (protocol.StatusField is null ? error.Code : null));
        }
        else
        {
            Set(reply, protocol.ProgressField, protocol.ProgressMaximum);
            if (place.Length > 0)
            {
                Set(reply, place, new JsonArray([.. task.Results.Select(static result => JsonObject.Create(result))]));
            }
            else
            {
                foreach (var (name, value) in JsonObject.Create(task.Results[0])!)
                {
                    reply[name] = value?.DeepClone();
                }
            }
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
