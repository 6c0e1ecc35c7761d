using System.Text.Json;
using System.Text.Json.Nodes;
using FoxGen.Export.Writing;

namespace FoxGen.Export.OpenApi;

/// <summary>Writes what a service can be asked for nothing.</summary>
internal sealed class QueryPaths(ResolvedService service, TextLanguage language, ResultSchemas results)
{
    /// <summary>Adds the paths, and the schemas of their answers.</summary>
    public void AddTo(JsonObject paths, JsonObject schemas)
    {
        foreach (var query in service.Queries)
        {
            results.Add(schemas, query.Shape);
            var operation = Json.Of(
                ("tags", new JsonArray("queries")),
                ("operationId", JsonNamingPolicy.CamelCase.ConvertName(query.ClrName[..^"Async".Length])),
                ("description", query.Shape.Description?.In(language)),
                ("parameters", Json.List([.. query.Options.Select(Parameter), .. Parameters.Headers(service.Headers)])),
                ("responses", Operations.Responses("The response.", Operations.Content(Answer(query), Json.Value(query.Example)))));
            if (query.IsPublic)
            {
                operation["security"] = new JsonArray();
            }

            Operations.Add(paths, query.Path, "get", operation);
        }
    }

    private JsonObject Parameter(QueryOption option) => Json.Of(
        ("name", option.Name),
        ("in", "query"),
        ("description", option.Description?.In(language)),
        ("schema", Json.Of(("type", "string"), ("enum", Json.Texts(option.Values)))));

    private static JsonObject Answer(ServiceQuery query)
    {
        var data = query.IsList ? Json.Of(("type", "array"), ("items", Json.Reference(query.Shape.ClrName))) : Json.Reference(query.Shape.ClrName);
        if (query.At is null)
        {
            return data;
        }

        var reply = new JsonObject();
        reply.PutAt(query.At, data);
        return reply;
    }
}
