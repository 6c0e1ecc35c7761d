using System.Globalization;
using System.Text.Json.Nodes;
using FoxGen.Export.Writing;

namespace FoxGen.Export.OpenApi;

/// <summary>Writes the bodies of submits: one schema per model id, told apart by the field that names the model.</summary>
internal sealed class SubmitBodies(ResolvedService service, TextLanguage language)
{
    /// <summary>The content of the body of one operation. Families with one path can have bodies of two kinds.</summary>
    /// <param name="submits">The models with their families.</param>
    public JsonObject Content(IReadOnlyList<(ResolvedModel Model, EndpointFamily Family)> submits)
    {
        var content = new JsonObject();
        foreach (var kind in submits.GroupBy(one => one.Family.IsMultipart ? "multipart/form-data" : "application/json"))
        {
            var own = kind.Select(one => one.Model).ToList();
            content[kind.Key] = Json.Of(
                ("schema", Body(own)),
                ("examples", Examples(kind)),
                ("encoding", FormSchemas.Encoding(kind.Where(one => one.Family.IsMultipart))));
        }

        return content;
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

    private JsonObject? Examples(IEnumerable<(ResolvedModel Model, EndpointFamily Family)> submits)
    {
        var examples = new JsonObject();
        foreach (var (model, family, example, number) in submits.SelectMany(one => one.Model.Examples.Select((example, i) => (one.Model, one.Family, example, i + 1))))
        {
            var names = FormSchemas.NamesOf(model, family);
            var body = Json.Value(WireRequest.Of(model, service, example.Body).Body)!;
            examples[model.ClrName + number.ToString(CultureInfo.InvariantCulture)] = Json.Of(
                ("summary", example.Title.In(language)),
                ("value", names.Count == 0 ? body : new JsonObject(((JsonObject)body).Select(field => KeyValuePair.Create(names.GetValueOrDefault(field.Key, field.Key), field.Value?.DeepClone())))),
                (OpenApiKeys.Title, Json.Localized(example.Title)),
                (OpenApiKeys.Source, example.SourceUrl),
                (OpenApiKeys.Model, service.ModelField is null ? model.Id : null),
                (OpenApiKeys.Fields, names.Count > 0 || model.Properties.Any(property => property.Place is not null) ? Json.Value(example.Body) : null));
        }

        return examples.Count == 0 ? null : examples;
    }
}
