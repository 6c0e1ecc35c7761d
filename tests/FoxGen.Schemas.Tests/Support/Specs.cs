namespace FoxGen.Specs.Tests;

/// <summary>The spec files that these tests use: the shipped ones, and those of invented models.</summary>
internal static class Specs
{
    /// <summary>All files.</summary>
    public static IReadOnlyList<SpecText> Texts { get; } =
    [
        .. new[] { "specs", "Kit" }
            .SelectMany(folder => Directory.EnumerateFiles(Path.Combine(AppContext.BaseDirectory, folder), "*.fox.yaml", SearchOption.AllDirectories))
            .Order(StringComparer.Ordinal)
            .Select(path => new SpecText(Path.GetRelativePath(AppContext.BaseDirectory, path).Replace('\\', '/'), File.ReadAllText(path))),
    ];

    /// <summary>The same, compiled without a problem.</summary>
    public static SpecSet Set { get; } = Compile();

    /// <summary>The model of an id.</summary>
    public static ResolvedModel Model(string id) => Set.Models.Single(model => model.Id == id);

    /// <summary>The schema of a model.</summary>
    public static ExportedSchema Export(ResolvedModel model) =>
        JsonSchemaExporter.Export(model, Set.Services.Single(service => service.Name == model.Service), Set.Types);

    private static SpecSet Compile()
    {
        var set = SpecSet.Compile(Texts);
        Assert.Equal("", string.Join("\n", set.Diagnostics));
        Assert.True(set.Models.Count > 8, "Too few models were found.");
        return set;
    }
}
