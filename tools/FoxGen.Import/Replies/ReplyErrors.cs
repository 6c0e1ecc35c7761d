using System.Text.Json.Nodes;
using FoxGen.Import.Evidence;
using FoxGen.Import.OpenApi;
using FoxGen.Import.Services;

namespace FoxGen.Import.Replies;

/// <summary>Finds the errors of failed tasks and of refused requests.</summary>
internal sealed class ReplyErrors(ShapesOfReplies replies, ServiceDraft draft)
{
    private static readonly string[] s_marks = ["code", "status_code", "error_code", "err_code", "errcode", "errno", "ret", "success", "ok", "status"];

    public void Add()
    {
        var refused = Errors(replies.Refused, _ => false, isFailure: false);
        draft.Error = Failed(refused);
        if (replies.Folder.Has("refused"))
        {
            draft.Refusal = refused.Message.Count == 0 || refused.SameAs(draft.Error) ? null : refused;
            Unless();
            if ((draft.Unless?.Field ?? refused.Code.Concat(refused.Type).FirstOrDefault()) is { } code)
            {
                draft.Missing("refusal", $"The documentation may list the values of `{code}` for a wrong key, a low balance and too many requests. Add them as `kinds`.");
            }

            if (refused.Message.Count == 0)
            {
                draft.Missing("tasks.error", "refused.json contains no field that is called as an error message is. If rejected requests show a reason, add `refusal`.");
            }
        }
    }

    private DraftErrors Failed(DraftErrors refused)
    {
        var known = new[] { draft.Fields.Id, draft.Fields.Status, draft.Fields.Done, draft.Fields.Created, draft.Fields.Progress, draft.Fields.Usage, draft.Fields.Model };
        bool IsKnown(FieldPlace place) => known.Contains(place.Path);
        bool IsConstant(FieldPlace place) => ShapesOfReplies.Share(place.Shape, replies.Good.At(place.Path));
        var errors = Errors(replies.Failed, place => IsKnown(place) || IsConstant(place), isFailure: true);
        if (errors.Message.Count == 0 && replies.Folder.Has("failed"))
        {
            errors = Errors(replies.Failed, IsKnown, isFailure: true);
            if (errors.Message.Count > 0)
            {
                draft.Confirm("tasks.error.message", $"failed.json contains no message that other replies do not have. The file assumes `{errors.Message[0]}`, which has the same value in tasks that have not failed.");
            }
        }

        if (errors.Message.Count > 0 || refused.Message.Count == 0)
        {
            return errors;
        }

        draft.Confirm("tasks.error", $"{(replies.Folder.Has("failed") ? "failed.json contains no error message" : "There is no failed.json")}. The file assumes the fields of refused requests.");
        return refused;
    }

    private DraftErrors Errors(Shape reply, Func<FieldPlace, bool> isOther, bool isFailure)
    {
        var found = ErrorPlaces.Find(reply, isOther, isFailure);
        var errors = new DraftErrors();
        errors.Message.AddRange(found.Message);
        errors.Type.AddRange(found.Type);
        errors.Code.AddRange(found.Code);
        if (found.Message.Count > 0 && ErrorPlaces.RequestId(reply, draft.Fields.Id) is { } requestId)
        {
            errors.RequestId.Add(requestId);
        }

        return errors;
    }

    // A field that has one value in all accepted replies, and another one in those that are refused.
    private void Unless()
    {
        var mark = FieldPlace.Plain(replies.Refused).FirstOrDefault(place => s_marks.Contains(NameWords.Of(place.Name)) && IsMark(place));
        if (mark is null)
        {
            return;
        }

        draft.Unless = (mark.Path, Value(replies.Folder["submitted"].Concat(replies.Folder["running"]).Concat(replies.Folder["completed"]).First(), mark.Path));
        if (replies.Folder.RefusedStatuses.Count > 0 && replies.Folder.RefusedStatuses.All(status => status >= 400))
        {
            draft.Confirm("refusal.unless", "The refused examples have a 4xx or 5xx status, which already marks them. Keep `unless` only if the service also refuses with a 2xx status.");
        }
    }

    private bool IsMark(FieldPlace place)
    {
        Shape[] good = [.. new[] { ("submitted", replies.Submitted), ("running", replies.Running), ("completed", replies.Completed) }.Where(one => replies.Folder.Has(one.Item1)).Select(one => one.Item2)];
        var values = good.SelectMany(shape => ShapesOfReplies.Scalars(shape.At(place.Path))).Distinct().ToList();
        return good.Length > 0 && values.Count == 1 && Array.TrueForAll(good, shape => shape.At(place.Path) is { IsScalar: true }) && place.Shape.IsScalar && !ShapesOfReplies.Scalars(place.Shape).Contains(values[0]);
    }

    private static JsonNode Value(JsonNode reply, string path) => path.Split('.').Aggregate((JsonNode?)reply, (node, name) => node.At(name))!.DeepClone();
}
