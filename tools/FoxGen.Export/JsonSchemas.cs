namespace FoxGen.Export;

/// <summary>Writes the requests of models as JSON Schema, draft 2020-12.</summary>
public static class JsonSchemas
{
    /// <summary>Returns the schema of each model id of a compiled set, as indented JSON.</summary>
    /// <param name="set">The set; models without their service are omitted.</param>
    /// <param name="language">The language of the texts.</param>
    public static IReadOnlyDictionary<string, string> Export(SpecSet set, TextLanguage language = TextLanguage.English)
    {
        var schemas = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var model in set.Models)
        {
            if (set.Services.FirstOrDefault(one => one.Name == model.Service) is { } service)
            {
                schemas[model.Id] = JsonSchemaExporter.Export(model, service, set.Types, language).Json;
            }
        }

        return schemas;
    }
}
