using FoxGen.Import.OpenApi;
using FoxGen.Import.Services;

namespace FoxGen.Import.ApiDocuments;

/// <summary>Starts a service file from an OpenAPI document.</summary>
internal sealed class DocumentStarter(ApiDocument document, ServiceStartOptions options, string name)
{
    public (ServiceDraft? Draft, string? Problem) Draft()
    {
        var finder = new TaskFinder(document);
        if (Choose(finder) is var (query, problem) && problem is not null)
        {
            return (null, problem);
        }

        var draft = new ServiceDraft
        {
            Name = name,
            Title = Line(document.Root.At("info").At("title").Text()) ?? name,
            Documentation = document.Root.At("externalDocs").At("url").Text(),
        };
        var submits = query is null ? [] : options.SubmitPath is { } path ? query.Submits.Where(submit => submit.Path == path).ToList() : query.Submits;
        var prefix = new DocumentAddress(document, draft, options).Add([.. submits, .. query is null ? [] : new[] { query.Operation }]);
        new DocumentFamilies(document, draft, prefix).Add(query, submits);
        if (query is not null)
        {
            new DocumentTask(document, draft, prefix).Add(query, submits);
        }

        new DocumentUploads(document, draft, prefix).Add();
        new DocumentRest(document, finder, draft, options.TaskPath is not null).Add(query);
        return (draft, null);
    }

    private (StatusRequest? Query, string? Problem) Choose(TaskFinder finder)
    {
        if (options.TaskPath is not { } path)
        {
            return (finder.Ranked.Count > 0 ? finder.Ranked[0] : null, null);
        }

        var found = finder.Queries.FirstOrDefault(query => query.Template == path || query.Operation.Path == path);
        return found is not null ? (found, null)
            : (null, $"The document has no status request '{path}'.{(finder.Queries.Count == 0 ? " It has none at all." : $" It has: {string.Join(", ", finder.Queries.Take(10).Select(query => query.Template))}.")}");
    }

    private static string? Line(string? text) => YamlText.OneLine(text ?? "").Trim() is { Length: > 0 and <= 200 } line ? line : null;
}
