namespace FoxGen.Specs.Tests;

/// <summary>The spec files that these tests use: the shipped ones, and those of invented models.</summary>
internal static class Specs
{
    /// <summary>All files.</summary>
    public static IReadOnlyList<SpecText> Texts { get; } =
    [
        .. new[] { "specs", "kinds", "bakery", "Kit" }
            .SelectMany(folder => Directory.EnumerateFiles(Path.Combine(AppContext.BaseDirectory, folder), "*.fox.yaml", SearchOption.AllDirectories))
            .Order(StringComparer.Ordinal)
            .Select(path => new SpecText(Path.GetRelativePath(AppContext.BaseDirectory, path).Replace('\\', '/'), File.ReadAllText(path))),
    ];

    /// <summary>The same, compiled without a problem.</summary>
    public static SpecSet Set { get; } = Compile();

    /// <summary>All models, those of the language reference too, with what their schemas need.</summary>
    public static IReadOnlyList<SpecModel> Models { get; } = [.. Of(Set), .. Reference()];

    /// <summary>The model of an id.</summary>
    public static SpecModel Model(string id) => Models.First(model => model.Model.Id == id);

    // Each fragment is a file of its own, with ids that others have too.
    private static IEnumerable<SpecModel> Reference()
    {
        var files = SpecSet.Compile(Documentation.Files);
        var fragments = Documentation.Fragments.Where(fragment => !fragment.IsService).SelectMany(fragment => Of(SpecSet.Compile([Documentation.Service, fragment])));
        return Of(files).Concat(fragments);
    }

    private static IEnumerable<SpecModel> Of(SpecSet set) =>
        set.Models.Select(model => new SpecModel(model, set.Services.Single(service => service.Name == model.Service), set.Types));

    private static SpecSet Compile()
    {
        var set = SpecSet.Compile(Texts);
        Assert.Equal("", string.Join("\n", set.Diagnostics));
        Assert.True(set.Models.Count > 8, "Too few models were found.");
        return set;
    }
}

/// <summary>A model with what its schema needs.</summary>
internal sealed record SpecModel(ResolvedModel Model, ResolvedService Service, ScopedTypes Types)
{
    /// <summary>Its schema.</summary>
    public ExportedSchema Export(TextLanguage language = TextLanguage.English) => JsonSchemaExporter.Export(Model, Service, Types, language);

    /// <summary>A body with the field that names the model.</summary>
    public RuleValue Body(RuleValue fields) => RuleValue.Of(fields.AsMap.Append(new(Service.ModelField, RuleValue.Of(Model.Id))));
}
