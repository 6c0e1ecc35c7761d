using System.Text.Json.Nodes;
using FoxGen.Simulator.Replies;
using FoxGen.Simulator.ResultFiles;
using FoxGen.Simulator.Tasks;
using FoxGen.Simulator.Time;
using FoxGen.Specs;
using Microsoft.AspNetCore.Http;

namespace FoxGen.Simulator.Endpoints;

/// <summary>Queries a task.</summary>
internal sealed class TaskEndpoint(TaskReplies replies, ResultMaker results, FoxFaults faults, SimulatedTime time, ErrorReplies errors)
{
    public async Task<IResult> HandleAsync(HttpContext context, SimulatedTask task)
    {
        var baseUrl = SimulatorAddress.Of(context);
        var state = task.StateAt(time.Clock);
        var isCompleted = state.Meaning is StatusMeaning.Completed;
        faults.Polls.TryTake(fault => !fault.IsOfCompleted || isCompleted, out var fault);
        fault ??= faults.Polls.Count > 0 ? null : faults.ScriptedPoll();
        switch (fault)
        {
            case CutPoll:
                return CutConnection.Instance;
            case HangingPoll:
                return new HangingReply(time);
            case TruncatedPoll:
                return new TruncatedJson(replies.Queried(task, state, baseUrl));
            case HtmlPoll:
                return HtmlReply.Instance;
            case RefusedPoll refused:
                return errors.Of(context, refused.Refusal);
            case EmptyCompletion when isCompleted:
                return Reply(replies.Queried(task, state with { Progress = 50 }, baseUrl));
            case StrangeCompletion when isCompleted:
                return Reply(replies.Queried(task, state, baseUrl, TaskResults.Strange));
            case StrangeStatus strange:
                return Reply(replies.Queried(task, state, baseUrl, statusWord: strange.Word));
            case SlowPoll slow:
                await time.DelayAsync(slow.Delay, context);
                state = task.StateAt(time.Clock);
                break;
        }

        return Reply(replies.Queried(task, state, baseUrl, state.Meaning is StatusMeaning.Completed ? results.Make(task, baseUrl) : null));
    }

    private static JsonReply Reply(JsonNode body) => new(StatusCodes.Status200OK, body);
}
