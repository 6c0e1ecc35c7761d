using System.Globalization;
using System.Text.Json.Nodes;
using FoxGen.Export.Writing;

namespace FoxGen.Export.OpenApi;

/// <summary>Writes the submit endpoint of each family: one body per model id, told apart by the field that names the model. A path with the
/// model id is that of one model.</summary>
internal sealed class SubmitPaths(ResolvedService service, IReadOnlyList<ResolvedModel> models, Func<ResolvedModel, JsonObject> schemas, TextLanguage language)
{
    /// <summary>Adds the paths of the families that have models.</summary>
    public void AddTo(JsonObject paths)
    {
        var submits = models
            .Select(model => (Model: model, Family: service.Families.First(family => family.Name == model.Family)))
            .Select(one => (one.Model, one.Family, Template: UrlTemplate.Parse(one.Family.Path)!.Names.Any(IsModel), Address: Parameters.Of(one.Family.Path, name => IsModel(name) ? one.Model.Id : null)));

        // In the order of the families.
        foreach (var operation in submits.GroupBy(one => one.Address.Path, StringComparer.Ordinal).OrderBy(group => service.Families.ToList().IndexOf(group.First().Family)))
        {
            var (first, family, isOwn, address) = operation.First();
            var own = operation.Select(one => one.Model).ToList();
            var id = "submit" + (isOwn ? first.ClrName : family.ClrName);
            Operations.Add(paths, operation.Key, "post", Operation(family, id, own, address.Parameters, [.. operation.Select(one => one.Family).Distinct()]));
        }
    }

    private static bool IsModel(string name) => name.TrimStart('+') == UrlTemplate.Model;

    private JsonObject Operation(EndpointFamily family, string id, List<ResolvedModel> own, List<JsonObject> inPath, IReadOnlyList<EndpointFamily> families)
    {
        var places = WirePlaces.ParametersOf(own, schemas).ToList();
        var parameters = inPath
            .Where(one => places.TrueForAll(place => (string?)place["in"] != "path" || (string?)place["name"] != (string?)one["name"] || (string?)one["in"] != "path"))
            .Concat(places)
            .Concat(Parameters.Headers(service.Headers))
            .Concat(families.SelectMany(one => one.Headers).GroupBy(header => header.Name, StringComparer.OrdinalIgnoreCase).Select(header => Header(header, families.Count)))
            .Concat(service.Idempotency?.Find(IdempotencyWords.Header) is { } key ? [Json.Of(("name", key), ("in", "header"), ("schema", Json.Of(("type", "string"))))] : []);
        return Json.Of(
            ("tags", new JsonArray(family.Name)),
            ("operationId", id),
            ("description", family.Description?.In(language)),
            ("parameters", Json.List(parameters)),
            ("requestBody", Json.Of(
                ("required", true),
                ("content", Content(own, families)))),
            ("responses", Operations.Responses("The submitted task.", Operations.OrError(service, Json.Reference("FoxTask")))));
    }

    // Families with one path can have bodies of two kinds.
    private JsonObject Content(List<ResolvedModel> own, IReadOnlyList<EndpointFamily> families)
    {
        var content = new JsonObject();
        foreach (var mediaType in families.Select(one => one.IsMultipart ? "multipart/form-data" : "application/json").Distinct())
        {
            content[mediaType] = Json.Of(("schema", Body(own)), ("examples", Examples(own)));
        }

        return content;
    }

    // Families with one path can send different values.
    private static JsonObject Header(IGrouping<string, ServiceEntry<string>> header, int families)
    {
        var values = header.Select(one => one.Value).Distinct().ToList();
        return values is [var only] && header.Count() == families
            ? Parameters.Constant(header.Key, "header", only)
            : Parameters.One(header.Key, "header", Json.Of(("type", "string"), ("enum", Json.Texts(values))), isRequired: header.Count() == families);
    }

    // A discriminator names all ids, and an id that a pattern matches can be that of another model.
    private JsonObject Body(List<ResolvedModel> own) =>
        service.ModelField is null ? own.Count == 1 ? Json.Reference(ModelSchemas.Name(own[0])) : Json.Of(("anyOf", References(own)))
        : own.Exists(model => model.IdPattern is not null) ? Json.Of(("anyOf", References(own)))
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
            examples[model.ClrName + number.ToString(CultureInfo.InvariantCulture)] = Json.Of(
                ("summary", example.Title.In(language)),
                ("value", Json.Value(WireRequest.Of(model, service, example.Body).Body)),
                (OpenApiKeys.Title, Json.Localized(example.Title)),
                (OpenApiKeys.Source, example.SourceUrl),
                (OpenApiKeys.Model, service.ModelField is null ? model.Id : null),
                (OpenApiKeys.Fields, model.Properties.Any(property => property.Place is not null) ? Json.Value(example.Body) : null));
        }

        return examples.Count == 0 ? null : examples;
    }
}
