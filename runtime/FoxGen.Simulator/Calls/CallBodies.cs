using System.Text.Json.Nodes;
using FoxGen.Simulator.Replies;
using FoxGen.Simulator.Tasks;
using FoxGen.Specs;

namespace FoxGen.Simulator.Calls;

/// <summary>Writes the bodies of calls: as the example of the service file, else as the response to a status request.</summary>
internal sealed class CallBodies(ResolvedService service, ReplyExamples examples, TaskReplies replies, ResultPlaces places)
{
    private readonly ServiceFacts _body = service.Callback?.Find(CallbackWords.Body) ?? ServiceFacts.Empty;
    private readonly CallPaths _paths = new(service.Callback ?? ServiceFacts.Empty, service.Tasks);

    /// <summary>The body of a call.</summary>
    /// <param name="task">The task.</param>
    /// <param name="state">Its state.</param>
    /// <param name="baseUrl">Where this simulator is reached, without a trailing slash.</param>
    /// <param name="results">Its results, only when it is completed.</param>
    public JsonObject Of(SimulatedTask task, TaskState state, string baseUrl, TaskResults? results)
    {
        var status = StatusOf(state.Meaning);
        var body = Example(task, state.Meaning) ?? Inside((JsonObject)replies.Queried(task, state, baseUrl, results));
        ReplyFieldPath.Set(body, _paths.Id!, task.Id);
        if (_paths.Status is { } path && status is not null)
        {
            ReplyFieldPath.Set(body, path, status);
        }

        if (state.Meaning is StatusMeaning.Completed)
        {
            Complete(body, task, results ?? TaskResults.None);
        }
        else if ((_paths.OwnErrors ?? service.Tasks.Get(TaskWords.Error)).FindValue(ErrorWords.Message) is { } messages)
        {
            var failure = task.Failure?.Message ?? "The task was cancelled.";
            var place = _paths.OwnErrors is null ? _paths.Inside(ReplyFieldPath.Choose(body, messages)) : ReplyFieldPath.Choose(body, messages);
            ReplyFieldPath.Set(body, place ?? messages[0], failure);
        }

        return body;
    }

    private void Complete(JsonObject body, SimulatedTask task, TaskResults results)
    {
        if (_body.Find(CallbackBodyWords.Result) is { } result)
        {
            ReplyFieldPath.Set(body, result, ReplyFieldPath.Find(body, result) is JsonObject inner ? places.Put((JsonObject)inner.DeepClone(), task.Model.Result, results) : replies.Result(task, results));
        }
        else if (service.Tasks.Find(TaskWords.Result) is null && _paths.At is null)
        {
            places.Put(body, task.Model.Result, results);
        }
    }

    private JsonObject? Example(SimulatedTask task, StatusMeaning meaning) => _paths.At is not null ? null : examples.Of(ReplyExampleWords.Callback).FirstOrDefault(call =>
        _paths.Statuses.FirstOrDefault(status => status.Name.Equals(ReplyFieldPath.FindText(call, _paths.Status), StringComparison.OrdinalIgnoreCase))?.Value == Told(meaning)
        && (meaning is not StatusMeaning.Completed || _paths.ResultOf("") is not { } place || (ReplyFieldPath.Find(call, place) is JsonObject holder && places.IsIn(holder, task.Model.Result))));

    private JsonObject Inside(JsonObject reply) => (JsonObject)(_paths.At is { } at && ReplyFieldPath.Find(reply, at) is JsonObject inner ? inner : reply).DeepClone();

    private StatusMeaning Told(StatusMeaning meaning) =>
        meaning is StatusMeaning.Cancelled && _paths.Statuses.All(status => status.Value is not StatusMeaning.Cancelled) ? StatusMeaning.Failed : meaning;

    private string? StatusOf(StatusMeaning meaning) => _paths.Statuses.FirstOrDefault(status => status.Value == Told(meaning))?.Name;
}
