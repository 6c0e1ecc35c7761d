using FoxGen.Specs.Syntax;
using static FoxGen.Specs.Resolving.Services.ReplyNodes;

namespace FoxGen.Specs.Resolving.Services;

/// <content>The checks of calls of the service.</content>
internal sealed partial class ReplyExampleChecks
{
    private void Calls(IReadOnlyList<MappingNode> calls)
    {
        if (facts.Find(ServiceWords.Callback) is not { } callback)
        {
            return;
        }

        var paths = new CallPaths(callback, _tasks);
        foreach (var call in calls)
        {
            Field(call, "callback.body.id", paths.Id ?? Fields.Find(TaskFieldWords.Id), Id, IsId, isRequired: true);
            if (paths.Status is { } status)
            {
                Field(call, "callback.body.status", status, Text, IsText, isRequired: true);
                CallStatus(call, status, paths);
            }
        }

        var completed = calls.Where(call => paths.Status is null || MeaningOf(call, paths) is StatusMeaning.Completed).ToList();
        if (completed.Count == 0 || results.Count == 0 || paths.ResultOf(PlaceOf(results[0])) is null)
        {
            return;
        }

        var found = false;
        foreach (var shape in results)
        {
            foreach (var node in completed.Select(call => Find(call, paths.ResultOf(PlaceOf(shape)))).OfType<SpecNode>().Where(node => node is not ScalarNode { IsNull: true }))
            {
                found = true;
                Result(shape, "callback.body.result", paths.ResultOf(PlaceOf(shape))!, node);
            }
        }

        if (!found)
        {
            Lacks(completed[0], "callback.body.result", paths.ResultOf(PlaceOf(results[0]))!);
        }
    }

    private void CallStatus(MappingNode call, string path, CallPaths paths)
    {
        if (Find(call, path) is ScalarNode { IsNull: false } word && paths.Statuses.All(status => !IsSame(status.Name, word.Text)))
        {
            spec.Report(SpecDiagnostics.ReplyStatus, word.Span, word.Text, "does not list");
        }
    }

    private static StatusMeaning? MeaningOf(MappingNode call, CallPaths paths) =>
        Find(call, paths.Status) is ScalarNode word ? paths.Statuses.FirstOrDefault(status => IsSame(status.Name, word.Text))?.Value : null;

    private static bool IsSame(string name, string word) => name.Equals(word, StringComparison.OrdinalIgnoreCase);
}
