using static FoxGen.Specs.SpecDiagnostics;

namespace FoxGen.Specs.Tests;

internal static class RuleCases
{
    public static IEnumerable<SpecCase> All { get; } =
    [
        SpecCase.Model(ExpressionSyntax, "an operator too many", Yaml.Rules("  - id: a\n    message: m\n    expression: 'this.count > ¦> 1'")),
        SpecCase.Model(ExpressionSyntax, "an operator too many in a literal block", Yaml.Rules("  - id: a\n    message: m\n    expression: |\n      has(this.prompt)\n        && this.count > ¦> 1")),
        SpecCase.Model(ExpressionType, "an unknown field", Yaml.Rules("  - id: a\n    message: m\n    expression: 'has(this.¦promt)'")),
        SpecCase.Model(ExpressionType, "an unknown field behind a doubled quote", Yaml.Rules("  - id: a\n    message: m\n    expression: 'this.prompt == ''x'' || has(this.¦promt)'")),
        SpecCase.Model(ExpressionType, "a condition of media over an unknown field", Yaml.Model("  v: { type: string, format: uri, media: { kind: video, seconds: { maximum: 9, when: [{ if: 'has(this.¦o)', maximum: 3 }] } } }")),
        SpecCase.Model(DuplicateRule, "an id twice", Yaml.Rules("  - { id: a, atMostOneOf: [prompt, mask] }\n  - { id: ¦a, atLeastOneOf: [prompt, mask] }")),
        SpecCase.Model(BadRuleId, "an id in Pascal case", Yaml.Rules("  - { id: ¦MyRule, atMostOneOf: [prompt, mask] }")),
        SpecCase.Model(NotOneRelation, "two relations in one rule", Yaml.Rules("  - ¦{ id: a, atMostOneOf: [prompt, mask], atLeastOneOf: [prompt, mask] }")),
        SpecCase.Model(NotOneRelation, "no relation", Yaml.Rules("  - ¦{ id: a, message: m }")),
        SpecCase.Model(BadRelation, "a total over a text", Yaml.Rules("  - { id: a, totalItems: { of: [¦prompt], maximum: 3 } }")),
        SpecCase.Model(BadRelation, "a total without bounds", Yaml.Rules("  - { id: a, totalItems: ¦{ of: [images] } }")),
        SpecCase.Model(BadRelation, "a token without a number", Yaml.Rules("  - { id: a, references: { field: prompt, token: ¦'@Image', to: images } }")),
        SpecCase.Model(BadRelation, "a field that requires itself", Yaml.Rules("  - { id: a, requires: ¦{ field: mask, anyOf: [mask] } }")),
        SpecCase.Model(BadRelation, "requires without a list", Yaml.Rules("  - { id: a, requires: ¦{ field: mask } }")),
        SpecCase.Model(BadRelation, "one of one", Yaml.Rules("  - { id: a, exactlyOneOf: ¦[mask] }")),
        SpecCase.Model(ExpressionStyle, "an expression cut off by a comment", Yaml.Rules("  - id: a\n    message: m\n    expression: ¦has(this.prompt) # && has(this.mask)")),
        SpecCase.Model(ExpressionStyle, "a folded expression", Yaml.Rules("  - id: a\n    message: m\n    expression: ¦>\n      has(this.prompt)\n      || has(this.mask)")),
    ];
}
