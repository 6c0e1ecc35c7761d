using static FoxGen.Specs.SpecDiagnostics;

namespace FoxGen.Specs.Tests;

internal static class ReferenceCases
{
    public static IEnumerable<SpecCase> All { get; } =
    [
        SpecCase.Model(UnknownService, "another service", Yaml.Model().Replace("service: mini", "service: ¦mnii")),
        SpecCase.Model(UnknownFamily, "another family", Yaml.Model().Replace("family: videos", "family: ¦video")),
        SpecCase.Model(UnknownResult, "another result", Yaml.Model().Replace("result: FileResult", "result: ¦Result")),
        SpecCase.Model(UnknownVocabulary, "another vocabulary", Yaml.Model("  size: { type: string, vocabulary: ¦Sizes }")),
        SpecCase.Model(UnknownEnumValue, "a value outside the vocabulary", Yaml.Model("  size: { type: string, vocabulary: Size, enum: [small, ¦lagre] }")),
        SpecCase.Model(UnknownEnumValue, "a known value outside the enum", Yaml.Model("  size: { type: string, enum: [a], knownValues: { ¦b: B } }")),
        SpecCase.Model(UnknownField, "a required field that does not exist", Yaml.Model(required: "[¦promt]")),
        SpecCase.Model(UnknownField, "an excluded field that does not exist", Yaml.Model(variants: "  m1: { exclude: [¦promt] }")),
        SpecCase.Model(UnknownField, "an overridden field that does not exist", Yaml.Model(variants: "  m1: { properties: { ¦promt: {} } }")),
        SpecCase.Model(UnknownField, "a relation over a field that does not exist", Yaml.Rules("  - { id: a, atMostOneOf: [prompt, ¦mark] }")),
        SpecCase.Service(UnknownField, "a result that requires a field it lacks", "file: url", "required: [¦uri]\n    file: url"),
        SpecCase.Service(BadUrl, "a base URL without TLS", "https://api.example.com", "¦http://api.example.com"),
        SpecCase.Model(BadUrl, "a page that is no URL", Yaml.Model(rest: "documentation: ¦docs.example.com")),
        SpecCase.Service(BadPath, "a task path without the id", "/v1/tasks/{task_id}", "¦/v1/tasks"),
        SpecCase.Service(BadPath, "a path that leaves the host", "{ path: /v1/videos }", "{ path: ¦//evil.example/v1 }"),
        SpecCase.Model(BadMediaFormat, "jpg for jpeg", Yaml.Model("  a: { type: string, format: uri, media: { kind: image, formats: [¦jpg] } }")),
        SpecCase.Model(BadMediaFormat, "a video format of an image", Yaml.Model("  a: { type: string, format: uri, media: { kind: image, formats: [¦mp4] } }")),
        SpecCase.Model(ListedTwice, "a value twice", Yaml.Model("  a: { type: string, enum: [x, ¦x] }")),
        SpecCase.Model(ListedTwice, "one spelling for both", Yaml.Model("  a: { type: boolean, spelling: { true: 'on', false: ¦'on' } }")),
        SpecCase.Model(UnknownVariant, "an example of another model", Yaml.Model(rest: "examples:\n  - body: { model: ¦m2 }")),
        SpecCase.Model(BadPattern, "a back-reference", Yaml.Model("  a: { type: string, pattern: ¦'(a)\\1' }")),
        SpecCase.Model(NeedsInt64, "a maximum beyond 32 bits", Yaml.Model("  a: { type: integer, maximum: ¦4294967295 }")),
        SpecCase.Model(NeedsInt64, "a sentinel beyond 32 bits", Yaml.Model("  a: { type: integer, maximum: 4, sentinels: { ¦9999999999: Any } }")),
        SpecCase.Model(WrongValue, "a maximum beyond 64 bits", Yaml.Model("  a: { type: integer, format: int64, maximum: ¦9223372036854775808 }")),
        SpecCase.Service(BadFileField, "a file field that is no URL", "file: url", "file: ¦name"),
    ];
}
