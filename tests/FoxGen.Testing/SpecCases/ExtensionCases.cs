using static FoxGen.Specs.SpecDiagnostics;

namespace FoxGen.Testing;

/// <summary>Results and vocabularies of model files, and extensions of services.</summary>
public static class ExtensionCases
{
    private static readonly SpecText s_mini = new("mini.service.fox.yaml", MiniSpec.Service);

    public static IEnumerable<SpecCase> All { get; } =
    [
        Types(NameClash, "a result of the file that the service has", "results:\n  ¦MediaResult: { properties: { a: { type: string } } }"),
        Types(NameClash, "a vocabulary of the file that the service has", "vocabularies:\n  ¦Size: { values: { a: { number: 1 } } }"),
        Types(NameClash, "a result of the file named like a vocabulary of the file", "vocabularies:\n  Own: { values: { a: { number: 1 } } }\nresults:\n  ¦Own: { properties: { a: { type: string } } }"),
        Types(NameClash, "a result of the file named like the client", "results:\n  ¦MiniClient: { properties: { a: { type: string } } }"),
        Types(NameClash, "a variant named like a result of the file", "results:\n  Own: { properties: { a: { type: string } } }", variants: "  ¦own:"),
        Types(HidesType, "a result of the file named like a type of .NET", "results:\n  ¦FileResult: { properties: { a: { type: string } } }"),
        Types(UnknownVocabulary, "an unknown vocabulary in a result of the file", "results:\n  Own: { properties: { a: { type: string, vocabulary: ¦Seize } } }"),
        Types(BadNumber, "a vocabulary of the file with a number twice", "vocabularies:\n  Own: { values: { a: { number: 1 }, b: { number: ¦1 } } }"),
        Types(MissingKey, "a result of the file without properties", "results:\n  Own: ¦{ description: Nothing. }"),
        new(NameClash, "a result that two model files define",
            s_mini,
            new("a.fox.yaml", MiniSpec.Model(rest: "results:\n  Own: { properties: { a: { type: string } } }")),
            new("b.fox.yaml", MiniSpec.Model(variants: "  m2:", rest: "results:\n  ¦Own: { properties: { a: { type: string } } }"))),
        Extension(UnknownService, "an extension of another service", "extends: ¦minni\nfamilies:\n  songs: { path: /v1/songs }"),
        Extension(UnknownService, "an extension of a service of a package that is missing", "extends: ¦foxapi\nfamilies:\n  songs: { path: /v1/songs }"),
        Extension(UnknownKey, "an extension with a base URL", "extends: mini\n¦baseUrl: https://other.example.com\nfamilies:\n  songs: { path: /v1/songs }"),
        Extension(UnknownKey, "an extension with the name of a service", "extends: mini\n¦service: mini\nfamilies:\n  songs: { path: /v1/songs }"),
        Extension(UnknownKey, "an extension with a key that no file has", "extends: mini\nfamilies:\n  songs: { path: /v1/songs }\n¦vocabulary: {}"),
        Extension(MissingKey, "an extension with nothing in it", "¦extends: mini"),
        Extension(NameClash, "a family that the service has", "extends: mini\nfamilies:\n  ¦videos: { name: Clips, path: /v1/clips }"),
        Extension(NameClash, "a family with the C# name of another", "extends: mini\nfamilies:\n  clips: { name: ¦Videos, path: /v1/clips }"),
        Extension(NameClash, "a result that the service has", "extends: mini\nresults:\n  ¦MediaResult: { properties: { a: { type: string } } }"),
        Extension(NameClash, "a vocabulary that the service has", "extends: mini\nvocabularies:\n  ¦Size: { values: { a: { number: 1 } } }"),
        Extension(BadPath, "a family of an extension on another host", "extends: mini\nfamilies:\n  songs: { path: ¦//evil.example/v1 }"),
        new(NameClash, "a result that two extensions define",
            s_mini,
            new("a.service.fox.yaml", "extends: mini\nresults:\n  Own: { properties: { a: { type: string } } }"),
            new("b.service.fox.yaml", "extends: mini\nresults:\n  ¦Own: { properties: { a: { type: string } } }")),
        new(NameClash, "a result of a model file that an extension has",
            s_mini,
            new("a.service.fox.yaml", "extends: mini\nresults:\n  Own: { properties: { a: { type: string } } }"),
            new("a-model.fox.yaml", MiniSpec.Model(rest: "results:\n  ¦Own: { properties: { a: { type: string } } }"))),
        SpecCase.Model(UnknownKey, "extends in a model file", MiniSpec.Model(rest: "¦extends: mini")),
    ];

    private static SpecCase Types(SpecDiagnosticDescriptor kind, string name, string rest, string variants = "  m1:") =>
        SpecCase.Model(kind, name, MiniSpec.Model(rest: rest, variants: variants));

    private static SpecCase Extension(SpecDiagnosticDescriptor kind, string name, string yaml) => new(kind, name, s_mini, new SpecText("own.service.fox.yaml", yaml));
}
