using System.Text.Json.Nodes;
using FoxGen.Export.Extensions;
using FoxGen.Export.Writing;
using FoxGen.Specs.Checking;

namespace FoxGen.Export.OpenApi;

/// <summary>Writes the request body of a model id as a component schema.</summary>
internal sealed class ModelSchemas(ResolvedService service, ScopedTypes types, BinarySchemas binary, TextLanguage language)
{
    // These stand elsewhere in an OpenAPI document, or in keys of their own.
    private static readonly string[] s_elsewhere = ["$schema", "$id", "$comment", "examples", "x-foxgen-rules"];

    /// <summary>The name of the component.</summary>
    public static string Name(ResolvedModel model) => model.ClrName + "Request";

    /// <summary>The schema.</summary>
    public JsonObject Write(ResolvedModel model)
    {
        var exported = JsonSchemaExporter.Export(model, service, types, language);
        var schema = (JsonObject)JsonNode.Parse(exported.Json)!;
        foreach (var key in s_elsewhere)
        {
            schema.Remove(key);
        }

        Constants(schema);
        OtherKeys(schema);
        if (service.ModelField is { } field)
        {
            ((JsonObject)schema["properties"]![field]!)["type"] = "string";
        }

        schema.Put("externalDocs", model.Texts.DocumentationUrl is { } url ? Json.Of(("url", url)) : null);
        var said = exported.EnforcedRuleIds.ToHashSet(StringComparer.Ordinal);
        var names = new TypeNameFinder(types, [ClrNames.Derive(FileName(model).Replace(".fox.yaml", "", StringComparison.OrdinalIgnoreCase)), model.ClrName]);
        new FieldExtensions(service, types, names, said).AddAll(schema, "", "", model.Request.Fields, model.Properties);
        schema.Put(OpenApiKeys.Rule, RuleExtension.Write(model.Request.Rules, "", said));
        Told(schema, model);
        WirePlaces.Move(schema, model);
        var family = service.FamilyOf(model);
        new FormSchemas(binary).Turn(schema, model, family);
        ServiceBodyFields.AddTo(schema, service, family);
        return schema;
    }

    private void Told(JsonObject schema, ResolvedModel model)
    {
        schema[OpenApiKeys.File] = FileName(model);
        schema.Put(OpenApiKeys.Model, service.ModelField is null ? model.Id : null);
        schema.Put(OpenApiKeys.Name, model.ClrName == ClrNames.Derive(model.Id) ? null : model.ClrName);
        schema.Put(OpenApiKeys.IdPattern, model.IdPattern);
        schema.Put(OpenApiKeys.Title, model.Texts.Title.Chinese is null ? null : Json.Localized(model.Texts.Title));
        schema.Put(OpenApiKeys.Description, model.Texts.Description?.Chinese is null ? null : Json.Localized(model.Texts.Description));
        schema[OpenApiKeys.Result] = model.Result.ClrName;
        schema.Put(OpenApiKeys.Vocabularies, OwnTypesExtension.Vocabularies(types.Enums.Where(one => one.IsVocabulary && one.Source.Path == model.Source.Path)));
        schema.Put(OpenApiKeys.Results, OwnTypesExtension.Results(types.Results.Where(shape => shape.Source.Path == model.Source.Path), [.. service.Vocabularies, .. types.Enums]));
        schema.Put(OpenApiKeys.ResultCount, model.Request.ResultCount is { } count ? JsonValue.Create(ExpressionText.Write(count)) : null);
        schema.Put(OpenApiKeys.Notes, Json.List(model.Notes.Select(Json.Localized)));
        schema.Put(OpenApiKeys.BodyBytes, model.Request.MaxBodyBytes is { } bytes ? JsonValue.Create(bytes) : null);
        schema.Put(OpenApiKeys.Timing, model.Timing == service.Timing ? null
            : Json.Of([.. model.Timing.Values.Select(fact => (fact.Word.Key, (JsonNode?)JsonValue.Create((double)fact.Value)))]));
    }

    private static string FileName(ResolvedModel model) => model.Source.Path[(model.Source.Path.LastIndexOfAny(['/', '\\']) + 1)..];

    // The writer of OpenAPI omits a true, which is the default there. An empty schema says the same.
    private static void OtherKeys(JsonObject schema)
    {
        foreach (var one in Json.Schemas(schema).Where(one => one["additionalProperties"] is JsonValue value && value.GetValueKind() is System.Text.Json.JsonValueKind.True).ToList())
        {
            one["additionalProperties"] = new JsonObject();
        }
    }

    // Readers of OpenAPI take a const for a text. An enum of one value says the same of numbers.
    private static void Constants(JsonObject schema)
    {
        foreach (var one in Json.Schemas(schema).ToList())
        {
            if (one["const"] is JsonValue value && value.GetValueKind() is not System.Text.Json.JsonValueKind.String && !one.ContainsKey("enum"))
            {
                one["enum"] = new JsonArray(value.DeepClone());
                one.Remove("const");
            }
        }
    }
}
