namespace FoxGen.Testing;

/// <summary>The spec files of this repository: the shipped ones, and those of invented services that tests need.</summary>
public static class SpecSources
{
    /// <summary>The shipped specs.</summary>
    public static IReadOnlyList<SpecText> Shipped { get; } = Read("specs");

    /// <summary>One model for each kind of constraint, and their service.</summary>
    public static IReadOnlyList<SpecText> Kinds { get; } = Read("tests/FoxGen.Kinds.Tests/Kinds");

    /// <summary>Every key of the language in a few models.</summary>
    public static IReadOnlyList<SpecText> Kit { get; } = Read("tests/FoxGen.Schemas.Tests/Kit");

    /// <summary>A service that does everything in another way than the shipped one.</summary>
    public static IReadOnlyList<SpecText> Bakery { get; } = Read("tests/FoxGen.Simulator.Tests/Bakery");

    /// <summary>A service with one file that uses the whole language.</summary>
    public static IReadOnlyList<SpecText> Studio { get; } = Read("tests/FoxGen.Generator.Tests/Studio");

    /// <summary>The service of the shipped specs.</summary>
    public static SpecText ShippedService { get; } = Shipped.Single(text => text.IsService);

    /// <summary>The shipped specs, compiled.</summary>
    public static SpecSet ShippedSet { get; } = Compile(Shipped);

    /// <summary>A shipped spec.</summary>
    /// <param name="name">How its path ends.</param>
    public static SpecText Find(string name) => Shipped.Single(text => text.Path.EndsWith(name, StringComparison.Ordinal));

    /// <summary>The spec files of a folder, by their paths from it, in the order of these.</summary>
    /// <param name="folder">The folder, from the root of the repository.</param>
    public static IReadOnlyList<SpecText> Read(string folder)
    {
        var root = Repository.Path(folder);
        return
        [
            .. Directory.GetFiles(root, "*.fox.yaml", SearchOption.AllDirectories)
                .Select(path => (Path: path, Name: Path.GetRelativePath(root, path).Replace('\\', '/')))
                .Where(file => !file.Name.StartsWith("bin/", StringComparison.Ordinal) && !file.Name.StartsWith("obj/", StringComparison.Ordinal))
                .OrderBy(file => file.Name, StringComparer.Ordinal)
                .Select(file => new SpecText(file.Name, File.ReadAllText(file.Path))),
        ];
    }

    /// <summary>The same files below a folder.</summary>
    /// <param name="texts">The files.</param>
    /// <param name="folder">The folder, with a slash at its end.</param>
    public static IReadOnlyList<SpecText> Under(this IEnumerable<SpecText> texts, string folder) =>
        [.. texts.Select(text => text with { Path = folder + text.Path })];

    /// <summary>Compiles files that must have no problem.</summary>
    public static SpecSet Compile(IEnumerable<SpecText> texts)
    {
        var set = SpecSet.Compile(texts);
        Assert.Equal("", string.Join("\n", set.Diagnostics));
        Assert.NotEmpty(set.Services);
        return set;
    }
}
