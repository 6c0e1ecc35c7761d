using static FoxGen.Specs.SpecDiagnostics;

namespace FoxGen.Specs.Tests;

internal static class ContradictionCases
{
    private const string Size = "  size: { type: string, vocabulary: Size, default: ¦large }";

    public static IEnumerable<SpecCase> All { get; } =
    [
        SpecCase.Model(BadDefault, "a default outside the range", Yaml.Model("  n: { type: integer, minimum: 4, maximum: 15, default: ¦3 }")),
        SpecCase.Model(BadDefault, "a default a variant does not take", Yaml.Model(Size, variants: "  m1: { properties: { size: { enum: [small] } } }")),
        SpecCase.Model(BadExample, "a sample value outside the enum", Yaml.Model("  size: { type: string, enum: [a], examples: [a, ¦b] }")),
        SpecCase.Model(BadExample, "a body without a required field", Yaml.Model("  a: { type: string }\n  b: { type: string }", "examples:\n  - body: ¦{ a: x }", required: "[b]")),
        SpecCase.Model(BadExample, "a body with an unknown field", Yaml.Model(rest: "examples:\n  - body: { ¦promt: x }")),
        SpecCase.Model(BadExample, "a body with a broken item", Yaml.Model("  u: { type: array, items: { type: string, format: uri } }", "examples:\n  - body: { u: [https://example.com/a, ¦b] }")),
        SpecCase.Model(BadExample, "a body that breaks a rule", Yaml.Rules("  - { id: a, requires: { field: mask, anyOf: [images] } }\nexamples:\n  - body: { mask: ¦https://example.com/a }")),
        SpecCase.Model(EmptyRange, "a minimum above the maximum", Yaml.Model("  n: { type: number, minimum: ¦5, maximum: 4 }")),
        SpecCase.Model(EmptyRange, "no whole number between two bounds", Yaml.Model("  n: { type: integer, exclusiveMinimum: ¦4, exclusiveMaximum: 5 }")),
        SpecCase.Model(EmptyRange, "no multiple between two bounds", Yaml.Model("  n: { type: integer, minimum: 17, maximum: 31, multipleOf: ¦16 }")),
        SpecCase.Model(EmptyRange, "a shortest above the longest text", Yaml.Model("  n: { type: string, minLength: ¦5, maxLength: 4 }")),
        SpecCase.Model(EmptyRange, "files no file can be", Yaml.Model("  n: { type: string, format: uri, media: { kind: image, bytes: { minimum: ¦2MiB, maximum: 2MB } } }")),
        SpecCase.Model(BadAllowedValue, "an enum value outside the range", Yaml.Model("  n: { type: integer, maximum: 8, enum: [4, 8, ¦12] }")),
        SpecCase.Model(BadAllowedValue, "a const outside the enum", Yaml.Model("  n: { type: integer, enum: [4, 8], const: ¦6 }")),
        SpecCase.Model(RequiredAndExcluded, "a required field excluded", Yaml.Model(variants: "  m1: { exclude: [¦prompt] }", required: "[prompt]")),
        SpecCase.Model(RuleNeverHolds, "two required fields that exclude each other", Yaml.Model("  a: { type: string }\n  b: { type: string }", "rules:\n  - { id: ¦one, atMostOneOf: [a, b] }", required: "[a, b]")),
        SpecCase.Model(RuleNeverHolds, "a required field that needs one the variant lacks", Yaml.Model("  a: { type: string }\n  b: { type: string }", "rules:\n  - { id: ¦one, requires: { field: a, anyOf: [b] } }", variants: "  m1: { exclude: [b] }", required: "[a]")),
    ];
}
