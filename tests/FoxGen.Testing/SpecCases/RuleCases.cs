using static FoxGen.Specs.SpecDiagnostics;

namespace FoxGen.Testing;

public static class RuleCases
{
    private const string Unions = """
          size:
            oneOf:
              - { type: string, enum: [small, large] }
              - { type: object, name: Custom, required: [width], properties: { width: { type: integer } } }
          stop: { oneOf: [{ type: string }, { type: array, items: { type: string } }] }
          blocks:
            type: array
            items:
              name: Block
              oneOf:
                - { type: object, name: Words, required: [kind], properties: { kind: { type: string, const: text }, text: { type: string } } }
                - { type: object, name: Picture, required: [kind], properties: { kind: { type: string, const: image }, url: { type: string } } }
        """;

    public static IEnumerable<SpecCase> All { get; } =
    [
        SpecCase.Model(ExpressionSyntax, "an operator too many", MiniSpec.Rules("  - id: a\n    message: m\n    expression: 'this.count > ¦> 1'")),
        SpecCase.Model(ExpressionSyntax, "an operator too many in a literal block", MiniSpec.Rules("  - id: a\n    message: m\n    expression: |\n      has(this.prompt)\n        && this.count > ¦> 1")),
        SpecCase.Model(ExpressionType, "an unknown field", MiniSpec.Rules("  - id: a\n    message: m\n    expression: 'has(this.¦promt)'")),
        SpecCase.Model(ExpressionType, "a number of results that is no integer", MiniSpec.Model(rest: "resultCount: ¦this.prompt")),
        SpecCase.Model(ExpressionType, "an unknown field in a number of results", MiniSpec.Model(rest: "resultCount: size(this.¦promt)")),
        SpecCase.Model(ExpressionSyntax, "a number of results that ends too early", MiniSpec.Model(rest: "resultCount: size(this.prompt¦")),
        SpecCase.Model(ExpressionType, "in a union, a value that no alternative has", MiniSpec.Model(Unions, "rules:\n  - { id: x, message: m, expression: 'this.size in [¦\"lagre\"]' }")),
        SpecCase.Model(ExpressionType, "in a union, a type that no alternative has", MiniSpec.Model(Unions, "rules:\n  - { id: x, message: m, expression: '¦this.size in [1, 2]' }")),
        SpecCase.Model(ExpressionType, "in a union, a key that no alternative has", MiniSpec.Model(Unions, "rules:\n  - { id: x, message: m, expression: '!has(this.size.¦widht)' }")),
        SpecCase.Model(ExpressionType, "in a union, arithmetic with a union", MiniSpec.Model(Unions, "rules:\n  - { id: x, message: m, expression: '¦this.size + 1 == 2' }")),
        SpecCase.Model(ExpressionType, "in a union, a key of an alternative as another type", MiniSpec.Model(Unions, "rules:\n  - { id: x, message: m, expression: '¦this.size.width == \"big\"' }")),
        SpecCase.Model(ExpressionType, "in a union, a key of a union without objects", MiniSpec.Model(Unions, "rules:\n  - { id: x, message: m, expression: 'this.stop.¦nope == 1' }")),
        SpecCase.Model(ExpressionType, "in a union, an item of an alternative as another type", MiniSpec.Model(Unions, "rules:\n  - { id: x, message: m, expression: 'this.stop.all(x, ¦x > 5)' }")),
        SpecCase.Model(ExpressionType, "in a union, an unknown key of items that are unions", MiniSpec.Model(Unions, "rules:\n  - { id: x, message: m, expression: 'this.blocks.all(b, b.¦typo in [\"text\"])' }")),
        SpecCase.Model(ExpressionType, "in a union, an impossible value of items that are unions", MiniSpec.Model(Unions, "rules:\n  - { id: x, message: m, expression: 'this.blocks.all(b, b.kind in [¦\"txt\"])' }")),
        SpecCase.Model(ExpressionType, "an unknown field behind a doubled quote", MiniSpec.Rules("  - id: a\n    message: m\n    expression: 'this.prompt == ''x'' || has(this.¦promt)'")),
        SpecCase.Model(ExpressionType, "a condition of media over an unknown field", MiniSpec.Model("  v: { type: string, format: uri, media: { kind: video, seconds: { maximum: 9, when: [{ if: 'has(this.¦o)', maximum: 3 }] } } }")),
        SpecCase.Model(ExpressionSyntax, "an operator too many under if", MiniSpec.When("if: 'this.mode > ¦> 1', maximum: 5")),
        SpecCase.Model(ExpressionType, "a condition over an unknown field", MiniSpec.When("if: 'has(this.¦mod)', maximum: 5")),
        SpecCase.Model(ExpressionType, "a condition that compares with a value there is not", MiniSpec.When("if: 'this.mode == ¦\"c\"', maximum: 5")),
        SpecCase.Model(ExpressionType, "an unknown field behind two known ones", MiniSpec.Model("  a: { type: string }\n  b: { type: string, default: x }", "rules:\n  - { id: x, message: m, expression: 'has(this.a) || default(this.b) == \"x\" || has(this.¦c)' }")),
        SpecCase.Model(ExpressionType, "a rule of an object over a field of the body", MiniSpec.Model("  a: { type: string }\n  o: { type: object, properties: { b: { type: string } }, rules: [{ id: x, message: m, expression: 'has(this.¦a)' }] }")),
        SpecCase.Model(ExpressionType, "an unknown key of items", MiniSpec.Model("  o: { type: array, items: { type: object, properties: { n: { type: integer } } } }", "rules:\n  - { id: x, message: m, expression: 'this.o.all(i, i.¦m > 1)' }")),
        SpecCase.Model(ExpressionType, "a union of values of variants that lacks one", MiniSpec.Model("  m: { type: string, enum: [a] }", "rules:\n  - { id: x, message: m, expression: 'this.m != \"b\" || this.m != ¦\"c\"' }", variants: "  m1:\n  m2: { properties: { m: { enum: [b] } } }")),
        SpecCase.Model(DuplicateRule, "an id that a conditional constraint has", MiniSpec.When("if: 'has(this.mode)', maximum: 5") + "\nrules:\n  - { id: ¦n-when-1, atLeastOneOf: [mode, prompt] }"),
        SpecCase.Model(DuplicateRule, "an id twice in one property", MiniSpec.When("id: a, if: 'has(this.mode)', maximum: 5 }, { id: ¦a, if: 'has(this.prompt)', maximum: 6")),
        SpecCase.Model(DuplicateRule, "an id that a mode has", MiniSpec.Modes("one: { require: [prompt] }") + "\nrules:\n  - { id: ¦mode-one, atLeastOneOf: [mode, prompt] }"),
        SpecCase.Model(DuplicateRule, "an id twice in one object", MiniSpec.Model("  o: { type: object, properties: { a: { type: string }, b: { type: string } }, rules: [{ id: x, atLeastOneOf: [a, b] }, { id: ¦x, atMostOneOf: [a, b] }] }")),
        SpecCase.Model(DuplicateRule, "two modes that are one id", MiniSpec.Model("  mode: { type: string, enum: [a_b, a-b], knownValues: { a-b: { name: Other } } }\n  prompt: { type: string }", "modes: { field: mode, values: { a_b: { require: [prompt] }, ¦a-b: { forbid: [prompt] } } }")),
        SpecCase.Model(DuplicateRule, "an id twice", MiniSpec.Rules("  - { id: a, atMostOneOf: [prompt, mask] }\n  - { id: ¦a, atLeastOneOf: [prompt, mask] }")),
        SpecCase.Model(BadRuleId, "an id in Pascal case", MiniSpec.Rules("  - { id: ¦MyRule, atMostOneOf: [prompt, mask] }")),
        SpecCase.Model(NotOneRelation, "two relations in one rule", MiniSpec.Rules("  - ¦{ id: a, atMostOneOf: [prompt, mask], atLeastOneOf: [prompt, mask] }")),
        SpecCase.Model(NotOneRelation, "no relation", MiniSpec.Rules("  - ¦{ id: a, message: m }")),
        SpecCase.Model(BadRelation, "a total over a text", MiniSpec.Rules("  - { id: a, totalItems: { of: [¦prompt], maximum: 3 } }")),
        SpecCase.Model(BadRelation, "a total without bounds", MiniSpec.Rules("  - { id: a, totalItems: ¦{ of: [images] } }")),
        SpecCase.Model(BadRelation, "a token without a number", MiniSpec.Rules("  - { id: a, references: { field: prompt, token: ¦'@Image', to: images } }")),
        SpecCase.Model(BadRelation, "a field that requires itself", MiniSpec.Rules("  - { id: a, requires: ¦{ field: mask, anyOf: [mask] } }")),
        SpecCase.Model(BadRelation, "requires without a list", MiniSpec.Rules("  - { id: a, requires: ¦{ field: mask } }")),
        SpecCase.Model(BadRelation, "one of one", MiniSpec.Rules("  - { id: a, exactlyOneOf: ¦[mask] }")),
        SpecCase.Model(ExpressionStyle, "an expression cut off by a comment", MiniSpec.Rules("  - id: a\n    message: m\n    expression: ¦has(this.prompt) # && has(this.mask)")),
        SpecCase.Model(BadRelation, "a named reference to objects without a key", MiniSpec.Model("  prompt: { type: string }\n  refs: { type: array, items: { type: object, properties: { name: { type: string } } } }", "rules:\n  - { id: a, references: { field: prompt, token: '@{name}', to: ¦refs } }")),
        SpecCase.Model(BadRelation, "a key of items that are texts", MiniSpec.Rules("  - { id: a, references: { field: prompt, token: '@{name}', to: images, key: ¦name } }")),
        SpecCase.Model(BadRelation, "a token that is a name alone", MiniSpec.Rules("  - { id: a, references: { field: prompt, token: ¦'{name}', to: images } }")),
        SpecCase.Model(BadRelation, "a mode that counts a text", MiniSpec.Modes("one: { count: { ¦prompt: 1 } }")),
        SpecCase.Model(BadRelation, "a mode that forbids more than 20 fields", MiniSpec.Model("  m: { type: string, enum: [a] }\n" + string.Join("\n", Enumerable.Range(0, 21).Select(i => $"  f{i}: {{ type: string }}")), $"modes: {{ field: m, values: {{ a: {{ forbid: ¦[{string.Join(", ", Enumerable.Range(0, 21).Select(i => $"f{i}"))}] }} }} }}")),
        SpecCase.Model(BadRelation, "a rule that needs nothing", MiniSpec.Rules("  - { id: a, require: ¦[] }")),
        SpecCase.Model(NoConstraint, "a condition without a consequence", MiniSpec.When("if: 'has(this.mode)', required: false").Replace("[{ if", "[¦{ if")),
        SpecCase.Model(BadModeField, "modes of an open text", MiniSpec.Modes("one: { require: [prompt] }").Replace("field: mode", "field: ¦prompt")),
        SpecCase.Model(ExpressionStyle, "a folded expression", MiniSpec.Rules("  - id: a\n    message: m\n    expression: ¦>\n      has(this.prompt)\n      || has(this.mask)")),
    ];
}
