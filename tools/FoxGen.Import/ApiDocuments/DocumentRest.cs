using FoxGen.Import.Evidence;
using FoxGen.Import.Services;

namespace FoxGen.Import.ApiDocuments;

/// <summary>Lists what a document has and the service file does not use.</summary>
internal sealed class DocumentRest(ApiDocument document, TaskFinder finder, ServiceDraft draft, bool isChosen)
{
    private static readonly string[] s_generations =
        ["generation", "generations", "generate", "completion", "completions", "speech", "transcription", "transcriptions", "translation", "translations", "embedding", "embeddings", "edits", "variations", "moderations", "responses", "preview"];

    public void Add(StatusRequest? used)
    {
        if (used is null)
        {
            draft.Replace("tasks", "No request of the document queries the state of a task: a GET request with one id, whose response has a status with known values. `tasks` is a placeholder.");
        }

        var tasks = finder.Ranked.Where(query => query != used).ToList();
        if (tasks.Count > 0 && !isChosen)
        {
            draft.Confirm("tasks.path", $"The document has {tasks.Count + 1} status requests. The file uses {used!.Operation}, which answers for {used.Submits.Count} of the requests that start something. The others are {string.Join(", ", tasks.Select(query => query.Template))}; choose with `--task`.");
        }

        foreach (var query in tasks)
        {
            draft.LeftOut("tasks", $"{query.Operation} queries other tasks, which {DocumentFamilies.List(query.Submits)} {(query.Submits.Count == 1 ? "starts" : "start")}. A file has one task protocol. For these tasks: `--task {query.Template}`.");
        }

        var known = finder.Ranked.SelectMany(query => query.Submits).ToHashSet();
        var posts = document.Operations.Where(operation => operation.Method == "POST" && !known.Contains(operation)).ToList();
        foreach (var post in posts)
        {
            if (Answer(post) is { } answer and not DraftAnswer.Task)
            {
                draft.Families.Add(new DraftFamily(post.Path, post.Path) { Answers = answer });
                AnswersAtOnce(post, answer);
            }
        }

        var rest = posts.Count(post => Answer(post) is (null or DraftAnswer.Task) && !IsUsed(post, used));
        if (rest > 0)
        {
            draft.LeftOut("families", $"{rest} other POST requests of the document start no task that this file can query.");
        }
    }

    // The cancellation and the upload are in the file.
    private bool IsUsed(ApiOperation post, StatusRequest? used) =>
        (draft.Uploads.StreamPath is { } upload && upload.EndsWith(post.Path, StringComparison.Ordinal))
        || (draft.Cancel is { Method: "POST" } && used is not null && post.Path == used.Operation.Path + "/cancel");

    // With a word for it in the language, these become families.
    private void AnswersAtOnce(ApiOperation post, DraftAnswer answer)
    {
        var types = string.Join(", ", post.ReplyTypes);
        draft.LeftOut("families", $"{post} answers at once with {(answer is DraftAnswer.File ? "a file" : "the result")} ({types}){(post.IsDeprecated ? "; it is deprecated" : "")}. The file has no family for it.");
    }

    // What a request that starts no task answers with; null for requests that manage something.
    private static DraftAnswer? Answer(ApiOperation post)
    {
        var types = post.ReplyTypes.ToList();
        if (types.Exists(type => type is "application/octet-stream" or "application/zip" || type.Split('/')[0] is "audio" or "image" or "video"))
        {
            return DraftAnswer.File;
        }

        var isGeneration = post.PathNames.Count == 0 && s_generations.Contains(NameWords.Of(post.Path[(post.Path.LastIndexOf('/') + 1)..]).Split('_')[^1]);
        return types.Contains("text/event-stream") || (isGeneration && types.Exists(ApiOperation.IsJson)) ? DraftAnswer.Result : null;
    }
}
