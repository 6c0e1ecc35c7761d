using FoxGen.Import.Evidence;
using FoxGen.Import.Services;

namespace FoxGen.Import.Replies;

/// <summary>Finds the results.</summary>
internal sealed class ReplyResults(ShapesOfReplies replies, ServiceDraft draft)
{
    public void Add()
    {
        var reply = replies.Folder.Has("result") ? replies.Result : replies.Completed;
        if (!replies.Folder.Has("result") && !replies.Folder.Has("completed"))
        {
            return;
        }

        var fields = draft.Fields;
        string?[] known = [fields.Id, fields.Status, fields.Done, fields.Created, fields.Progress, fields.Usage, fields.Model];
        var holders = replies.Folder.Has("result") ? [] : known.OfType<string>().Select(path => path.LastIndexOf('.') is var dot and > 0 ? path[..dot] : "").Where(path => path.Length > 0).ToHashSet(StringComparer.Ordinal);
        bool IsOther(FieldPlace place) => known.Contains(place.Path) || (!replies.Folder.Has("result") && IsEarly(place));
        var all = FilePlaces.Find(reply, IsOther, holders);
        var places = FilePlaces.Main(all);
        foreach (var minor in all.Except(places))
        {
            draft.LeftOut("results", $"`{minor.At}` of the examples is a URL, too. The file has no result for it.");
        }

        ResultDrafts.Add(draft, places, Uri.TryCreate(draft.BaseUrl, UriKind.Absolute, out var own) ? own.Host : null, knowsRequired: false);
        foreach (var result in draft.Results)
        {
            draft.Confirm($"results.{result.Name}", "The names and types come from the examples; the descriptions come from the names. Check which fields are always there (`required`).");
        }

        if (draft.Results.Count > 0)
        {
            return;
        }

        if (FilePlaces.ByName(reply, IsOther) is { } place && (place.Shape.Items ?? place.Shape) is { Properties.Count: > 0 } item)
        {
            var name = NameWords.Pascal(draft.Name, "Service") + "Result";
            draft.Fields = draft.Fields with { Results = place.Path };
            draft.Results.Add(ResultDrafts.OfObject(name, item));
            draft.Confirm($"results.{name}", $"The examples contain no URL of a file. The file assumes that `{place.Path}` is the result.");
        }
    }

    // What is there before a task is completed is not its result.
    private bool IsEarly(FieldPlace place) => FieldPlace.Of(replies.Early).Any(early => early.Path == place.Path && (early.Shape.IsUrl || early.Shape.Items is { IsUrl: true } || ShapesOfReplies.Share(early.Shape, place.Shape)));
}
