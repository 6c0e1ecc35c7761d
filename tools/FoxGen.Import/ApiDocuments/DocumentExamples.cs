using System.Text.Json.Nodes;
using FoxGen.Import.Evidence;
using FoxGen.Import.OpenApi;
using FoxGen.Import.Services;

namespace FoxGen.Import.ApiDocuments;

/// <summary>Copies the examples of a document: those of a task by their status.</summary>
internal static class DocumentExamples
{
    private const int MostOfAKind = 4;

    public static void Add(ServiceDraft draft, StatusRequest query, IReadOnlyList<ApiOperation> submits)
    {
        if (draft.Fields.Id is { } id)
        {
            foreach (var example in submits.SelectMany(submit => submit.Examples).Where(example => At(example, id) is JsonValue && Kind(draft, example) is null or "running"))
            {
                Add(draft, "submitted", example);
            }
        }

        foreach (var example in query.Operation.Examples)
        {
            if (Kind(draft, example) is { } kind)
            {
                Add(draft, kind, example);
            }
        }

        foreach (var example in submits.SelectMany(submit => submit.RefusalExamples).Where(example => (draft.Refusal ?? draft.Error).Message.Exists(path => At(example, path) is JsonValue)))
        {
            Add(draft, "refused", example);
        }

        var missing = new[] { "submitted", "running", "completed", "failed", "refused" }.Where(kind => !draft.Examples.ContainsKey(kind)).ToList();
        if (missing.Count > 0)
        {
            draft.Missing("replies", $"The document has no example response of these kinds: {string.Join(", ", missing)}. Record them, and add them to `replies.examples`: `foxgen check` compares them with the paths of this file.");
        }
    }

    private static string? Kind(ServiceDraft draft, JsonObject example)
    {
        var word = draft.Fields.Status is { } path ? At(example, path).Text() : null;
        return draft.Statuses.Find(status => status.Word == word).Meaning switch
        {
            StatusGuess.Pending or StatusGuess.Running => "running",
            StatusGuess.Completed => "completed",
            StatusGuess.Failed => "failed",
            _ => null,
        };
    }

    private static JsonNode? At(JsonNode example, string path) => path.Split('.').Aggregate((JsonNode?)example, (node, name) => node.At(name));

    private static void Add(ServiceDraft draft, string kind, JsonObject example)
    {
        if (!draft.Examples.TryGetValue(kind, out var examples))
        {
            draft.Examples.Add(kind, examples = []);
        }

        // One example with the same fields and status is enough.
        if (examples.Count < MostOfAKind && !examples.Exists(other => Form(draft, other) == Form(draft, example)))
        {
            examples.Add(example.DeepClone());
        }
    }

    private static string Form(ServiceDraft draft, JsonNode example) =>
        string.Join(' ', example.Entries().Select(entry => entry.Key)) + (draft.Fields.Status is { } status ? " = " + At(example, status).Text() : "");
}
