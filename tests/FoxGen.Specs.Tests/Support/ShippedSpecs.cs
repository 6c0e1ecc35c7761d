namespace FoxGen.Specs.Tests;

/// <summary>The spec files this repository ships.</summary>
internal static class ShippedSpecs
{
    /// <summary>The folder the build copies them to.</summary>
    private static string Folder { get; } = Path.Combine(AppContext.BaseDirectory, "specs");

    /// <summary>All files, by paths relative to the folder.</summary>
    public static IReadOnlyList<SpecText> All { get; } =
    [
        .. Directory.GetFiles(Folder, "*.fox.yaml", SearchOption.AllDirectories)
            .Select(path => new SpecText(Path.GetRelativePath(Folder, path).Replace('\\', '/'), File.ReadAllText(path))),
    ];

    /// <summary>One file by its name.</summary>
    public static SpecText Find(string name) => All.Single(text => text.Path.EndsWith(name, StringComparison.Ordinal));

    /// <summary>The service, compiled.</summary>
    public static ResolvedService Service { get; } = SpecCompiler.CompileService(Find("foxapi.service.fox.yaml")).Service!;
}
