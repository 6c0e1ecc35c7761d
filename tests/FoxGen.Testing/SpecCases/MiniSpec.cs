namespace FoxGen.Testing;

/// <summary>Small spec files to vary.</summary>
public static class MiniSpec
{
    /// <summary>A service file with nothing to complain about.</summary>
    public const string Service = """
        service: mini
        namespace: Mini
        client: MiniClient
        title: Mini
        baseUrl: https://api.example.com
        keyVariable: MINI_KEY
        families:
          videos: { path: /v1/videos }
        tasks:
          path: /v1/tasks/{task_id}
          fields: { id: id, status: status, results: results }
          error: { message: error.message }
          statuses: { done: completed, bad: failed }
        vocabularies:
          Size:
            values:
              small: { number: 1, aliases: [tiny] }
              large: { number: 2 }
              4k: { name: K4, number: 3 }
        results:
          MediaResult:
            file: url
            properties:
              url: { type: string, format: uri }
        """;

    /// <summary>A model file with one variant and the given properties, each line of them indented by two.</summary>
    public static string Model(string properties = "  prompt: { type: string }", string rest = "", string variants = "  m1:", string required = "[]") => $"""
        service: mini
        family: videos
        result: MediaResult
        title: A model
        variants:
        {variants}
        required: {required}
        properties:
        {properties}
        {rest}
        """;

    /// <summary>A model file with a text, two arrays, and rules.</summary>
    public static string Rules(string rules) => Model("""
          prompt: { type: string }
          mask: { type: string, format: uri }
          images: { type: array, items: { type: string, format: uri } }
          videos: { type: array, items: { type: string, format: uri } }
          count: { type: integer, default: 1 }
        """, "rules:\n" + rules);

    /// <summary>A model file with a number that has one conditional constraint.</summary>
    public static string When(string entry, string keys = "type: integer, minimum: 4, maximum: 15") => Model($$"""
          mode: { type: string, enum: [a, b], default: a }
          prompt: { type: string }
          n: { {{keys}}, when: [{ {{entry}} }] }
        """);

    /// <summary>A model file with modes over a text and an array.</summary>
    public static string Modes(string values, string rest = "", string required = "[]") => Model("""
          mode: { type: string, enum: [one, two, three] }
          prompt: { type: string }
          images: { type: array, maxItems: 3, items: { type: string, format: uri } }
        """, $"modes: {{ field: mode, values: {{ {values} }}{rest} }}", required: required);

    /// <summary>The service of <see cref="Service"/>, compiled.</summary>
    public static ResolvedService Mini { get; } = SpecCompiler.CompileService(new SpecText("mini.service.fox.yaml", Service)).Service!;

    /// <summary>Compiles a model file of the mini service.</summary>
    public static ModelFileResult Compile(string model, string path = "a-model.fox.yaml") =>
        SpecCompiler.CompileModels(new SpecText(path, model), new EquatableArray<ResolvedService>(Mini), TestContext.Current.CancellationToken);

    /// <summary>Compiles a model file that must have no problem.</summary>
    public static ModelGroup Group(string model, string path = "a-model.fox.yaml")
    {
        var result = Compile(model, path);
        Assert.Equal("", string.Join("\n", result.Diagnostics));
        return result.Group!;
    }
}
