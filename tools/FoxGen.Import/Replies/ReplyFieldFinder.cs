using FoxGen.Import.Evidence;
using FoxGen.Import.Services;

namespace FoxGen.Import.Replies;

/// <summary>Finds the fields of the task, and its statuses.</summary>
internal sealed class ReplyFieldFinder(ShapesOfReplies replies, ServiceDraft draft)
{
    public void Add()
    {
        var fields = new DraftTaskFields { Id = Id() };
        if (Status() is { } status)
        {
            fields = fields with { Status = status.Path };
            Statuses(status.Path);
        }
        else if (Done() is { } done)
        {
            fields = fields with { Done = done.Path };
        }

        if (TaskPlaces.Progress(replies.Queried) is var (progress, maximum))
        {
            fields = fields with { Progress = progress.Path, ProgressMaximum = maximum };
            if (maximum is null)
            {
                draft.Confirm("tasks.fields.progress", $"The examples do not show the value of `{progress.Path}` that means 100 %. The file assumes 100, the default. If it is 1, add `progressMaximum: 1`.");
            }
        }

        if (TaskPlaces.Created(replies.Tasks) is var (created, unit))
        {
            fields = fields with { Created = created.Path, CreatedUnit = unit };
        }

        draft.Fields = fields with
        {
            Model = TaskPlaces.Model(replies.Queried)?.Path,
            Usage = TaskPlaces.Usage(replies.Queried)?.Path,
            EstimatedSeconds = TaskPlaces.EstimatedSeconds(replies.Tasks)?.Path,
            CanCancel = TaskPlaces.CanCancel(replies.Tasks)?.Path,
        };
    }

    // An id is the same in all replies; where the examples are of different tasks, the name decides.
    private string? Id()
    {
        var ids = TaskPlaces.Ids(replies.Folder.Has("submitted") ? replies.Submitted : replies.Tasks, null).ToList();
        var id = ids.OrderBy(place => replies.Queried.At(place.Path) is { } other && !ShapesOfReplies.Share(place.Shape, other) ? 1 : 0).FirstOrDefault();
        if (id is not null && ids.Count > 1 && NameWords.Of(id.Name) is not ("task_id" or "id"))
        {
            draft.Confirm("tasks.fields.id", $"Several fields can be the task id: {string.Join(", ", ids.Select(place => $"`{place.Path}`"))}. The file uses the first one that all replies have.");
        }

        return id?.Path;
    }

    private FieldPlace? Status() =>
        TaskPlaces.Fields(replies.Queried)
            .Where(place => place.Shape.Is("string") && !place.Shape.IsUrl && !place.Shape.IsTime)
            .Where(place => TaskPlaces.IsStatusName(place.Name) || (place.Shape.Values.Count > 1 && place.Shape.Values.TrueForAll(value => StatusGuess.Known(value) is not null)))
            .OrderBy(place => ShapesOfReplies.Share(replies.Running.At(place.Path), replies.Completed.At(place.Path)) ? 1 : 0)
            .ThenBy(place => TaskPlaces.IsStatusName(place.Name) ? 0 : 1)
            .FirstOrDefault();

    private FieldPlace? Done() => TaskPlaces.Fields(replies.Completed).FirstOrDefault(place => TaskPlaces.IsDoneName(place.Name) && place.Shape.Flags.Contains(true) && replies.Running.At(place.Path)?.Flags.Contains(true) != true);

    private void Statuses(string path)
    {
        foreach (var (kind, reply, meaning) in new[]
        {
            ("completed", replies.Completed, StatusGuess.Completed),
            ("failed", replies.Failed, StatusGuess.Failed),
            ("running", replies.Running, StatusGuess.Running),
            ("submitted", replies.Submitted, StatusGuess.Pending),
        })
        {
            foreach (var word in (reply.At(path)?.Values ?? []).Where(word => word.Length > 0 && !draft.Statuses.Exists(status => status.Word == word)))
            {
                var known = StatusGuess.Known(word);
                // The name of the file is a fact; only an unended task can be pending or running.
                var isOpen = meaning is StatusGuess.Pending or StatusGuess.Running;
                var own = known is not null && (isOpen ? known.Meaning is StatusGuess.Pending or StatusGuess.Running : meaning is StatusGuess.Failed && known is { Meaning: StatusGuess.Cancelled }) ? known.Meaning : meaning;
                draft.Statuses.Add((word, own));
                if (isOpen && known is not { IsCertain: true })
                {
                    draft.Confirm("tasks.statuses", $"`{word}` comes from {kind}.json. The file assumes that it means `{own}`.");
                }
            }
        }

        draft.Statuses.Sort((one, other) => Order(one.Meaning).CompareTo(Order(other.Meaning)));
        draft.Missing("tasks.statuses", $"The examples show {draft.Statuses.Count} status strings: {string.Join(", ", draft.Statuses.Select(status => $"`{status.Word}`"))}. Add the others that the service has, such as that of a cancelled task.");
    }

    private static int Order(string meaning) => Array.IndexOf([StatusGuess.Pending, StatusGuess.Running, StatusGuess.Completed, StatusGuess.Failed, StatusGuess.Cancelled], meaning);
}
