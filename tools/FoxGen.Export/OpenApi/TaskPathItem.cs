using System.Text.Json.Nodes;
using FoxGen.Export.Writing;

namespace FoxGen.Export.OpenApi;

/// <summary>Writes the endpoints for a task: its status, its result, its cancellation. Those at a URL of a response have no path.</summary>
internal sealed class TaskPathItem(ResolvedService service)
{
    /// <summary>Adds the paths.</summary>
    public void AddTo(JsonObject paths)
    {
        var query = service.Tasks.FindValue(TaskWords.Query).GetValueOrDefault().Select(parameter =>
            Json.Of(("name", parameter.Name), ("in", "query"), ("schema", Json.Of(("type", "string"), ("default", parameter.Value))))).ToList();
        if (service.Tasks.Find(TaskWords.Path) is { } path)
        {
            Add(path, "get", "getTask", "The current state of the task.", ReplyNames.Task, query);
        }

        foreach (var family in service.Families.Where(family => family.TaskPath is not null))
        {
            Add(family.TaskPath!, "get", $"get{family.ClrName}Task", "The current state of the task.", ReplyNames.Task, query);
        }

        if (service.Tasks.Find(TaskWords.Result)?.Find(ResultRequestWords.Path) is { } result)
        {
            Add(result, "get", "getTaskResult", "The result of the completed task.", ReplyNames.TaskResult, []);
        }

        if (service.Tasks.Find(TaskWords.Cancel) is { } cancel && cancel.Find(CancelWords.Path) is { } cancelPath)
        {
            Add(cancelPath, cancel.FindValue(CancelWords.Method)!.Value.ToString().ToLowerInvariant(), "cancelTask", "The task is cancelled.", null, []);
        }

        void Add(string template, string method, string id, string description, string? reply, IReadOnlyList<JsonObject> query)
        {
            var (own, parameters) = Parameters.Of(template);
            Operations.Add(paths, own, method, Json.Of(
                ("tags", new JsonArray("tasks")),
                ("operationId", id),
                ("parameters", Json.List([.. parameters, .. query.Select(one => one.DeepClone()), .. Parameters.Headers(service.Headers)])),
                ("responses", Operations.Responses(description, Operations.Content(reply is null ? [] : Operations.OrError(service, Json.Reference(reply)))))));
        }
    }
}
