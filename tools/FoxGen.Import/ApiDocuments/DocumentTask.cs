using FoxGen.Import.Evidence;
using FoxGen.Import.OpenApi;
using FoxGen.Import.Services;

namespace FoxGen.Import.ApiDocuments;

/// <summary>Reads the protocol of a task: its requests, fields, statuses, errors and results.</summary>
internal sealed class DocumentTask(ApiDocument document, ServiceDraft draft, string prefix)
{
    public void Add(StatusRequest query, IReadOnlyList<ApiOperation> submits)
    {
        var reply = query.Operation.Reply;
        draft.TaskPath = TaskPaths.Of(prefix + query.Template, keepsSlash: query.Parameter is "name" or "operation");
        if (query.Operation.IsDeprecated)
        {
            draft.Confirm("tasks.path", $"The document marks {query.Operation} as deprecated.");
        }

        Cancel(query);
        Fields(query, submits, reply);
        Statuses(query);
        Errors(submits, reply);
        Results(query, reply);
        DocumentExamples.Add(draft, query, submits);
        draft.Missing("tasks", "The document does not say how long result URLs are valid. If the service says it elsewhere, add `resultLifetimeSeconds`.");
    }

    private void Cancel(StatusRequest query)
    {
        var path = query.Operation.Path;
        var own = document.Operations.FirstOrDefault(operation =>
            operation.Method is "POST" or "PUT" or "DELETE" or "PATCH"
            && operation.Path.StartsWith(query.Collection + "/{", StringComparison.Ordinal)
            && operation.Path.EndsWith("}/cancel", StringComparison.Ordinal)
            && operation.PathNames.Count == 1);
        var delete = document.Operations.FirstOrDefault(operation => operation.Method == "DELETE" && operation.Path == path);
        if (own is not null)
        {
            draft.Cancel = new DraftCancel(own.Method, TaskPaths.Of(prefix + own.Path, keepsSlash: false), null);
        }
        else if (delete?.Text.Contains("cancel", StringComparison.OrdinalIgnoreCase) == true)
        {
            draft.Cancel = new DraftCancel("DELETE", TaskPaths.Of(prefix + path, keepsSlash: false), null);
        }
        else
        {
            draft.Missing("tasks", delete is null
                ? "The document has no request that cancels a task."
                : $"{delete} deletes a task. The document does not say that it stops one. If it does, add `cancel: {{ method: DELETE, path: \"{TaskPaths.Of(prefix + path, keepsSlash: false)}\" }}`.");
        }
    }

    private void Fields(StatusRequest query, IReadOnlyList<ApiOperation> submits, Shape reply)
    {
        var ids = submits.Select(submit => TaskPlaces.Ids(submit.Reply, query.Parameter).FirstOrDefault()?.Path).OfType<string>().GroupBy(path => path).OrderByDescending(group => group.Count()).Select(group => group.Key).ToList();
        var id = ids.FirstOrDefault() ?? TaskPlaces.Ids(reply, query.Parameter).FirstOrDefault()?.Path ?? (reply.Find("name") is not null ? "name" : null);
        if (ids.Count > 1)
        {
            draft.Confirm("tasks.fields.id", $"The responses to submits have the id at several places: {string.Join(", ", ids.Select(path => $"`{path}`"))}. A service file has one.");
        }

        var (progress, created) = (TaskPlaces.Progress(reply), TaskPlaces.Created(reply));
        draft.Fields = new DraftTaskFields
        {
            Id = id,
            Status = query.Status?.Path,
            Done = query.Done?.Path,
            Progress = progress?.Place.Path,
            ProgressMaximum = progress?.Maximum,
            Created = created?.Place.Path,
            CreatedUnit = created?.Unit,
            Model = TaskPlaces.Model(reply)?.Path,
            Usage = TaskPlaces.Usage(reply)?.Path,
            EstimatedSeconds = TaskPlaces.EstimatedSeconds(reply)?.Path,
            CanCancel = TaskPlaces.CanCancel(reply)?.Path,
        };
        if (progress is { Maximum: null })
        {
            draft.Confirm("tasks.fields.progress", $"The document does not show the value of `{progress.Value.Place.Path}` that means 100 %. The file assumes 100, the default. If it is 1, add `progressMaximum: 1`.");
        }

        if (created is { Unit: null })
        {
            draft.Confirm("tasks.fields.created", $"The document does not show the unit of `{created.Value.Place.Path}`. The file assumes seconds, the default.");
        }
    }

    private void Statuses(StatusRequest query)
    {
        foreach (var word in query.Status?.Shape.Values ?? [])
        {
            var guess = StatusGuess.Of(word);
            draft.Statuses.Add((word, guess.Meaning));
            if (!guess.IsCertain)
            {
                draft.Confirm("tasks.statuses", $"The file assumes that `{word}` means `{guess.Meaning}`. The document only lists it.");
            }
        }
    }

    private void Errors(IReadOnlyList<ApiOperation> submits, Shape reply)
    {
        var fields = draft.Fields;
        string?[] known = [fields.Id, fields.Status, fields.Done, fields.Created, fields.Progress, fields.Usage, fields.Model];
        var failed = Errors(reply, place => known.Contains(place.Path), isFailure: true);
        var refused = submits.SelectMany(submit => submit.RefusalSchemas)
            .Select(schema => Errors(document.ShapeOf(schema), _ => false, isFailure: false))
            .Where(errors => errors.Message.Count > 0)
            .GroupBy(errors => string.Join(' ', errors.Message)).OrderByDescending(group => group.Count()).Select(group => group.First()).ToList();
        if (refused.Count > 1)
        {
            draft.Confirm("refusal", $"The document has several forms of rejected requests, with the message at {string.Join(", ", refused.Select(errors => $"`{string.Join(", ", errors.Message)}`"))}. The file uses the most frequent one.");
        }

        if (failed.Message.Count > 0)
        {
            draft.Error = failed;
        }
        else if (refused.Count > 0)
        {
            draft.Error = refused[0];
            draft.Confirm("tasks.error", "The response to the status request has no field that is called as an error is. The file assumes the fields of rejected requests.");
        }

        if (refused.Count == 0)
        {
            draft.Missing("tasks.error", "The document does not describe the responses to rejected requests. If their error is at another place, add `refusal`.");
        }
        else
        {
            draft.Refusal = refused[0].SameAs(draft.Error) ? null : refused[0];
        }
    }

    private static DraftErrors Errors(Shape shape, Func<FieldPlace, bool> isOther, bool isFailure)
    {
        var found = ErrorPlaces.Find(shape, isOther, isFailure);
        var errors = new DraftErrors();
        errors.Message.AddRange(found.Message);
        errors.Type.AddRange(found.Type);
        errors.Code.AddRange(found.Code);
        return errors;
    }

    private void Results(StatusRequest query, Shape reply)
    {
        var fields = draft.Fields;
        string?[] known = [fields.Id, fields.Status, fields.Done, fields.Created, fields.Progress, fields.Usage, fields.Model, .. draft.Error.Message];
        bool IsOther(FieldPlace place) => known.Contains(place.Path);
        var holders = known.OfType<string>().Select(path => path.LastIndexOf('.') is var dot and > 0 ? path[..dot] : "").Where(path => path.Length > 0).ToHashSet(StringComparer.Ordinal);
        var all = FilePlaces.Find(reply, IsOther, holders);
        var places = FilePlaces.Main(all);
        ResultDrafts.Add(draft, places, null, knowsRequired: true);
        foreach (var minor in all.Except(places))
        {
            draft.LeftOut("results", $"`{minor.At}` of the response is a URL, too. The file has no result for it.");
        }

        if (places.Count > 1)
        {
            draft.Confirm("results", $"{query.Operation} has {places.Count} places with URLs of files: {string.Join(", ", places.Select(place => $"`{place.At}`"))}. Each has a result type; check which models fill which.");
        }

        if (places.Count == 0)
        {
            ByName(query, reply, IsOther);
        }
    }

    private void ByName(StatusRequest query, Shape reply, Func<FieldPlace, bool> isOther)
    {
        if (FilePlaces.ByName(reply, isOther) is not { } place)
        {
            ResultDrafts.AddPlaceholder(draft, $"The response of {query.Operation} has no field that is called as results are, and no URL of a file. Describe the result.");
            return;
        }

        draft.Fields = draft.Fields with { Results = place.Path };
        var item = place.Shape.Items ?? place.Shape;
        var name = NameWords.Pascal(draft.Name, "Service") + "Result";
        var result = ResultDrafts.OfObject(name, item);
        if (result.Properties.Count > 0)
        {
            draft.Results.Add(result);
            draft.Confirm($"results.{name}", $"The document shows no URL of a file. The file assumes that `{place.Path}` is the result. Check which fields are always there (`required`).");
        }
        else
        {
            ResultDrafts.AddPlaceholder(draft, $"The document does not say what `{place.Path}` contains. Describe it; if it is a URL or an array of URLs, the placeholder is right.");
        }
    }
}
