using FoxGen.Import.Evidence;
using FoxGen.Import.Services;

namespace FoxGen.Import.Replies;

/// <summary>Finds the URLs of the next requests in replies, and uses the paths that the user knows.</summary>
internal sealed class ReplyRequests(ShapesOfReplies replies, ServiceDraft draft, ServiceStartOptions options)
{
    public void Add()
    {
        var early = FieldPlace.Plain(replies.Submitted).Where(place => place.Shape.IsUrl).ToList();
        var status = early.Find(place => Has(place, "status", "poll", "polling", "get", "task"));
        draft.BaseUrl = options.BaseUrl ?? ServiceDraft.PlaceholderUrl;
        if (status is not null && Uri.TryCreate(status.Shape.Values[0], UriKind.Absolute, out var url) && url.Scheme is "https")
        {
            draft.TaskUrl = options.TaskPath is null ? status.Path : null;
            if (options.BaseUrl is null)
            {
                draft.BaseUrl = url.GetLeftPart(UriPartial.Authority);
                draft.Confirm("baseUrl", $"The host comes from `{status.Path}` of submitted.json. Check that submits go to the same host.");
            }
        }

        Cancel();
        Result();
        Paths();
    }

    private void Cancel()
    {
        if (FieldPlace.Plain(replies.Queried).FirstOrDefault(place => place.Shape.IsUrl && Has(place, "cancel")) is { } cancel && IsOwnHost(cancel))
        {
            draft.Cancel = new DraftCancel("POST", null, cancel.Path);
            draft.Confirm("tasks.cancel", $"The examples contain the URL of the cancellation (`{cancel.Path}`), but not its HTTP method. The file assumes POST, the default.");
        }
    }

    private void Result()
    {
        if (!replies.Folder.Has("result"))
        {
            return;
        }

        if (FieldPlace.Plain(replies.Completed).FirstOrDefault(place => place.Shape.IsUrl && Has(place, "response", "result", "results", "output")) is { } url && IsOwnHost(url))
        {
            draft.ResultUrl = url.Path;
            return;
        }

        var id = FieldPlace.Plain(replies.Completed).FirstOrDefault(place => place.Shape.Is("string", "integer") && !place.Shape.IsUrl && !place.Shape.IsTime && NameWords.Has(place.Name, "id") && replies.Early.At(place.Path) is null);
        var name = id?.Path ?? "task_id";
        draft.ResultPath = $"/result?{name}={{{name}}}";
        draft.Replace("tasks.result", id is null
            ? "result.json shows that the result comes from a second request, but not its path. Replace the placeholder."
            : $"result.json shows that the result comes from a second request, but not its path. Replace the placeholder; `{name}` is the id that only completed tasks have.");
    }

    private void Paths()
    {
        if (options.SubmitPath is { } submit)
        {
            draft.Families.Add(new DraftFamily("generations", submit) { Description = "All models." });
        }

        if (options.TaskPath is { } task)
        {
            draft.TaskPath = TaskPaths.Of(task, IdHasSlash());
        }
        else if (draft.TaskUrl is null && IdHasSlash())
        {
            draft.TaskPath = "/tasks/{+task_id}";
            draft.Replace("tasks.path", "The examples do not show the path of the status request. Replace the placeholder. `{+task_id}` keeps the `/` in the id.");
        }
    }

    private bool IdHasSlash() => draft.Fields.Id is { } id && replies.Tasks.At(id)?.Values.Exists(value => value.Contains('/')) == true;

    private bool IsOwnHost(FieldPlace place) =>
        place.Shape.Values.Exists(value => Uri.TryCreate(value, UriKind.Absolute, out var uri) && Uri.TryCreate(draft.BaseUrl, UriKind.Absolute, out var own) && uri.Host == own.Host);

    private static bool Has(FieldPlace place, params ReadOnlySpan<string> words)
    {
        foreach (var name in place.Path.Split('.'))
        {
            if (NameWords.Has(name, words))
            {
                return true;
            }
        }

        return false;
    }
}
