using static FoxGen.Specs.SpecDiagnostics;

namespace FoxGen.Testing;

public static class ReferenceCases
{
    public static IEnumerable<SpecCase> All { get; } =
    [
        SpecCase.Model(UnknownService, "another service", MiniSpec.Model().Replace("service: mini", "service: ¦mnii")),
        SpecCase.Model(UnknownFamily, "another family", MiniSpec.Model().Replace("family: videos", "family: ¦video")),
        SpecCase.Model(UnknownResult, "another result", MiniSpec.Model().Replace("result: MediaResult", "result: ¦Result")),
        SpecCase.Model(UnknownVocabulary, "another vocabulary", MiniSpec.Model("  size: { type: string, vocabulary: ¦Sizes }")),
        SpecCase.Model(UnknownEnumValue, "a value outside the vocabulary", MiniSpec.Model("  size: { type: string, vocabulary: Size, enum: [small, ¦lagre] }")),
        SpecCase.Model(UnknownEnumValue, "a known value outside the enum", MiniSpec.Model("  size: { type: string, enum: [a], knownValues: { ¦b: B } }")),
        SpecCase.Model(UnknownField, "a required field that does not exist", MiniSpec.Model(required: "[¦promt]")),
        SpecCase.Model(UnknownField, "an excluded field that does not exist", MiniSpec.Model(variants: "  m1: { exclude: [¦promt] }")),
        SpecCase.Model(UnknownField, "an overridden field that does not exist", MiniSpec.Model(variants: "  m1: { properties: { ¦promt: {} } }")),
        SpecCase.Model(UnknownField, "a relation over a field that does not exist", MiniSpec.Rules("  - { id: a, atMostOneOf: [prompt, ¦mark] }")),
        SpecCase.Service(UnknownField, "a result that requires a field it lacks", "file: url", "required: [¦uri]\n    file: url"),
        SpecCase.Service(BadUrl, "a base URL without TLS", "https://api.example.com", "¦http://api.example.com"),
        SpecCase.Model(BadUrl, "a page that is no URL", MiniSpec.Model(rest: "documentation: ¦docs.example.com")),
        SpecCase.Service(BadPath, "a task path without the id", "/v1/tasks/{task_id}", "¦/v1/tasks"),
        SpecCase.Service(BadPath, "a path that leaves the host", "{ path: /v1/videos }", "{ path: ¦//evil.example/v1 }"),
        SpecCase.Service(BadHeader, "an idempotency header that the client sets itself", "families:", "idempotency: { contract: replay, header: ¦Authorization }\nfamilies:"),
        SpecCase.Service(BadHeader, "an idempotency header with a space", "families:", "idempotency: { contract: reject, header: ¦Idempotency Key }\nfamilies:"),
        SpecCase.Model(BadMediaFormat, "jpg for jpeg", MiniSpec.Model("  a: { type: string, format: uri, media: { kind: image, formats: [¦jpg] } }")),
        SpecCase.Model(BadMediaFormat, "a ZIP as a document", MiniSpec.Model("  a: { type: string, format: uri, media: { kind: document, formats: [¦zip] } }")),
        SpecCase.Model(BadMediaFormat, "a video format of an image", MiniSpec.Model("  a: { type: string, format: uri, media: { kind: image, formats: [¦mp4] } }")),
        SpecCase.Model(ListedTwice, "a value twice", MiniSpec.Model("  a: { type: string, enum: [x, ¦x] }")),
        SpecCase.Model(ListedTwice, "one spelling for both", MiniSpec.Model("  a: { type: boolean, spelling: { true: 'on', false: ¦'on' } }")),
        SpecCase.Model(UnknownVariant, "an example of another model", MiniSpec.Model(rest: "examples:\n  - body: { model: ¦m2 }")),
        SpecCase.Model(BadPattern, "a pattern of ids with a lookahead", MiniSpec.Model(variants: "  m1: { idPattern: ¦'^(?=m)' }")),
        SpecCase.Model(BadPattern, "a back-reference", MiniSpec.Model("  a: { type: string, pattern: ¦'(a)\\1' }")),
        SpecCase.Model(NeedsInt64, "a maximum beyond 32 bits", MiniSpec.Model("  a: { type: integer, maximum: ¦4294967295 }")),
        SpecCase.Model(NeedsInt64, "a sentinel beyond 32 bits", MiniSpec.Model("  a: { type: integer, maximum: 4, sentinels: { ¦9999999999: Any } }")),
        SpecCase.Model(WrongValue, "a maximum beyond 64 bits", MiniSpec.Model("  a: { type: integer, format: int64, maximum: ¦9223372036854775808 }")),
        SpecCase.Model(UnknownEnumValue, "an alias of a value that is none", MiniSpec.Model("  a: { type: string, enum: [16x9], aliases: { wide: ¦16x10 } }")),
        SpecCase.Model(UnknownEnumValue, "a mode the field does not take", MiniSpec.Modes("¦tow: { require: [prompt] }")),
        SpecCase.Model(UnknownField, "a required field that the object lacks", MiniSpec.Model("  o: { type: object, required: [¦widht], properties: { width: { type: integer } } }")),
        SpecCase.Model(UnknownField, "a relation in an object over a field of the body", MiniSpec.Model("  a: { type: string }\n  o: { type: object, properties: { b: { type: string } }, rules: [{ id: x, atLeastOneOf: [b, ¦a] }] }")),
        SpecCase.Model(UnknownField, "a mode that counts a field that does not exist", MiniSpec.Modes("one: { count: { ¦imges: 1 } }")),
        SpecCase.Model(UnknownField, "a mode that forbids a field that does not exist", MiniSpec.Modes("one: { forbid: [¦promt] }")),
        SpecCase.Model(UnknownField, "a rule that needs a field that does not exist", MiniSpec.Rules("  - { id: a, require: [¦promt] }")),
        SpecCase.Model(UnknownField, "a picture of the size of a field that does not exist", MiniSpec.Model("  m: { type: string, format: uri, media: { kind: image, sameSizeAs: ¦image } }")),
        SpecCase.Model(UnknownField, "a named reference to a key that items lack", MiniSpec.Model("  prompt: { type: string }\n  refs: { type: array, items: { type: object, properties: { name: { type: string } } } }", "rules:\n  - { id: a, references: { field: prompt, token: '@{name}', to: refs, key: ¦nmae } }")),
        SpecCase.Model(UnknownVariant, "a rule for a variant that does not exist", MiniSpec.Rules("  - { id: a, variants: [¦m2], atMostOneOf: [prompt, mask] }")),
        SpecCase.Model(UnknownVariant, "a pattern that no variant matches", MiniSpec.Rules("  - { id: a, variants: [m*, ¦claude-*], require: [prompt] }")),
        SpecCase.Model(UnknownVariant, "a constraint for a variant that does not exist", MiniSpec.When("variants: [¦m3], maximum: 5")),
        SpecCase.Model(BadDiscriminator, "a discriminator that one alternative lacks", MiniSpec.Model("  o: { discriminator: ¦type, oneOf: [{ type: object, required: [type], properties: { type: { type: string, const: a } } }, { type: string }, { type: object, required: [kind, type], properties: { kind: { type: string, const: b }, type: { type: string } } }] }".Replace("required: [type], properties: { type: { type: string, const: a } }", "required: [type, kind], properties: { type: { type: string, const: a }, kind: { type: string, const: a } }"))),
        SpecCase.Model(BadDiscriminator, "a discriminator of a union without objects", MiniSpec.Model("  o: { discriminator: ¦type, oneOf: [{ type: string }, { type: integer }] }")),
        SpecCase.Model(BadPattern, "a lazy quantifier under a condition", MiniSpec.When("if: 'has(this.mode)', pattern: ¦'a*?'", "type: string")),
        SpecCase.Service(BadFileField, "a file field that is no URL", "file: url", "file: ¦name"),
    ];
}
