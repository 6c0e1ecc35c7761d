namespace FoxGen.Specs.Tests;

/// <summary>The spec files that these tests use: the shipped ones, and those of invented models.</summary>
internal static class Specs
{
    /// <summary>All files.</summary>
    public static IReadOnlyList<SpecText> Texts { get; } =
    [
        .. SpecSources.Kit.Under("kit/"), .. SpecSources.Bakery.Under("bakery/"), .. SpecSources.Kinds.Under("kinds/"), .. SpecSources.Shipped.Under("specs/"),
    ];

    /// <summary>The same, compiled without a problem.</summary>
    public static SpecSet Set { get; } = SpecSources.Compile(Texts);

    /// <summary>All models, those of the language reference too, with what their schemas need.</summary>
    public static IReadOnlyList<SpecModel> Models { get; } = [.. Of(Set), .. Reference()];

    /// <summary>The model of an id.</summary>
    public static SpecModel Model(string id) => Models.First(model => model.Model.Id == id);

    // Each fragment is a file of its own, with ids that others have too.
    private static IEnumerable<SpecModel> Reference()
    {
        var files = SpecSet.Compile(LanguageReference.Files);
        var fragments = LanguageReference.Fragments.Where(fragment => !fragment.IsService).SelectMany(fragment => Of(SpecSet.Compile([LanguageReference.Service, fragment])));
        return Of(files).Concat(fragments);
    }

    private static IEnumerable<SpecModel> Of(SpecSet set) =>
        set.Models.Select(model => new SpecModel(model, set.Services.Single(service => service.Name == model.Service), set.Types));
}

/// <summary>A model with what its schema needs.</summary>
internal sealed record SpecModel(ResolvedModel Model, ResolvedService Service, ScopedTypes Types)
{
    /// <summary>Its schema.</summary>
    public ExportedSchema Export(TextLanguage language = TextLanguage.English) => JsonSchemaExporter.Export(Model, Service, Types, language);

    /// <summary>A body with the field that names the model, as JSON.</summary>
    public string Body(RuleValue fields) => RuleJson.Write(fields, Model.Id, Service.ModelField!);
}
