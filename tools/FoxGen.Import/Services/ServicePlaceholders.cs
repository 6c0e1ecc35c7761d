using FoxGen.Import.Evidence;

namespace FoxGen.Import.Services;

/// <summary>Completes a draft with placeholders where the language requires something that the source does not show.</summary>
internal static class ServicePlaceholders
{
    private static readonly string[] s_required =
        ["service", "namespace", "client", "title", "baseUrl", "keyVariable", "families", "tasks", "tasks.fields", "tasks.fields.id", "tasks.fields.status", "tasks.error", "tasks.error.message", "tasks.statuses", "results"];

    /// <summary>Whether a file without the key has an error.</summary>
    public static bool IsRequired(string key) => s_required.Contains(key);

    public static void Complete(ServiceDraft draft)
    {
        if (draft.BaseUrl == ServiceDraft.PlaceholderUrl)
        {
            draft.Replace("baseUrl", "The source does not contain the base URL. Replace the placeholder.");
        }

        if (!draft.Families.Exists(family => family.Answers is DraftAnswer.Task))
        {
            draft.Families.Add(new DraftFamily("generations", "/submit") { Description = "A placeholder." });
            draft.Replace("families.generations.path", "The source does not show a request that starts a task. Replace the placeholder.");
        }

        if (draft.TaskPath is null && draft.TaskUrl is null && !draft.Families.Where(family => family.Answers is DraftAnswer.Task).All(family => family.TaskPath is not null))
        {
            draft.TaskPath = "/tasks/{task_id}";
            draft.Replace("tasks.path", "The source does not show the path of the status request. Replace the placeholder.");
        }

        if (draft.Fields.Id is null)
        {
            draft.Fields = draft.Fields with { Id = "id" };
            draft.Replace("tasks.fields.id", "The source does not show the field of the task id. Replace the placeholder.");
        }

        if (draft.Fields.Status is null && draft.Fields.Done is null)
        {
            draft.Fields = draft.Fields with { Status = "status" };
            draft.Replace("tasks.fields.status", "The source does not show the field of the status. Replace the placeholder.");
        }

        Statuses(draft);
        if (draft.Error.Message.Count == 0)
        {
            draft.Error.Message.Add("error");
            draft.Replace("tasks.error.message", "The source does not show the error message of a failed task. Replace the placeholder.");
        }

        Results(draft);
    }

    // The language wants one status for success, and one for failure.
    private static void Statuses(ServiceDraft draft)
    {
        if (draft.Fields.Status is null)
        {
            return;
        }

        foreach (var meaning in new[] { StatusGuess.Running, StatusGuess.Completed, StatusGuess.Failed })
        {
            if (draft.Statuses.Exists(status => status.Meaning == meaning) || meaning is StatusGuess.Running && draft.Statuses.Count > 0)
            {
                continue;
            }

            // The spelling of the others.
            var word = draft.Statuses.Count > 0 && draft.Statuses.TrueForAll(status => !status.Word.Any(char.IsAsciiLetterLower)) ? meaning.ToUpperInvariant() : meaning;
            if (!draft.Statuses.Exists(status => status.Word == word))
            {
                draft.Statuses.Add((word, meaning));
                draft.Replace("tasks.statuses", $"The source shows no status that means `{meaning}`. Replace `{word}` with the status of the service.");
            }
        }
    }

    private static void Results(ServiceDraft draft)
    {
        if (draft.Results.Count == 0)
        {
            ResultDrafts.AddPlaceholder(draft, "The source does not show what a result contains. Describe it.");
        }

        if (draft.Fields.Results is null && draft.Results.Exists(result => result.At is null))
        {
            draft.Fields = draft.Fields with { Results = "results" };
            draft.Replace("tasks.fields.results", "The source does not show the field of the results. Replace the placeholder.");
        }
    }
}
