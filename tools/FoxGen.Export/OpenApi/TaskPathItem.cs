using System.Text.Json.Nodes;
using FoxGen.Export.Writing;

namespace FoxGen.Export.OpenApi;

/// <summary>Writes the endpoint that is asked for a task.</summary>
internal sealed class TaskPathItem(ResolvedService service)
{
    /// <summary>Adds the path.</summary>
    public void AddTo(JsonObject paths)
    {
        var query = service.Tasks.FindValue(TaskWords.Query).GetValueOrDefault().Select(parameter => (JsonNode?)Json.Of(
            ("name", parameter.Name),
            ("in", "query"),
            ("schema", Json.Of(("type", "string"), ("default", parameter.Value)))));
        Operations.Add(paths, service.Tasks.Get(TaskWords.Path), "get", Json.Of(
            ("tags", new JsonArray("tasks")),
            ("operationId", "getTask"),
            ("parameters", new JsonArray(
            [
                Json.Of(("name", "task_id"), ("in", "path"), ("required", true), ("schema", Json.Of(("type", "string")))),
                .. query,
            ])),
            ("responses", Operations.Responses("The current state of the task.", Json.Reference("FoxTask")))));
    }
}
