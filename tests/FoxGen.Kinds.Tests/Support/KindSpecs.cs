namespace FoxGen.Kinds.Tests;

/// <summary>The specs of the kinds, as files and compiled.</summary>
internal static class KindSpecs
{
    /// <summary>The service and a file for each kind.</summary>
    public static IReadOnlyList<SpecText> Texts { get; } = SpecSources.Kinds;

    /// <summary>The service file.</summary>
    public static SpecText ServiceText { get; } = Texts.Single(text => text.IsService);

    /// <summary>The models of all kinds, and those this repository ships.</summary>
    public static SpecSet Set { get; } = SpecSet.Compile(Texts.Concat(SpecSources.Shipped));

    /// <summary>The service of the kinds.</summary>
    public static ResolvedService Service { get; } = Set.Services.Single(service => service.Name == "kinds");

    /// <summary>The models of both services, by id.</summary>
    public static IReadOnlyDictionary<string, ResolvedModel> Models { get; } = Set.Models.ToDictionary(model => model.Id);

    /// <summary>The exported schemas of all models, by id.</summary>
    public static IReadOnlyDictionary<string, ExportedSchema> Schemas { get; } = Set.Models.ToDictionary(
        model => model.Id,
        model => JsonSchemaExporter.Export(model, Set.Services.Single(service => service.Name == model.Service), Set.Types));

    /// <summary>The validators of the exported schemas, by id.</summary>
    public static IReadOnlyDictionary<string, JsonSchemaValidator> Validators { get; } = Schemas.ToDictionary(schema => schema.Key, schema => new JsonSchemaValidator(schema.Value.Json));
}
