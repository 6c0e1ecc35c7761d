namespace FoxGen.RandomSchemas.Tests;

/// <summary>The service that all random models belong to.</summary>
internal static class SpecService
{
    private static readonly Dictionary<string, Dictionary<string, string>> s_spellings = new()
    {
        ["Look"] = new() { ["film"] = "film", ["movie"] = "film", ["clay"] = "clay", ["16:9"] = "16:9", ["wide"] = "16:9", ["1280x720"] = "16:9" },
        ["Size"] = new() { ["512"] = "512", ["1024"] = "1024", ["1000"] = "1024", ["2048"] = "2048" },
    };

    /// <summary>Where the models are submitted.</summary>
    public const string Path = "/v1/all";

    /// <summary>Values of the vocabulary <c>Look</c>.</summary>
    public static IReadOnlyList<string> Looks { get; } = ["film", "clay", "16:9"];

    /// <summary>Values of the vocabulary <c>Size</c>.</summary>
    public static IReadOnlyList<string> Sizes { get; } = ["512", "1024", "2048"];

    /// <summary>All spellings of the values of a vocabulary, each with the value it stands for.</summary>
    public static IReadOnlyDictionary<string, string> Spellings(string vocabulary) => s_spellings[vocabulary];

    /// <summary>Its file.</summary>
    public static SpecText Text { get; } = new("random.service.fox.yaml", """
        service: random
        namespace: RandomSchemas
        client: RandomClient
        title: Random
        baseUrl: https://random.example
        keyVariable: RANDOM_KEY
        families:
          all: { name: All, path: /v1/all, object: task, type: all }
        tasks:
          path: /v1/tasks/{task_id}
          fields: { id: id, status: status, results: results }
          error: { message: error.message }
          statuses: { queued: pending, working: running, done: completed, broken: failed }
        vocabularies:
          Look:
            description: How it looks.
            values:
              film: { name: Film, number: 1, aliases: [movie] }
              clay: { name: Clay, number: 2 }
              "16:9": { name: Wide, number: 5, aliases: [wide, 1280x720] }
          Size:
            type: integer
            description: How large it is.
            values:
              512: { name: S512, number: 1 }
              1024: { name: S1024, number: 2, aliases: [1000] }
              2048: { name: S2048, number: 3 }
        results:
          MediaResult:
            description: A file.
            file: url
            required: [url]
            properties:
              url: { type: string, format: uri, description: Where it is. }
        """);
}
