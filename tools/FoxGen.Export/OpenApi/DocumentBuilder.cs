using System.Text.Json.Nodes;
using FoxGen.Export.Writing;
using Microsoft.OpenApi;

namespace FoxGen.Export.OpenApi;

/// <summary>Builds an OpenAPI 3.1 document as JSON.</summary>
internal sealed class DocumentBuilder(ResolvedService service, IReadOnlyList<ResolvedModel> models, ScopedTypes types, OpenApiExportOptions options)
{
    private const string Scheme = "apiKey";

    private readonly TextLanguage _language = options.Language;

    private readonly BinarySchemas _binary = new(options.Version);

    private readonly ReplySchemas _replies = new(service);

    /// <summary>The document.</summary>
    public JsonObject Build()
    {
        var schemas = new JsonObject();
        var requests = new Dictionary<ResolvedModel, JsonObject>();
        foreach (var model in models)
        {
            var schema = new ModelSchemas(service, types, _binary, _language).Write(model);
            if (options.Version is OpenApiSpecVersion.OpenApi3_0)
            {
                OpenApi30Downgrade.Remove(schema);
            }

            schemas[ModelSchemas.Name(model)] = requests[model] = schema;
        }

        var results = new ResultSchemas([.. service.Vocabularies, .. types.Enums], _binary, _language);
        var paths = new JsonObject();
        new SubmitPaths(service, models, model => requests[model], new SubmitResponses(service, _replies, _binary), _language).AddTo(paths);
        new TaskPathItem(service).AddTo(paths);
        new UploadPaths(service, _binary).AddTo(paths, schemas);
        new QueryPaths(service, _language, results).AddTo(paths, schemas);
        Replies(schemas, results);
        Components.RemoveUnused(schemas, paths);
        return Json.Of(
            ("openapi", "3.1.1"),
            ("info", Json.Of(
                ("title", service.Title.In(_language)),
                ("description", service.Description?.In(_language)),
                ("version", options.DocumentVersion),
                (OpenApiKeys.Title, Json.Localized(service.Title)),
                (OpenApiKeys.Service, service.Name))),
            ("externalDocs", service.DocumentationUrl is { } url ? Json.Of(("url", url)) : null),
            ("servers", new JsonArray(Json.Of(("url", service.BaseUrl)))),
            ("security", new JsonArray(Json.Of((Scheme, new JsonArray())))),
            ("tags", Tags(paths)),
            ("paths", paths),
            ("components", Json.Of(
                ("schemas", schemas),
                ("securitySchemes", Json.Of((Scheme, Security.Scheme(service.Auth)))))));
    }

    // A service without tasks has their schemas for nothing; they are removed with all others that nothing refers to.
    private void Replies(JsonObject schemas, ResultSchemas results)
    {
        var families = models.ToLookup(service.FamilyOf, model => model.Result);
        List<ResultShape> ofTasks = [.. families.Where(family => !family.Key.AnswersResult).SelectMany(family => family).Distinct()];
        var events = families.Select(family => SubmitResponses.EventOf(service, family.Key)).OfType<ResultShape>();
        foreach (var shape in service.Results.Concat(types.Results).Intersect(models.Select(model => model.Result).Concat(events)))
        {
            results.Add(schemas, shape);
        }

        schemas[ReplyNames.Task] = _replies.Task(ofTasks);
        schemas[ReplyNames.TaskResult] = _replies.Result(ofTasks);
        if (service.Callback is { } callback)
        {
            schemas[ReplyNames.Call] = new CallSchemas(service, _replies).Call(callback, ofTasks);
        }

        schemas[ReplyNames.Error] = _replies.Error();
    }

    private JsonArray Tags(JsonObject paths)
    {
        var used = paths.SelectMany(path => path.Value!.AsObject()).SelectMany(operation => operation.Value!["tags"]!.AsArray()).Select(tag => (string)tag!).Distinct().ToList();
        var families = service.Families.Where(family => used.Contains(family.Name)).ToList();
        return
        [
            .. families.Select(family => Json.Of(("name", family.Name), ("description", family.Description?.In(_language)))),
            .. used.Except(families.Select(family => family.Name)).Select(name => Json.Of(("name", name))),
        ];
    }
}
