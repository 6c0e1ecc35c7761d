using System.Text.Json.Nodes;

namespace FoxGen.Import.OpenApi;

/// <summary>Reads the models of one request body.</summary>
internal sealed class ModelReader(SchemaFlattener flattener, SchemaReader schemas, ResolvedService service, ImportOptions options)
{
    private const int MostLevels = 4;

    /// <summary>The models of a body; none when nothing says which models it is for.</summary>
    /// <param name="body">The body.</param>
    /// <param name="family">The family they belong to.</param>
    /// <param name="problems">Takes what is wrong with the whole of it.</param>
    public IReadOnlyList<OpenApiModel> Read(SubmitBody body, EndpointFamily family, List<ImportRemark> problems) =>
        [.. Read(body.Media.At("schema"), body.Pointer, [], [], body, family, problems, 0)];

    private IEnumerable<OpenApiModel> Read(
        JsonNode? schema, string pointer, IReadOnlyList<string> references, IReadOnlyList<string> ids, SubmitBody body, EndpointFamily family, List<ImportRemark> problems, int level)
    {
        var remarks = new List<ImportRemark>();
        var flat = flattener.Flatten(schema, pointer, references, remarks);
        if (flat.Properties.Count == 0 && flat.Cases.Count > 0 && level < MostLevels)
        {
            problems.AddRange(remarks);
            var mapping = flat["discriminator"].At("mapping").Entries().Select(entry => (Id: entry.Key, Target: entry.Value.Text())).ToList();
            foreach (var (one, at, lead) in flat.Cases)
            {
                var reference = one.At("$ref").Text();
                var named = mapping.Where(entry => reference is not null && (entry.Target == reference || "#/components/schemas/" + entry.Target == reference)).Select(entry => entry.Id);
                foreach (var model in Read(one, at, lead, [.. named], body, family, problems, level + 1))
                {
                    yield return model;
                }
            }

            yield break;
        }

        foreach (var model in Models(flat, ids, body, family, remarks, problems))
        {
            yield return model;
        }
    }

    private IEnumerable<OpenApiModel> Models(
        FlatSchema flat, IReadOnlyList<string> mapped, SubmitBody body, EndpointFamily family, List<ImportRemark> remarks, List<ImportRemark> problems)
    {
        var ids = Ids(flat, remarks);
        ids = ids.Count > 0 ? ids : (flat[OpenApiKeys.Model].Text() ?? body.ModelId) is { } id ? [id] : [.. mapped];
        if (ids.Count == 0)
        {
            problems.Add(new ImportRemark(flat.Pointer, "", service.ModelField is { } name
                ? $"The model of this body is unknown: '{name}' requires a const or an enum."
                : $"The model of this body is unknown: neither the path nor '{OpenApiKeys.Model}' names it."));
            yield break;
        }

        if (body.IsForm)
        {
            FormSchemaFields.Restore(flat, family);
        }

        var places = SourcePlaces.Restore(flat);

        var (results, vocabularies) = (Map(flat[OpenApiKeys.Results]), Map(flat[OpenApiKeys.Vocabularies]));
        schemas.FileVocabularies = vocabularies;
        var fields = schemas.Fields(flat, "", ServiceFields.Of(service, family), remarks);
        if (flat["additionalProperties"].IsTrue())
        {
            remarks.Add(new ImportRemark(flat.Pointer.Below("additionalProperties"), "true", "the source allows additional fields; the spec does not."));
        }

        SchemaReader.Unread(flat, remarks);
        var rules = new SchemaRuleReader(schemas.Relations).Read(flat, "", fields, remarks).ToList();
        foreach (var field in fields)
        {
            field.Place = places.GetValueOrDefault(field.Name);
        }

        remarks.AddRange(SourcePlaces.Unread(body, service, family, places.Values));
        foreach (var model in ids)
        {
            yield return new OpenApiModel(model, family.Name)
            {
                File = flat[OpenApiKeys.File].Text(),
                Result = flat[OpenApiKeys.Result].Text() is { } result && (results?.Find(result) is not null || service.Results.Any(shape => shape.ClrName == result)) ? result : null,
                Results = results,
                Vocabularies = vocabularies,
                ClrName = ids.Count == 1 ? flat[OpenApiKeys.Name].Text() : null,
                IdPattern = ids.Count == 1 ? flat[OpenApiKeys.IdPattern].Text() : null,
                Title = flat[OpenApiKeys.Title].Localized() ?? JsonFacts.Prose(flat["title"].Text() ?? body.Operation.At("summary").Text()) ?? new DraftText(model, null),
                Description = flat[OpenApiKeys.Description].Localized() ?? JsonFacts.Prose(flat["description"].Text()),
                Documentation = Page(flat["externalDocs"]) ?? options.Documentation ?? Page(body.Operation.At("externalDocs")),
                Fields = fields,
                Rules = rules,
                Notes = [.. flat[OpenApiKeys.Notes].Items().Select(JsonFacts.Localized).OfType<DraftText>()],
                Timing = flat[OpenApiKeys.Timing] is JsonObject timing ? timing.Value() : null,
                MaxBodyBytes = flat[OpenApiKeys.BodyBytes].Number() is { } bytes and > 0 and <= long.MaxValue ? (long)bytes : null,
                ResultCount = flat[OpenApiKeys.ResultCount].Text(),
                Examples = [.. Examples(flat, body, family, model)],
                Remarks = remarks,
            };
        }
    }

    private static RuleValue? Map(JsonNode? node) => node is JsonObject { Count: > 0 } ? node.Value() : null;

    private List<string> Ids(FlatSchema flat, List<ImportRemark> remarks)
    {
        var named = flat.Properties.Find(property => property.Name == service.ModelField);
        if (named.Name is null)
        {
            return [];
        }

        var field = flattener.Flatten(named.Schema, named.Pointer, named.References, remarks);
        var values = field["const"].Text() is { } constant ? [constant] : field["enum"].Texts().ToList();
        foreach (var one in field.Cases)
        {
            values.AddRange(one.Schema.At("const").Text() is { } id ? [id] : one.Schema.At("enum").Texts());
        }

        if (values.Count == 0)
        {
            values.AddRange(new[] { field["default"].Text(), field["example"].Text() }.Concat(field["examples"].Texts()).OfType<string>());
            if (values.Count > 0)
            {
                remarks.Add(new ImportRemark(named.Pointer, string.Join(", ", values.Distinct()), "used as the model ids, because there is no const or enum."));
            }
        }

        return [.. values.Where(value => !string.IsNullOrWhiteSpace(value)).Distinct()];
    }

    private IEnumerable<DraftExample> Examples(FlatSchema flat, SubmitBody body, EndpointFamily family, string id)
    {
        var texts = body.Media.At("examples").Entries().Select(example => (Value: example.Value.At("value"), Text: example.Value));
        var plain = new[] { body.Media.At("example"), flat["example"] }.Concat(flat["examples"].Items()).Select(value => (Value: value, Text: (JsonNode?)null));
        foreach (var (value, told) in texts.Concat(plain))
        {
            var named = service.ModelField is { } field ? value.At(field).Text() : told.At(OpenApiKeys.Model).Text() ?? body.ModelId;
            if (value is JsonObject fields && named == id && Whole(body.IsForm ? FormSchemaFields.Restore(fields, family) : fields, told, id) is { } whole)
            {
                yield return new DraftExample(
                    whole, told.At(OpenApiKeys.Title).Localized() ?? JsonFacts.Prose(told.At("summary").Text()), told.At(OpenApiKeys.Source).Text())
                {
                    Model = service.ModelField is null ? id : null,
                };
            }
        }
    }

    // An example of the source has its fields at their places; beside it stand the fields without places.
    private RuleValue? Whole(JsonNode value, JsonNode? told, string id) => told.At(OpenApiKeys.Fields)?.Value() is not { } fields ? value.Value()
        : service.ModelField is not { } name ? fields
        : RuleValue.Of(fields.AsMap.Prepend(new(name, RuleValue.Of(id))));

    private static string? Page(JsonNode? docs) =>
        docs.At("url").Text() is { } text && Uri.TryCreate(text, UriKind.Absolute, out var url) && (url.Scheme is "http" or "https") ? text : null;
}
