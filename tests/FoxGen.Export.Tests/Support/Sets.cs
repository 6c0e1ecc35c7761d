namespace FoxGen.Export.Tests;

/// <summary>The specs that are exported: the shipped ones, one for each kind of constraint, and those that show one thing each.</summary>
internal static class Sets
{
    /// <summary>The shipped specs.</summary>
    public static SpecSet Shipped { get; } = Load("specs");

    /// <summary>One model for each kind of constraint.</summary>
    public static SpecSet Kinds { get; } = Load("kinds");

    /// <summary>Every key of the language in a few models.</summary>
    public static SpecSet Kit { get; } = Load("kit");

    /// <summary>Whatever the others do not have.</summary>
    public static SpecSet Extra { get; } = Load("Extra");

    /// <summary>Results, events, calls, forms and uploads in steps.</summary>
    public static SpecSet Press { get; } = Load("Press");

    /// <summary>The folders of the sample services.</summary>
    public static IReadOnlyList<string> Samples { get; } = [.. Directory.GetDirectories(Repository.Path(SampleFolder)).Select(path => Path.GetFileName(path)).Where(name => name is not ("bin" or "obj")).Order(StringComparer.Ordinal)];

    /// <summary>The names of the sets.</summary>
    public static IReadOnlyList<string> Names { get; } = ["specs", "kinds", "kit", "Extra", "Press", .. Samples];

    /// <summary>All of them, by name.</summary>
    public static SpecSet Of(string name) => name switch { "specs" => Shipped, "kinds" => Kinds, "kit" => Kit, "Extra" => Extra, "Press" => Press, _ => Load(name) };

    /// <summary>The files of a set.</summary>
    public static IReadOnlyList<SpecText> Texts(string name) => name switch
    {
        "specs" => [.. SpecSources.Shipped.Select(text => text with { Path = Path.GetFileName(text.Path) })],
        "kinds" => SpecSources.Kinds,
        "kit" => SpecSources.Kit,
        "Extra" or "Press" => SpecSources.Read("tests/FoxGen.Export.Tests/" + name),
        _ => SpecSources.Read(SampleFolder + "/" + name),
    };

    private const string SampleFolder = "samples/Services";

    private static SpecSet Load(string name)
    {
        var set = SpecSet.Compile(Texts(name));
        var errors = string.Join("\n", set.Diagnostics.Where(diagnostic => diagnostic.Descriptor.IsError));
        Assert.True(errors.Length == 0, errors);
        Assert.NotEmpty(set.Models);
        return set;
    }
}
