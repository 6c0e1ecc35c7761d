using FoxGen.Simulator.Faults;
using FoxGen.Simulator.Replies;
using FoxGen.Simulator.ResultFiles;
using FoxGen.Simulator.Tasks;
using FoxGen.Simulator.Time;
using FoxGen.Specs;
using Microsoft.AspNetCore.Http;

namespace FoxGen.Simulator.Endpoints;

/// <summary>Gives the result of a completed task, for services that have it elsewhere than its status.</summary>
internal sealed class ResultEndpoint(TaskReplies replies, ResultMaker results, FaultQueue<ResultFault> faults, SimulatedTime time, ErrorReplies errors)
{
    public IResult Handle(HttpContext context, SimulatedTask task)
    {
        faults.TryTake(_ => true, out var fault);
        switch (fault)
        {
            case CutResult:
                return CutConnection.Instance;
            case RefusedResult refused:
                return errors.Of(context, refused.Refusal);
        }

        return task.StateAt(time.Clock).Meaning switch
        {
            StatusMeaning.Completed => new JsonReply(
                StatusCodes.Status200OK, replies.Result(task, fault is StrangeResult ? TaskResults.Strange : results.Make(task, SimulatorAddress.Of(context)))),
            StatusMeaning.Failed => Refuse(context, StatusCodes.Status422UnprocessableEntity, task.Failure!.Message, task.Failure.Code),
            StatusMeaning.Cancelled => Refuse(context, StatusCodes.Status422UnprocessableEntity, "The task was cancelled."),
            _ => Refuse(context, StatusCodes.Status400BadRequest, "The task has no result yet."),
        };
    }

    private IResult Refuse(HttpContext context, int status, string message, string? code = null) => errors.Of(context, new Refusal(status, message) { Code = code });
}
