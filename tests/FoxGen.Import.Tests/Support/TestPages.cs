namespace FoxGen.Import.Tests.Support;

/// <summary>The pages and specs the tests read.</summary>
internal static class TestPages
{
    private static readonly ResolvedService s_service = SpecSources.ShippedSet.Services[0];

    /// <summary>The five pages that the shipped specs were written from.</summary>
    public static IReadOnlyList<string> Shipped { get; } =
        ["heygen-video-agent", "kling-motion-control", "omnihuman-1.5", "seedance-2.0-reference-to-video", "veo-3.1-reference-to-video"];

    /// <summary>The service file.</summary>
    public static SpecText Service { get; } = SpecSources.ShippedService;

    /// <summary>The text of a page.</summary>
    public static string Text(string name) => File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Pages", name + ".txt"));

    /// <summary>The spec written by hand.</summary>
    public static SpecText Spec(string name) => SpecSources.Find($"/{name}.fox.yaml") with { Path = $"{name}.fox.yaml" };

    /// <summary>Imports a text.</summary>
    public static ImportResult Import(string text, string name = "page.txt") => PageImporter.Import(text, name, new ImportOptions { Service = Service });

    /// <summary>Imports a page of the tests.</summary>
    public static ImportResult ImportPage(string name) => Import(Text(name), name + ".txt");

    /// <summary>Compiles what was imported.</summary>
    public static SpecSet Compile(ImportResult result) => SpecSet.Compile([Service, new SpecText(result.FileName, result.Yaml)]);

    /// <summary>The same without reading the service again, for many files.</summary>
    public static SpecSet CompileFast(ImportResult result)
    {
        var models = SpecCompiler.CompileModels(new SpecText(result.FileName, result.Yaml), new EquatableArray<ResolvedService>(s_service));
        return new SpecSet(new(s_service), models.Group?.Models ?? default, models.Types, models.Diagnostics);
    }

    /// <summary>A page with one model and the given lines as the field section behind it.</summary>
    public static string Page(string fields) =>
        $$"""
        POST
        curl --request POST \
          --url https://api.foxapi.cc/v1/images/generations \
          --data '
        {
          "model": "sketch-1"
        }
        '

        Body

        application/json
        model
        string
        default:sketch-1
        required

        sketch-1: the only one

        {{fields}}

        Response

        id
        string
        """;
}
