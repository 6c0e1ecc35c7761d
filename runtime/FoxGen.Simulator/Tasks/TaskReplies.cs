using System.Text.Json.Nodes;
using FoxGen.Specs;

namespace FoxGen.Simulator;

/// <summary>Writes tasks the way the service file says replies read.</summary>
internal sealed class TaskReplies(ResolvedService service, TimeSpan estimatedTime)
{
    private readonly TaskProtocol _protocol = service.Tasks;
    private readonly StatusWords _words = new(service);

    /// <summary>The reply to a submit.</summary>
    public JsonObject Accepted(SimulatedTask task)
    {
        var body = new JsonObject();
        FieldPath.Set(body, _protocol.CreatedField, task.Created.ToUnixTimeSeconds());
        FieldPath.Set(body, _protocol.IdField, task.Id);
        SetKind(body, task);
        FieldPath.Set(body, _protocol.StatusField, _words[StatusMeaning.Pending]);
        FieldPath.Set(body, _protocol.ProgressField, 0);
        FieldPath.Set(body, _protocol.CanCancelField, true);
        FieldPath.Set(body, _protocol.EstimatedSecondsField, Seconds(estimatedTime));
        return body;
    }

    /// <summary>The reply to a query.</summary>
    /// <param name="task">The task.</param>
    /// <param name="state">What to say of it.</param>
    /// <param name="results">Its results, only when it is completed.</param>
    /// <param name="statusWord">What to say in place of the status.</param>
    public JsonObject Queried(SimulatedTask task, TaskState state, JsonArray? results, string? statusWord = null)
    {
        var body = new JsonObject();
        FieldPath.Set(body, _protocol.IdField, task.Id);
        SetKind(body, task);
        FieldPath.Set(body, _protocol.StatusField, statusWord ?? _words[state.Meaning]);
        FieldPath.Set(body, _protocol.ProgressField, state.Progress);
        FieldPath.Set(body, _protocol.CreatedField, task.Created.ToUnixTimeSeconds());
        FieldPath.Set(body, _protocol.ResultsField, results);
        SetError(body, state.Meaning is StatusMeaning.Failed ? task.Failure : null);
        FieldPath.Set(body, _protocol.UsageField, _protocol.UsageField is null ? null : ProtocolWords.Usage());
        return body;
    }

    private void SetKind(JsonObject body, SimulatedTask task)
    {
        FieldPath.Set(body, task.Family.TaskObject is null ? null : "object", task.Family.TaskObject);
        FieldPath.Set(body, task.Family.TaskType is null ? null : "type", task.Family.TaskType);
        FieldPath.Set(body, _protocol.ModelField, task.Model.Id);
    }

    private void SetError(JsonObject body, TaskFailure? failure)
    {
        var fields = _protocol.Error;
        if (failure is not null)
        {
            FieldPath.Set(body, fields.Code, failure.Code);
            FieldPath.Set(body, fields.Message, failure.Message);
            FieldPath.Set(body, fields.Type, ProtocolWords.TaskError);
        }
        else if (FieldPath.Group(fields.Message) is { } group && !body.ContainsKey(group))
        {
            // A task without an error says so with a null in place of the whole block.
            body[group] = null;
        }
    }

    private static JsonNode Seconds(TimeSpan time) =>
        time.TotalSeconds == Math.Floor(time.TotalSeconds) ? (long)time.TotalSeconds : time.TotalSeconds;
}
