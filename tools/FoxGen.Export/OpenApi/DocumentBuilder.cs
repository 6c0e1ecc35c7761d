using System.Text.Json.Nodes;
using FoxGen.Export.Writing;
using Microsoft.OpenApi;

namespace FoxGen.Export.OpenApi;

/// <summary>Builds an OpenAPI 3.1 document as JSON.</summary>
internal sealed class DocumentBuilder(ResolvedService service, IReadOnlyList<ResolvedModel> models, ScopedTypes types, OpenApiExportOptions options)
{
    private const string Scheme = "apiKey";

    private readonly TextLanguage _language = options.Language;

    /// <summary>The document.</summary>
    public JsonObject Build()
    {
        var schemas = new JsonObject();
        var requests = new Dictionary<ResolvedModel, JsonObject>();
        foreach (var model in models)
        {
            var schema = new ModelSchemas(service, types, _language).Write(model);
            if (options.Version is OpenApiSpecVersion.OpenApi3_0)
            {
                OpenApi30Downgrade.Remove(schema);
            }

            schemas[ModelSchemas.Name(model)] = requests[model] = schema;
        }

        var results = new ResultSchemas([.. service.Vocabularies, .. types.Enums], _language);
        var replies = new ReplySchemas(service);
        var paths = new JsonObject();
        new SubmitPaths(service, models, model => requests[model], _language).AddTo(paths);
        new TaskPathItem(service).AddTo(paths);
        new UploadPaths(service).AddTo(paths, schemas);
        new QueryPaths(service, _language, results).AddTo(paths, schemas);
        var shapes = service.Results.Concat(types.Results).Intersect(models.Select(model => model.Result)).ToList();
        foreach (var shape in shapes)
        {
            results.Add(schemas, shape);
        }

        schemas["FoxTask"] = replies.Task(shapes);
        if (service.Tasks.Find(TaskWords.Result) is not null)
        {
            schemas["FoxTaskResult"] = replies.Result(shapes);
        }

        schemas["FoxError"] = replies.Error();
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
            ("tags", Tags()),
            ("paths", paths),
            ("components", Json.Of(
                ("schemas", schemas),
                ("securitySchemes", Json.Of((Scheme, Security.Scheme(service.Auth)))))));
    }

    private JsonArray Tags()
    {
        var families = service.Families.Where(family => models.Any(model => model.Family == family.Name));
        return
        [
            .. families.Select(family => Json.Of(("name", family.Name), ("description", family.Description?.In(_language)))),
            Json.Of(("name", "tasks")),
            .. service.Uploads?.Find(UploadWords.Stream) is null ? [] : new[] { Json.Of(("name", "files")) },
            .. service.Queries.Count == 0 ? [] : new[] { Json.Of(("name", "queries")) },
        ];
    }
}
