using FoxGen.Simulator.Faults;
using FoxGen.Simulator.Replies;
using FoxGen.Simulator.Tasks;
using FoxGen.Simulator.Time;
using Microsoft.AspNetCore.Http;

namespace FoxGen.Simulator.Endpoints;

/// <summary>Cancels a task. It stays charged.</summary>
internal sealed class CancelEndpoint(TaskReplies replies, FoxLedger ledger, FaultQueue<CancelFault> faults, SimulatedTime time, ErrorReplies errors)
{
    public IResult Handle(HttpContext context, SimulatedTask task)
    {
        faults.TryTake(_ => true, out var fault);
        switch (fault)
        {
            case CutCancel:
                return CutConnection.Instance;
            case RefusedCancel refused:
                return errors.Of(context, refused.Refusal);
        }

        if (!task.TryCancel(time.Clock))
        {
            return errors.Of(context, new Refusal(StatusCodes.Status409Conflict, "The task has ended and cannot be cancelled."));
        }

        ledger.MarkCancelled(task.Id);
        return new JsonReply(StatusCodes.Status200OK, replies.Queried(task, task.StateAt(time.Clock), SimulatorAddress.Of(context)));
    }
}
