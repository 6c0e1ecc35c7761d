using FoxGen.Import.Evidence;
using FoxGen.Import.Services;

namespace FoxGen.Import.Replies;

/// <summary>Starts a service file from example replies.</summary>
internal sealed class ReplyStarter(ShapesOfReplies replies, ServiceStartOptions options, string name)
{
    private readonly ServiceDraft _draft = new() { Name = name, Title = char.ToUpperInvariant(name[0]) + NameWords.Plain(name)[1..] };

    public ServiceDraft Draft()
    {
        Missing();
        new ReplyFieldFinder(replies, _draft).Add();
        new ReplyRequests(replies, _draft, options).Add();
        new ReplyResults(replies, _draft).Add();
        new ReplyErrors(replies, _draft).Add();
        Unknown();
        foreach (var kind in ReplyFolder.Kinds.Where(replies.Folder.Has))
        {
            _draft.Examples[kind] = [.. replies.Folder[kind].Select(reply => reply.DeepClone())];
        }

        return _draft;
    }

    private void Missing()
    {
        foreach (var kind in new[] { "submitted", "running", "completed", "failed", "refused" }.Where(kind => !replies.Folder.Has(kind)))
        {
            _draft.Missing("replies", $"The folder has no {kind}.json. The places of its fields are not known.");
        }

        foreach (var other in replies.Folder.Others)
        {
            _draft.LeftOut("replies", $"The file {other} was not read: its name starts with none of {string.Join(", ", ReplyFolder.Kinds)}.");
        }
    }

    // Replies show nothing of requests.
    private void Unknown()
    {
        _draft.Confirm("auth", "Replies do not show how requests carry the API key. The file assumes `Authorization: Bearer <key>`, the default.");
        _draft.Confirm("modelField", "Replies do not show how requests name the model. The file assumes the body field `model`, the default. If the path names it, write `modelField: none`.");
        if (_draft.Cancel is null)
        {
            _draft.Missing("tasks", "Replies do not show whether a task can be cancelled. If it can, add `cancel`.");
        }

        _draft.Missing("tasks", "Replies do not show how long result URLs are valid. If the documentation says it, add `resultLifetimeSeconds`.");
        _draft.Missing("uploads", "Replies do not show how requests carry local files. If they can, add `uploads`.");
    }
}
