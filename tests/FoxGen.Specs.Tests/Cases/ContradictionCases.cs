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
        SpecCase.Model(BadDefault, "a default that is an alias", Yaml.Model("  a: { type: string, enum: [wide], aliases: { 16x9: wide }, default: ¦16x9 }")),
        SpecCase.Model(BadDefault, "a default that a nested property refuses", Yaml.Model("  o: { type: object, properties: { n: { type: integer, minimum: 4, default: ¦3 } } }")),
        SpecCase.Model(BadExample, "a sample object that its rule refuses", Yaml.Model("  o: { type: object, properties: { a: { type: integer } }, examples: [¦{ b: 1 }] }")),
        SpecCase.Model(BadExample, "a body with a broken nested field", Yaml.Model("  o: { type: object, properties: { a: { type: integer, maximum: 3 } } }", "examples:\n  - body: { o: { a: ¦4 } }")),
        SpecCase.Model(BadExample, "a body with an unknown nested field", Yaml.Model("  o: { type: object, properties: { a: { type: integer } } }", "examples:\n  - body: { o: { a: 4, ¦b: 1 } }")),
        SpecCase.Model(BadExample, "a body whose item lacks a field", Yaml.Model("  o: { type: array, items: { type: object, required: [a], properties: { a: { type: integer } } } }", "examples:\n  - body: { o: [{ a: 4 }, ¦{}] }")),
        SpecCase.Model(EmptyRange, "bounds under a condition that the property's own refuse", Yaml.When("if: 'has(this.mode)', minimum: ¦20")),
        SpecCase.Model(EmptyRange, "no value of the enum in the bounds under a condition", Yaml.When("if: 'has(this.mode)', maximum: ¦3", "type: integer, enum: [4, 8]")),
        SpecCase.Model(EmptyRange, "a text under a condition that must be longer than it may be", Yaml.When("if: 'has(this.mode)', minLength: ¦20", "type: string, maxLength: 10")),
        SpecCase.Model(EmptyRange, "a list under a condition that must be longer than it may be", Yaml.When("if: 'has(this.mode)', minItems: ¦5", "type: array, maxItems: 4, items: { type: string }")),
        SpecCase.Model(EmptyRange, "more different items than there are values", Yaml.Model("  a: { type: array, uniqueItems: true, minItems: ¦3, items: { type: string, enum: [x, y] } }")),
        SpecCase.Model(EmptyRange, "a body of no bytes", Yaml.Model(rest: "body: { bytes: { maximum: ¦0 } }")),
        SpecCase.Model(BadAllowedValue, "a value under a condition that the property refuses", Yaml.When("if: 'has(this.mode)', enum: [4, ¦16]")),
        SpecCase.Model(BadAllowedValue, "an alias under a condition", Yaml.When("if: 'has(this.mode)', const: ¦16x9", "type: string, enum: [wide], aliases: { 16x9: wide }")),
        SpecCase.Model(BadAllowedValue, "a sentinel inside the range", Yaml.Model("  n: { type: integer, minimum: 4, maximum: 15, sentinels: [-1, ¦8] }")),
        SpecCase.Model(BadAllowedValue, "a sentinel outside the enum", Yaml.Model("  n: { type: integer, minimum: 4, maximum: 15, enum: [4, 8], sentinels: [¦-1] }")),
        SpecCase.Model(RequiredAndExcluded, "a required field that a condition forbids", Yaml.When("if: 'has(this.mode)', ¦forbidden: true").Replace("required: []", "required: [n]")),
        SpecCase.Model(RequiredAndExcluded, "a required field that a mode forbids", Yaml.Modes("one: { forbid: [¦prompt] }", required: "[prompt]")),
        SpecCase.Model(RequiredAndExcluded, "a field that a required one excludes", Yaml.Model("  a: { type: string }\n  b: { type: string }", "rules:\n  - { id: ¦one, excludes: { field: a, fields: [b] } }", required: "[b]")),
        SpecCase.Model(RuleNeverHolds, "a rule of an object that its required fields break", Yaml.Model("  o: { type: object, required: [a, b], properties: { a: { type: string }, b: { type: string } }, rules: [{ id: ¦one, atMostOneOf: [a, b] }] }")),
        SpecCase.Model(RuleNeverHolds, "a needed field that the variant lacks", Yaml.Model("  a: { type: string }\n  b: { type: string }", "rules:\n  - { id: ¦one, variants: ['m*'], require: [b] }", variants: "  m1: { exclude: [b] }")),
        SpecCase.Model(BadAlias, "an alias that is a value", Yaml.Model("  a: { type: string, enum: [x, y], aliases: { ¦y: x } }")),
        SpecCase.Model(BadAlias, "an alias of the vocabulary once more", Yaml.Model("  a: { type: string, vocabulary: Size, aliases: { ¦tiny: large } }")),
        SpecCase.Service(BadAlias, "an alias in a vocabulary that is a value", "large: { number: 2 }", "large: { number: 2, aliases: [¦small] }"),
        SpecCase.Service(BadAlias, "an alias of two values in a vocabulary", "large: { number: 2 }", "large: { number: 2, aliases: [¦tiny] }"),
        SpecCase.Model(AlternativesAlike, "two texts in a union", Yaml.Model("  o: { oneOf: [{ type: string, enum: [a] }, ¦{ type: string, maxLength: 3, name: Other }] }")),
        SpecCase.Model(AlternativesAlike, "two objects without differing constants", Yaml.Model("  o: { oneOf: [{ type: object, required: [a], properties: { a: { type: string, const: x } } }, ¦{ type: object, name: Other, properties: { a: { type: string, const: y } } }] }")),
        SpecCase.Model(AlternativesAlike, "a whole number behind a number", Yaml.Model("  o: { oneOf: [{ type: number }, ¦{ type: integer }] }")),
        SpecCase.Model(AlternativesAlike, "a text and a boolean in words", Yaml.Model("  o: { oneOf: [{ type: string }, ¦{ type: boolean, spelling: { true: 'yes', false: 'no' } }] }")),
        SpecCase.Model(BadModeCount, "a mode that asks for more than the array holds", Yaml.Modes("one: { count: { images: ¦4 } }")),
        SpecCase.Model(BadModeCount, "a mode whose range ends above what the array holds", Yaml.Modes("one: { count: { images: ¦{ minimum: 1, maximum: 9 } } }")),
        SpecCase.Model(RuleNeverHolds, "a required list that a rule wants absent", Yaml.Model("  a: { type: string, const: x }\n  b: { type: array, minItems: 1, items: { type: string } }", "rules:\n  - { id: ¦one, excludes: { field: a, fields: [b] } }", required: "[a, b]")),
        SpecCase.Model(RequiredAndExcluded, "a field that a required list excludes", Yaml.Model("  a: { type: string }\n  b: { type: array, minItems: 1, items: { type: string } }", "rules:\n  - { id: ¦one, atMostOneOf: [a, b] }", required: "[b]")),
        SpecCase.Model(RuleNeverHolds, "a constant that a rule refuses", Yaml.Model("  a: { type: integer, const: 8 }", "rules:\n  - { id: ¦one, message: m, expression: 'this.a < 8' }", required: "[a]")),
        SpecCase.Model(BadModeCount, "a mode whose range the array never meets", Yaml.Modes("one: { count: { images: ¦{ minimum: 4, maximum: 9 } } }")),
    ];
}
