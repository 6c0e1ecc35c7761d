using System.Security.Cryptography;
using System.Text.Json.Nodes;
using FoxGen.Simulator.Bodies;
using FoxGen.Simulator.Calls;
using FoxGen.Simulator.Replies;
using FoxGen.Simulator.ResultFiles;
using FoxGen.Simulator.Tasks;
using FoxGen.Simulator.Time;
using FoxGen.Specs;
using Microsoft.AspNetCore.Http;

namespace FoxGen.Simulator.Endpoints;

/// <summary>Takes requests for tasks, charges them, and lets go wrong what was asked to.</summary>
internal sealed class SubmitEndpoint(
    FoxSimulatorOptions options,
    ResolvedService service,
    SubmitCheck check,
    KeyCheck keys,
    TaskStore tasks,
    TaskReplies replies,
    ResultReplies results,
    FoxLedger ledger,
    FoxFaults faults,
    SimulatedTime time,
    ErrorReplies errors,
    CallSender calls)
{
    private readonly IdempotentSubmits _submits = new(service.Idempotency);

    public async Task<IResult> HandleAsync(HttpContext context, IReadOnlyList<SubmitPath> paths)
    {
        var scripted = faults.Submits.TryTake(fault => !fault.IsAfterAccept, out var early) || faults.Submits.Count > 0 ? null : faults.ScriptedSubmit();
        early ??= scripted is { IsAfterAccept: false } ? scripted : null;
        if (early is not null)
        {
            return early switch
            {
                RefusedSubmit refused => errors.Of(context, refused.Refusal),
                HangingSubmit => new HangingReply(time),
                RedirectedSubmit redirected => redirected.Reply,
                _ => CutConnection.Instance,
            };
        }

        var (body, unread) = await SubmittedBody.ReadAsync(context, paths.Select(path => path.Family), options);
        if (body is null)
        {
            return errors.Of(context, unread!);
        }

        var (submitted, refusal) = check.Check(context.Request, paths, body);
        if (submitted is null)
        {
            return errors.Of(context, refusal!);
        }

        faults.Submits.TryTake(fault => fault.IsAfterAccept, out var late);
        late ??= scripted;
        Refusal? unpaid = null;
        var plan = calls.Plan(context.Request, body.Bytes);
        var isNew = false;
        var (task, conflict) = _submits.Accept(context.Request, keys.AccountOf(context.Request), submitted.Key, body.Bytes, () =>
        {
            unpaid = keys.Charge(context.Request);
            isNew = unpaid is null;
            return isNew ? Accept(submitted, body.Bytes, (late as FailingTask)?.Failure, plan?.IsEarly is true ? TimeSpan.Zero : options.TaskDuration) : null;
        });
        if (task is not null && isNew && plan is not null)
        {
            await calls.StartAsync(plan, task, SimulatorAddress.Of(context));
        }

        return task is null ? errors.Of(context, unpaid ?? conflict!) : await ReplyAsync(context, task, late);
    }

    private SimulatedTask Accept(SubmittedModel submitted, byte[] bytes, SimulatedFailure? failure, TimeSpan duration)
    {
        var created = options.TimeProvider.GetUtcNow();
        var task = tasks.Add((id, fields) => new SimulatedTask
        {
            Id = id,
            ModelId = submitted.Id,
            Model = submitted.Model,
            Family = submitted.Family,
            Request = submitted.Request,
            Created = created,
            AcceptedAt = time.Clock.GetTimestamp(),
            IsStream = submitted.IsStream,
            Duration = submitted.Family.AnswersResult ? TimeSpan.Zero : duration,
            Failure = failure,
            ResultFields = fields,
        });

        ledger.Add(new FoxCharge(task.Id, task.ModelId, created, Convert.ToHexString(SHA256.HashData(bytes)).ToLowerInvariant()));
        return task;
    }

    private async Task<IResult> ReplyAsync(HttpContext context, SimulatedTask task, SubmitFault? fault)
    {
        var answer = ResultReplies.Answers(task) ? results.Of(task, SimulatorAddress.Of(context)) : ((string ContentType, byte[] Bytes)?)null;
        var body = answer is null ? replies.Accepted(task, SimulatorAddress.Of(context)) : [];
        switch (fault)
        {
            case CutSubmit:
                return CutConnection.Instance;
            case HangingSubmit:
                return new HangingReply(time);
            case HtmlSubmitReply:
                return HtmlReply.Instance;
            case TruncatedSubmitReply:
                return answer is { } part ? new BytesReply(part.ContentType, part.Bytes, isTruncated: true) : new TruncatedJson(body);
            case BrokenSubmitReply broken:
                return errors.Of(context, broken.Refusal);
            case SubmitWithoutId when answer is not null:
                return new JsonReply(StatusCodes.Status200OK, body);
            case SubmitWithoutId:
                ReplyFieldPath.Set(body, service.TaskFields.Find(TaskFieldWords.Id) ?? "id", (JsonNode?)null);
                break;
            case SlowSubmit slow:
                await time.DelayAsync(slow.Delay, context);
                break;
        }

        return answer is { } whole ? new BytesReply(whole.ContentType, whole.Bytes, isTruncated: false) : new JsonReply(StatusCodes.Status200OK, body);
    }
}
