using System.Text.Json.Nodes;
using FoxGen.Rules;
using FoxGen.Simulator.Replies;
using FoxGen.Specs;

namespace FoxGen.Simulator.Tasks;

/// <summary>Writes tasks the way the service file says replies read.</summary>
internal sealed class TaskReplies(ResolvedService service, TimeSpan estimatedTime)
{
    private readonly ServiceFacts _errors = service.Tasks.Get(TaskWords.Error);
    private readonly ServiceFacts _fields = service.Tasks.Get(TaskWords.Fields);
    private readonly StatusWords _words = new(service);

    /// <summary>The reply to a submit.</summary>
    public JsonObject Accepted(SimulatedTask task) => Reply(task, isSubmit: true, _words[StatusMeaning.Pending], progress: 0, RuleValue.Null);

    /// <summary>The reply to a query.</summary>
    /// <param name="task">The task.</param>
    /// <param name="state">What to say of it.</param>
    /// <param name="results">Its results, only when it is completed.</param>
    /// <param name="statusWord">What to say in place of the status.</param>
    public JsonObject Queried(SimulatedTask task, TaskState state, RuleValue? results, string? statusWord = null)
    {
        var body = Reply(task, isSubmit: false, statusWord ?? _words[state.Meaning], state.Progress, results ?? RuleValue.Null);
        if (state.Meaning is StatusMeaning.Failed && task.Failure is { } failure)
        {
            ReplyFieldPath.Fill(body, _errors, new SimulatedError(failure.Message, ProtocolWords.TaskError, failure.Code));
        }
        else if (ReplyFieldPath.Group(_errors.Get(ErrorWords.Message)) is { } group && !body.ContainsKey(group))
        {
            // A task without an error says so with a null in place of the whole block.
            body[group] = null;
        }

        return body;
    }

    private JsonObject Reply(SimulatedTask task, bool isSubmit, string status, int progress, RuleValue results)
    {
        var body = new JsonObject();
        ReplyFieldPath.Fill(body, _fields, new TaskMoment(isSubmit, task.Id, status, progress, task.ModelId, task.Created.ToUnixTimeSeconds(), estimatedTime.TotalSeconds, results));
        foreach (var (word, value) in task.Family.Facts.Values.Where(fact => fact.Word is ReplyConstant))
        {
            body[word.Key] = (string)value;
        }

        return body;
    }
}
