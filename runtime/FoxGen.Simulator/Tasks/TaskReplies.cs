using System.Globalization;
using System.Text.Json.Nodes;
using FoxGen.Rules;
using FoxGen.Simulator.Replies;
using FoxGen.Specs;

namespace FoxGen.Simulator.Tasks;

/// <summary>
/// Writes tasks the way the service file says replies read. A reply starts as the example of its stage, whose fields are set; without one, it has
/// every field that the service file names.
/// </summary>
internal sealed class TaskReplies(
    ResolvedService service, ReplyExamples examples, TaskAddresses addresses, ResultPlaces places, AcceptedMark mark, TimeSpan estimatedTime)
{
    private readonly ServiceFacts _errors = service.TaskErrors;
    private readonly ServiceFacts _fields = service.TaskFields;
    private readonly StatusWords _words = new(service);
    private readonly bool _hasResultRequest = service.Tasks.Find(TaskWords.Result) is not null;

    /// <summary>The reply to a submit.</summary>
    public JsonObject Accepted(SimulatedTask task, string baseUrl)
    {
        var example = examples.Copy(ReplyExampleWords.Submitted, static _ => true);
        var body = Reply(task, example, isSubmit: true, new TaskState(StatusMeaning.Pending, 0), _words[StatusMeaning.Pending]);
        addresses.Fill(body, task, baseUrl, address => address == addresses.Status || (example is null && address == addresses.Cancel));
        mark.Accept(body);
        return body;
    }

    /// <summary>The reply to a query.</summary>
    /// <param name="task">The task.</param>
    /// <param name="state">What to say of it.</param>
    /// <param name="baseUrl">Where this simulator is reached, without a trailing slash.</param>
    /// <param name="results">Its results, only when it is completed.</param>
    /// <param name="statusWord">What to say in place of the status.</param>
    public JsonNode Queried(SimulatedTask task, TaskState state, string baseUrl, TaskResults? results = null, string? statusWord = null)
    {
        var told = _words.Told(state.Meaning);
        var example = Example(task, told);
        var body = Reply(task, example, isSubmit: false, state, statusWord ?? _words[told]);
        if (told is StatusMeaning.Failed)
        {
            Fail(body, task.Failure ?? new SimulatedFailure("cancelled", "The task was cancelled."), example is not null);
        }
        else if (example is null && ReplyFieldPath.Group(_errors.FindValue(ErrorWords.Message) is { Count: > 0 } words ? words[0] : "error") is { } group && !body.ContainsKey(group))
        {
            // A task without an error says so with a null in place of the whole block.
            body[group] = null;
        }

        foreach (var (name, value) in told is StatusMeaning.Completed ? task.ResultFields : new Dictionary<string, string>())
        {
            ReplyFieldPath.Set(body, name, value);
        }

        addresses.Fill(body, task, baseUrl, address => address == addresses.Result ? told is StatusMeaning.Completed : example is null && address == addresses.Cancel);
        if (told is not StatusMeaning.Failed || !mark.IsIn(body))
        {
            mark.Accept(body);
        }

        return told is StatusMeaning.Completed && !_hasResultRequest ? places.Put(body, task.Model.Result, results ?? TaskResults.None) : body;
    }

    /// <summary>The reply to the request for the result of a completed task.</summary>
    public JsonNode Result(SimulatedTask task, TaskResults results)
    {
        var body = examples.Copy(ReplyExampleWords.Result, reply => places.IsIn(reply, task.Model.Result)) ?? [];
        mark.Accept(body);
        return places.Put(body, task.Model.Result, results);
    }

    private JsonObject? Example(SimulatedTask task, StatusMeaning told) => told switch
    {
        StatusMeaning.Completed => examples.Copy(
            ReplyExampleWords.Completed, reply => HasStatus(reply, told) && (_hasResultRequest || places.IsIn(reply, task.Model.Result))),
        StatusMeaning.Failed => examples.Copy(ReplyExampleWords.Failed, reply => HasStatus(reply, told)),
        StatusMeaning.Cancelled => examples.Of(ReplyExampleWords.Failed).FirstOrDefault(reply => HasStatus(reply, told)) ?? examples.Copy(ReplyExampleWords.Running, static _ => true),
        _ => examples.Copy(ReplyExampleWords.Running, reply => HasStatus(reply, told)),
    };

    private bool HasStatus(JsonObject reply, StatusMeaning meaning) => _words[meaning] is not { } word
        || word.Equals(ReplyFieldPath.FindText(reply, _fields.Find(TaskFieldWords.Status)), StringComparison.OrdinalIgnoreCase);

    private JsonObject Reply(SimulatedTask task, JsonObject? example, bool isSubmit, TaskState state, string? status)
    {
        var body = example ?? [];
        var moment = new TaskMoment(isSubmit, task.Id, status, task.ModelId, RuleValue.Null)
        {
            IsDone = state.Meaning is StatusMeaning.Completed or StatusMeaning.Failed or StatusMeaning.Cancelled,
            Progress = RuleValue.Of((decimal)_fields.Get(TaskFieldWords.ProgressMaximum) * state.Progress / 100),
            Created = Time(task.Created),
            EstimatedSeconds = estimatedTime.TotalSeconds,
        };
        ReplyFieldPath.Fill(body, _fields, moment, IsSet);
        if (example is null && !isSubmit && !_hasResultRequest && state.Meaning is not StatusMeaning.Completed && _fields.Find(TaskFieldWords.Results) is { } results && ReplyFieldPath.Find(body, results) is null)
        {
            ReplyFieldPath.Set(body, results, (JsonNode?)null);
        }

        foreach (var (word, value) in task.Family.Facts.Values.Where(fact => fact.Word is ReplyConstant))
        {
            body[word.Key] = (string)value;
        }

        return body;

        // A stage has the fields of its example, and those that a client needs.
        bool IsSet(ServiceWord word, string path) => word != TaskFieldWords.Results
            && (example is null || ReplyFieldPath.Has(body, path) || (isSubmit ? word == TaskFieldWords.Id : word == TaskFieldWords.Status || word == TaskFieldWords.Done));
    }

    private void Fail(JsonObject body, SimulatedFailure failure, bool isExample)
    {
        Set(ErrorWords.Message, failure.Message);
        Set(ErrorWords.Code, failure.Code);
        if (!isExample)
        {
            Set(ErrorWords.Type, ErrorClass.FailedTask);
        }

        void Set(ServiceWord<EquatableArray<string>> word, string value)
        {
            // A failed task is no refused request.
            if (_errors.FindValue(word) is { } paths && ReplyFieldPath.Choose(body, paths) is var path && !mark.IsAt(path))
            {
                ReplyFieldPath.Set(body, path, value);
            }
        }
    }

    private RuleValue Time(DateTimeOffset time) => _fields.Get(TaskFieldWords.CreatedUnit) switch
    {
        TimeUnit.Milliseconds => RuleValue.Of(time.ToUnixTimeMilliseconds()),
        TimeUnit.Iso8601 => RuleValue.Of(time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture)),
        _ => RuleValue.Of(time.ToUnixTimeSeconds()),
    };
}
