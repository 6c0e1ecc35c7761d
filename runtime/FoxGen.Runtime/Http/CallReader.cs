using System.Text;
using System.Text.Json;
using FoxGen.CompilerServices;
using FoxGen.Json;

namespace FoxGen.Http;

/// <summary>Reads the body of a call of the service. What it says is not trusted more than a status response.</summary>
internal static class CallReader
{
    /// <exception cref="NotSupportedException">The service file has no <c>callback</c>.</exception>
    private static FoxCallbackProtocol ProtocolOf(FoxServiceDefinition service) =>
        service.Callback ?? throw new NotSupportedException($"The service file of {service.Name} does not define calls of the service (callback).");

    /// <summary>The call in the form of a status response; <c>null</c> if it is not a JSON object.</summary>
    private static JsonElement? Parse(FoxCallbackProtocol callback, ReadOnlyMemory<byte> body)
    {
        if (JsonFields.Parse(body) is not { ValueKind: JsonValueKind.Object } call)
        {
            return null;
        }

        if (callback.At is not { } at)
        {
            return call;
        }

        var names = at.Split('.');
        return JsonFields.Parse(Encoding.UTF8.GetBytes($"{string.Concat(names.Select(static name => $"{{\"{JsonEncodedText.Encode(name)}\":"))}{call.GetRawText()}{new string('}', names.Length)}"));
    }

    /// <summary>How to read a call in the form of a status response.</summary>
    private static FoxTaskProtocol Tasks(FoxServiceDefinition service, FoxCallbackProtocol callback)
    {
        var tasks = service.Tasks;
        var statuses = new Dictionary<string, FoxTaskStatus>(tasks.Statuses);
        foreach (var (word, meaning) in callback.Statuses)
        {
            statuses[word] = meaning;
        }

        return new FoxTaskProtocol
        {
            Result = callback.ResultField is null ? tasks.Result : new FoxResultRequest(),
            IdField = In(callback, callback.IdField) ?? tasks.IdField,
            StatusField = In(callback, callback.StatusField) ?? tasks.StatusField,
            DoneField = tasks.DoneField,
            ResultsField = tasks.ResultsField,
            ProgressField = tasks.ProgressField,
            ProgressMaximum = tasks.ProgressMaximum,
            ModelField = tasks.ModelField,
            CreatedField = tasks.CreatedField,
            CreatedUnit = tasks.CreatedUnit,
            UsageField = tasks.UsageField,
            Error = callback.Error is not { } error ? tasks.Error : callback.At is null ? error : new FoxErrorFields
            {
                MessageFields = In(callback, error.MessageFields),
                TypeFields = In(callback, error.TypeFields),
                CodeFields = In(callback, error.CodeFields),
                RequestIdFields = In(callback, error.RequestIdFields),
            },
            Statuses = statuses,
        };
    }

    /// <summary>The task id; <c>null</c> if there is none.</summary>
    public static string? IdOf(FoxServiceDefinition service, ReadOnlyMemory<byte> body)
    {
        var callback = ProtocolOf(service);
        return Parse(callback, body) is { } call ? FoxTaskSnapshotReader.ReadId(Tasks(service, callback), call) : null;
    }

    /// <summary>The failure of a call without a task.</summary>
    public static FoxProtocolException NoTask(FoxTaskToken? token) => new("The call is not a JSON object with a task id.") { Token = token };

    /// <summary>Reads the task.</summary>
    /// <exception cref="FoxProtocolException">The call is not a JSON object, or it is of another task.</exception>
    public static FoxTaskSnapshot Read(FoxServiceDefinition service, FoxTaskToken token, string? place, ReadOnlyMemory<byte> body)
    {
        var callback = ProtocolOf(service);
        var protocol = Tasks(service, callback);
        if (Parse(callback, body) is not { } call || FoxTaskSnapshotReader.ReadId(protocol, call) is not { } id)
        {
            throw NoTask(token);
        }

        if (id != token.TaskId)
        {
            throw new FoxProtocolException("The call belongs to another task.") { Token = token };
        }

        var result = In(callback, callback.ResultField) is { } path && JsonFields.Find(call, path) is { } found ? found : default;
        return FoxTaskSnapshotReader.Read(protocol, token, call, 0, null, place, result);
    }

    private static string? In(FoxCallbackProtocol callback, string? path) => path is null || callback.At is null ? path : $"{callback.At}.{path}";

    private static string[] In(FoxCallbackProtocol callback, IReadOnlyList<string> paths) => [.. paths.Select(path => In(callback, path)!)];
}
