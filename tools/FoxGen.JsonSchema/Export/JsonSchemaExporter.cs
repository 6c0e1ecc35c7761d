using FoxGen.JsonSchema.Export;
using FoxGen.JsonSchema.Nodes;

namespace FoxGen.JsonSchema;

/// <summary>
/// Writes the request of a model as JSON Schema, draft 2020-12. The schema lists the rules that JSON Schema cannot express under
/// <c>x-foxgen-rules</c>.
/// </summary>
public static class JsonSchemaExporter
{
    private const string Draft = "https://json-schema.org/draft/2020-12/schema";

    /// <summary>Exports the request body of one model id, with the field that names the model.</summary>
    /// <param name="model">The model.</param>
    /// <param name="service">The service of the model.</param>
    /// <param name="types">The types of its file, which contain the descriptions of nested fields.</param>
    /// <param name="language">The language of the texts.</param>
    public static ExportedSchema Export(ResolvedModel model, ResolvedService service, ScopedTypes? types = null, TextLanguage language = TextLanguage.English)
    {
        var unenforced = new UnenforcedRuleList();
        var modelField = service.ModelField is { } name ? (name, ModelId(model)) : default((string, RuleValue)?);
        var body = new ObjectSchemas(types ?? ScopedTypes.None, language, unenforced)
            .Write("", model.Request.Fields, model.Request.Rules, model.Properties, constant: modelField);
        if (model.Request.MaxBodyBytes is { } bytes)
        {
            var size = ConstraintText.Number(bytes);
            unenforced.Add("", RuleIds.BodySize, Severity.Error, new LocalizedText($"The body must have at most {size} bytes.", $"请求体最多 {size} 字节。"));
        }

        foreach (var note in model.Notes)
        {
            unenforced.Add("", "note", Severity.Note, note);
        }

        var head = SchemaNode.Of(
            ("$schema", SchemaNode.Text(Draft)),
            ("$id", SchemaNode.Text($"urn:foxgen:{Uri.EscapeDataString(service.Name)}:{Uri.EscapeDataString(model.Id)}")),
            ("title", SchemaNode.Text(model.Texts.Title.In(language))),
            ("description", model.Texts.Description is { } text ? SchemaNode.Text(text.In(language)) : null),
            ("$comment", model.Texts.DocumentationUrl is { } url ? SchemaNode.Text("Documentation: " + url) : null));
        var examples = model.Examples.Select(example => RuleValue.Of(
            (service.ModelField is { } field ? [new KeyValuePair<string, RuleValue>(field, RuleValue.Of(model.Id))] : Array.Empty<KeyValuePair<string, RuleValue>>()).Concat(example.Body.AsMap))).ToList();
        var schema = head
            .With(body)
            .With(("examples", examples.Count == 0 ? null : SchemaNode.List(examples)), ("x-foxgen-rules", unenforced.Write(language)));
        return new ExportedSchema(model.Id, JsonWriter.Write(schema), unenforced.EnforcedRuleIds, unenforced.UnenforcedRules);
    }

    private static RuleValue ModelId(ResolvedModel model)
    {
        var constant = SchemaNode.Of(("const", SchemaNode.Text(model.Id)));
        return model.IdPattern is not { } pattern ? constant : SchemaNode.Of(("anyOf", SchemaNode.List(
            [constant, ScalarSchemas.Write(new ValueSchema(ValueKind.String).With(new TextPattern(pattern)))])));
    }
}
