using static FoxGen.Specs.SpecDiagnostics;

namespace FoxGen.Specs.Tests;

internal static class NameCases
{
    // Its namespace is that of the service of other tests.
    private static string Other { get; } = Yaml.Service.Replace("service: mini", "service: other", StringComparison.Ordinal).Replace("MiniClient", "OtherClient", StringComparison.Ordinal)
        .Replace("  Size:", "  Extent:", StringComparison.Ordinal);

    public static IEnumerable<SpecCase> All { get; } =
    [
        SpecCase.Model(BadName, "a field in Chinese", Yaml.Model("  ¦提示词: { type: string }")),
        SpecCase.Model(BadName, "a name that is a keyword", Yaml.Model("  a: { type: string, name: ¦class }")),
        SpecCase.Model(BadName, "a name that would be code", Yaml.Model("  a: { type: string, name: ¦'X { get; } int Y' }")),
        SpecCase.Model(BadName, "an enum value of signs alone", Yaml.Model("  a: { type: string, enum: [¦'+'] }")),
        SpecCase.Service(BadName, "a namespace with a keyword", "namespace: Mini", "namespace: ¦Mini.new"),
        SpecCase.Service(BadName, "a service name with spaces", "service: mini", "service: ¦my service"),
        SpecCase.Service(BadName, "a key variable in lower case", "MINI_KEY", "¦mini_key"),
        new(BadName, "a file name in Chinese", new SpecText("mini.service.fox.yaml", Yaml.Service), new SpecText("模型.fox.yaml", "¦" + Yaml.Model())),
        SpecCase.Model(ReservedName, "a field named extra", Yaml.Model("  ¦extra: { type: string }")),
        SpecCase.Model(ReservedName, "a field named clone, which no record can have", Yaml.Model("  ¦clone: { type: string }")),
        SpecCase.Model(ReservedName, "a member named clone", Yaml.Model("  a: { type: object, properties: { ¦clone: { type: string } } }")),
        SpecCase.Model(ReservedName, "the field that names the model", Yaml.Model("  ¦model: { type: string }")),
        SpecCase.Model(ReservedName, "a variant named like a member of every object", Yaml.Model(variants: "  ¦to-string:")),
        SpecCase.Service(ReservedName, "a family named like a member of the client", "  videos:", "  ¦resume:"),
        SpecCase.Service(ReservedName, "a field of a result named like a member of all", "      url: {", "      ¦raw: { type: string }\n      url: {"),
        SpecCase.Service(ReservedName, "a second field named Url", "      url: {", "      ¦link: { type: string, name: Url }\n      url: { name: File,"),
        SpecCase.Model(NameClash, "an enum named like the request type", Yaml.Model("  ¦request: { type: string, enum: [a] }", variants: "  a-model:")),
        new(NameClash, "a client named like a family", new SpecText("mini.service.fox.yaml", Yaml.Service.Replace("client: MiniClient", "client: Videos", StringComparison.Ordinal).Replace("  videos:", "  ¦videos:", StringComparison.Ordinal))),
        new(NameClash, "a result of another service in the same namespace", new SpecText("mini.service.fox.yaml", Yaml.Service.Replace("MediaResult", "FileResult", StringComparison.Ordinal)), new SpecText("other.service.fox.yaml", Other.Replace("  MediaResult:", "  ¦FileResult:", StringComparison.Ordinal))),
        new(NameClash, "a client of another service in the same namespace", new SpecText("mini.service.fox.yaml", "¦" + Yaml.Service), new SpecText("another.service.fox.yaml", Other.Replace("OtherClient", "MiniClient", StringComparison.Ordinal).Replace("MediaResult", "FileResult", StringComparison.Ordinal))),
        new(NameClash, "a model named like a result of another service in the same namespace", new SpecText("mini.service.fox.yaml", Yaml.Service), new SpecText("other.service.fox.yaml", Other.Replace("MediaResult", "FileResult", StringComparison.Ordinal)), new SpecText("a-model.fox.yaml", Yaml.Model(variants: "  ¦file-result:"))),
        SpecCase.Model(NameClash, "two fields with one C# name", Yaml.Model("  image_url: { type: string }\n  ¦image-url: { type: string }")),
        SpecCase.Model(NameClash, "two variants with one C# name", Yaml.Model(variants: "  m-1:\n  ¦m.1:")),
        SpecCase.Model(NameClash, "two variants whose C# names differ in case alone", Yaml.Model(variants: "  m-ab:\n  ¦m-aB:")),
        SpecCase.Model(NameClash, "a variant named like a vocabulary", Yaml.Model(variants: "  ¦size:")),
        SpecCase.Model(NameClash, "a variant named like the request type of another", Yaml.Model(variants: "  m1:\n  ¦m1-request:")),
        SpecCase.Service(NameClash, "a result shape named like the wire values of a vocabulary", "  MediaResult:", "  ¦SizeWire:"),
        SpecCase.Service(NameClash, "a field of a result named like its shape", "      url: {", "      ¦media_result: { type: string }\n      url: {"),
        SpecCase.Model(NameClash, "two enum values with one C# name", Yaml.Model("  a: { type: string, enum: [x_y, ¦x-y] }")),
        SpecCase.Model(BadName, "a name of items that is a keyword", Yaml.Model("  o: { type: array, items: { type: object, name: ¦new, properties: { a: { type: string } } } }")),
        SpecCase.Model(BadName, "a name too long for the compiler", Yaml.Model($"  {new string('a', 300)}: {{ type: object, properties: {{ ¦{new string('b', 300)}: {{ type: string, enum: [x] }} }} }}")),
        SpecCase.Model(BadName, "a nested field in Chinese", Yaml.Model("  o: { type: object, properties: { ¦宽: { type: integer } } }")),
        SpecCase.Model(ReservedName, "a nested field named like a member of its class", Yaml.Model("  o: { type: object, properties: { ¦validate: { type: integer } } }")),
        SpecCase.Model(NameClash, "two nested fields with one C# name", Yaml.Model("  o: { type: object, properties: { a_b: { type: integer }, ¦a-b: { type: integer } } }")),
        SpecCase.Model(NameClash, "two alternatives with one name", Yaml.Model("  o: { oneOf: [{ type: string, name: One }, { type: integer, name: ¦One }] }")),
        SpecCase.Model(NameClash, "a class named like the request type", Yaml.Model("  ¦request: { type: object, properties: { a: { type: integer } } }", variants: "  a-model:")),
        SpecCase.Model(NameClash, "two enums that nesting gives one name", Yaml.Model("  a_b: { type: string, enum: [x] }\n  a: { type: object, properties: { ¦b: { type: string, enum: [x] } } }")),
        SpecCase.Service(NameClash, "a vocabulary named as the client", "  Size:", "  ¦MiniClient:"),
        new(NameClash, "two files with one C# name",
            new SpecText("mini.service.fox.yaml", Yaml.Service),
            new SpecText("a.fox.yaml", Yaml.Model(variants: "  m-1:")),
            new SpecText("b.fox.yaml", Yaml.Model(variants: "  ¦m.1:"))),
        SpecCase.Service(BadNumber, "a number twice", "large: { number: 2 }", "large: { number: ¦1 }"),
        SpecCase.Service(BadNumber, "number zero", "small: { number: 1, aliases", "small: { number: ¦0, aliases"),
        new(DuplicateModel, "one model in two files",
            new SpecText("mini.service.fox.yaml", Yaml.Service),
            new SpecText("a.fox.yaml", Yaml.Model()),
            new SpecText("b.fox.yaml", Yaml.Model(variants: "  ¦m1:"))),
        new(DuplicateService, "one service in two files",
            new SpecText("a.service.fox.yaml", Yaml.Service),
            new SpecText("b.service.fox.yaml", "¦" + Yaml.Service)),
    ];
}
