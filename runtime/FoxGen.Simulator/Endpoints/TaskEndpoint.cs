using System.Globalization;
using System.Text.Json.Nodes;
using FoxGen.Simulator.Bodies;
using FoxGen.Simulator.Replies;
using FoxGen.Simulator.ResultFiles;
using FoxGen.Simulator.Tasks;
using FoxGen.Simulator.Time;
using FoxGen.Specs;
using Microsoft.AspNetCore.Http;

namespace FoxGen.Simulator.Endpoints;

/// <summary>Queries a task.</summary>
internal sealed class TaskEndpoint(
    TaskStore tasks,
    TaskReplies replies,
    ResultMaker results,
    FoxFaults faults,
    SimulatedTime time,
    ErrorReplies errors)
{
    public async Task<IResult> HandleAsync(HttpContext context, string id)
    {
        if (tasks.Find(id) is not { } task)
        {
            return errors.Of(context, new Refusal(StatusCodes.Status404NotFound, $"Task '{Shorten.Text(id)}' does not exist."));
        }

        var state = task.StateAt(time.Clock);
        faults.Polls.TryTake(fault => fault is not EmptyCompletion || state.Meaning is StatusMeaning.Completed, out var fault);
        fault ??= faults.Polls.Count > 0 ? null : faults.ScriptedPoll();
        switch (fault)
        {
            case CutPoll:
                return CutConnection.Instance;
            case HangingPoll:
                return new HangingReply(time);
            case TruncatedPoll:
                return new TruncatedJson(replies.Queried(task, state, results: null));
            case HtmlPoll:
                return HtmlReply.Instance;
            case RefusedPoll refused:
                return errors.Of(context, refused.Refusal);
            case EmptyCompletion when state.Meaning is StatusMeaning.Completed:
                return Reply(replies.Queried(task, state with { Progress = 50 }, results: null));
            case StrangeStatus strange:
                return Reply(replies.Queried(task, state, results: null, strange.Word));
            case SlowPoll slow:
                await time.DelayAsync(slow.Delay, context);
                state = task.StateAt(time.Clock);
                break;
        }

        var isCompleted = state.Meaning is StatusMeaning.Completed;
        return Reply(replies.Queried(task, state, isCompleted ? results.Make(task, BaseUrl(context)) : null));
    }

    private static JsonReply Reply(JsonObject body) => new(StatusCodes.Status200OK, body);

    // The socket's own address: a Host header must not decide where result URLs point.
    private static string BaseUrl(HttpContext context) =>
        $"http://127.0.0.1:{context.Connection.LocalPort.ToString(CultureInfo.InvariantCulture)}";
}
