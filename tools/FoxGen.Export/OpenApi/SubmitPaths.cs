using System.Globalization;
using System.Text.Json.Nodes;
using FoxGen.Export.Writing;

namespace FoxGen.Export.OpenApi;

/// <summary>Writes the submit endpoint of each family: one body per model id, told apart by the field that names the model.</summary>
internal sealed class SubmitPaths(ResolvedService service, IReadOnlyList<ResolvedModel> models, TextLanguage language)
{
    /// <summary>Adds the paths of the families that have models.</summary>
    public void AddTo(JsonObject paths)
    {
        foreach (var path in service.Families.GroupBy(family => family.Path, StringComparer.Ordinal))
        {
            var family = path.First();
            var own = models.Where(model => path.Any(one => one.Name == model.Family)).ToList();
            if (own.Count > 0)
            {
                Operations.Add(paths, path.Key, "post", Operation(family, own));
            }
        }
    }

    private JsonObject Operation(EndpointFamily family, List<ResolvedModel> own) => Json.Of(
        ("tags", new JsonArray(family.Name)),
        ("operationId", "submit" + family.ClrName),
        ("description", family.Description?.In(language)),
        ("parameters", service.Idempotency is { } promise
            ? new JsonArray(Json.Of(("name", promise.Get(IdempotencyWords.Header)), ("in", "header"), ("schema", Json.Of(("type", "string")))))
            : null),
        ("requestBody", Json.Of(
            ("required", true),
            ("content", Json.Of(("application/json", Json.Of(("schema", Body(own)), ("examples", Examples(own)))))))),
        ("responses", Operations.Responses("The submitted task.", Json.Reference("FoxTask"))));

    // A discriminator names all ids, and an id that a pattern matches can be that of another model.
    private JsonObject Body(List<ResolvedModel> own) => own.Exists(model => model.IdPattern is not null)
        ? Json.Of(("anyOf", References(own)))
        : Json.Of(
            ("oneOf", References(own)),
            ("discriminator", Json.Of(
                ("propertyName", service.ModelField),
                ("mapping", new JsonObject(own.Select(model =>
                    KeyValuePair.Create(model.Id, (JsonNode?)("#/components/schemas/" + ModelSchemas.Name(model)))))))));

    private static JsonArray References(List<ResolvedModel> own) => new([.. own.Select(model => (JsonNode?)Json.Reference(ModelSchemas.Name(model)))]);

    private JsonObject? Examples(List<ResolvedModel> own)
    {
        var examples = new JsonObject();
        foreach (var (model, example, number) in own.SelectMany(model => model.Examples.Select((example, i) => (model, example, i + 1))))
        {
            var body = new[] { KeyValuePair.Create(service.ModelField, RuleValue.Of(model.Id)) }.Concat(example.Body.AsMap);
            examples[model.ClrName + number.ToString(CultureInfo.InvariantCulture)] = Json.Of(
                ("summary", example.Title.In(language)),
                ("value", Json.Value(RuleValue.Of(body))),
                (OpenApiKeys.Title, Json.Localized(example.Title)),
                (OpenApiKeys.Source, example.SourceUrl));
        }

        return examples.Count == 0 ? null : examples;
    }
}
