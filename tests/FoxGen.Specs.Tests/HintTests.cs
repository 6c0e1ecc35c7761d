using static FoxGen.Specs.SpecDiagnostics;

namespace FoxGen.Specs.Tests;

/// <summary>What people write who know another language, and where the message sends them.</summary>
public sealed class HintTests
{
    private static readonly (SpecCase Case, string[] Words)[] s_rows =
    [
        (SpecCase.Model(UnknownKey, "if in a rule", MiniSpec.Rules("  - { id: a, message: m, ¦if: 'has(this.mask)', atMostOneOf: [prompt, mask] }")), ["'if'", "'when: [{ if:", "'expression'"]),
        (SpecCase.Model(UnknownKey, "then in an entry of when", MiniSpec.When("if: 'has(this.prompt)', maximum: 8, ¦then: 8")), ["same entry as 'if'"]),
        (SpecCase.Model(UnknownKey, "if at a property", MiniSpec.Model("  n: { type: integer, ¦if: 'true' }")), ["'when: [{ if:"]),
        (SpecCase.Model(UnknownKey, "include at a variant", MiniSpec.Model(variants: "  m1: { ¦include: [prompt] }")), ["has all properties", "'exclude'"]),
        (SpecCase.Model(UnknownKey, "variants at a property", MiniSpec.Model("  prompt: { type: string, ¦variants: [m1] }")), ["'exclude' of that variant"]),
        (SpecCase.Model(UnknownKey, "anyOf at a property", MiniSpec.Model("  prompt: { type: string, ¦anyOf: [] }")), ["'oneOf'"]),
        (SpecCase.Model(UnknownKey, "max at a property", MiniSpec.Model("  n: { type: integer, ¦max: 3 }")), ["'maximum'", "'maxLength'"]),
        (SpecCase.Model(UnknownKey, "$ref at a property", MiniSpec.Model("  n: { type: integer, ¦$ref: x }")), ["not supported yet"]),
        (SpecCase.Model(ExpressionType, "this.model in a rule", MiniSpec.Rules("  - id: a\n    message: m\n    expression: 'this.¦model == \"m1\" || has(this.mask)'")), ["'model'", "'variants: [...]'"]),
        (SpecCase.Model(ExpressionType, "this.model under when", MiniSpec.When("if: 'this.¦model == \"m1\"', maximum: 5")), ["'variants: [...]'"]),
        (SpecCase.Model(RequiredIsAList, "required at a field", MiniSpec.Model("  a: { type: string, ¦required: true }")), ["required: [a]"]),
        (SpecCase.Model(RequiredIsAList, "required at a nested field", MiniSpec.Model("  o: { type: object, properties: { b: { type: string, ¦required: true } } }")), ["required: [b]"]),
        (SpecCase.Model(RequiredIsAList, "required at items", MiniSpec.Model("  a: { type: array, items: { type: string, ¦required: true } }")), ["'minItems'"]),
        (SpecCase.Model(RequiredIsAList, "required at an override", MiniSpec.Model(variants: "  m1: { properties: { prompt: { ¦required: true } } }")), ["required: [prompt]"]),
        (SpecCase.Model(UnknownKey, "requires at a property", MiniSpec.Model("  a: { type: string, ¦requires: [b] }")), ["'rules: [{", "requires"]),
        (SpecCase.Model(UnknownKey, "not at a property", MiniSpec.Model("  a: { type: string, ¦not: {} }")), ["rule", "'expression'"]),
        (SpecCase.Model(UnknownKey, "forbidden at a property", MiniSpec.Model("  a: { type: string, ¦forbidden: true }")), ["'when: [{ if: …, forbidden: true }]'", "'exclude'"]),
        (SpecCase.Model(UnknownKey, "readOnly at a property", MiniSpec.Model("  a: { type: string, ¦readOnly: true }")), ["remove the key"]),
        (SpecCase.Model(UnknownKey, "optional at a property", MiniSpec.Model("  a: { type: string, ¦optional: true }")), ["'required'"]),
        (SpecCase.Model(UnknownKey, "contains at a property", MiniSpec.Model("  a: { type: array, items: { type: string }, ¦contains: {} }")), ["Not supported yet"]),
        (SpecCase.Model(UnknownKey, "patternProperties at a property", MiniSpec.Model("  a: { type: object, ¦patternProperties: {} }")), ["Not supported yet"]),
        (SpecCase.Model(UnknownKey, "regex at items", MiniSpec.Model("  a: { type: array, items: { type: string, ¦regex: a } }")), ["'pattern'"]),
        (SpecCase.Model(UnknownKey, "values at an alternative", MiniSpec.Model("  a: { oneOf: [{ type: string, ¦values: [b] }, { type: integer }] }")), ["'enum'"]),
        (SpecCase.Model(UnknownKey, "step at a property", MiniSpec.Model("  a: { type: integer, ¦step: 2 }")), ["'multipleOf'"]),
        (SpecCase.Model(UnknownKey, "range at a property", MiniSpec.Model("  a: { type: integer, ¦range: [1, 2] }")), ["'minimum'", "'maximum'"]),
        (SpecCase.Model(UnknownKey, "oneOf at the top", MiniSpec.Model(rest: "¦oneOf: []")), ["'modes'"]),
        (SpecCase.Model(UnknownKey, "allOf at the top", MiniSpec.Model(rest: "¦allOf: []")), ["'rules'", "'when'"]),
        (SpecCase.Model(UnknownKey, "$defs at the top", MiniSpec.Model(rest: "¦$defs: {}")), ["not supported yet"]),
        (SpecCase.Model(UnknownKey, "models at the top", MiniSpec.Model(rest: "¦models: [a]")), ["'variants'"]),
        (SpecCase.Model(WrongValue, "the type int", MiniSpec.Model("  a: { type: ¦int }")), ["Write 'integer'"]),
        (SpecCase.Model(WrongValue, "the type float", MiniSpec.Model("  a: { type: ¦float }")), ["Write 'number'"]),
        (SpecCase.Model(WrongValue, "the type image", MiniSpec.Model("  a: { type: ¦image }")), ["'format: uri'", "'media'"]),
        (SpecCase.Model(WrongValue, "the format url", MiniSpec.Model("  a: { type: string, format: ¦url }")), ["Write 'uri'"]),
        (SpecCase.Model(WrongValue, "the format date-time", MiniSpec.Model("  a: { type: string, format: ¦date-time }")), ["'pattern'", "remove 'format'"]),
        (SpecCase.Model(BadMediaFormat, "a format that is not known", MiniSpec.Model("  u: { type: string, format: uri, media: { kind: image, formats: [¦xyzw] } }")), ["remove 'formats'", "'kind'"]),
        (SpecCase.Service(WrongValue, "an index in a reply path", "message: error.message", "message: ¦'errors[0].message'"), ["'errors[0].message'", "not supported yet"]),
        (SpecCase.Service(WrongValue, "brackets in a reply path", "message: error.message", "message: ¦'a.r[]'"), ["'a.r[]'", "not supported yet"]),
        (SpecCase.Service(WrongShape, "no model field", "title: Mini", "title: Mini\nmodelField: ¦null"), ["'modelField'", "Write none"]),
        (SpecCase.Service(BadPath, "a path with a query", "families:", "uploads: { stream: { path: ¦/v1/files?v=2, field: file }, reply: { url: url } }\nfamilies:"), ["query", "Leave it out"]),
        (SpecCase.Model(UnknownService, "a service that a package has", MiniSpec.Model().Replace("service: mini", "service: ¦foxapi", StringComparison.Ordinal)), ["package FoxApi", "dotnet add package FoxApi"]),
        (
            new SpecCase(
                DuplicateModel,
                "several bodies of one model",
                new SpecText("a.fox.yaml", MiniSpec.Model()),
                new SpecText("b.fox.yaml", MiniSpec.Model().Replace("m1:", "¦m1:", StringComparison.Ordinal)),
                new SpecText("mini.service.fox.yaml", MiniSpec.Service)),
            ["'oneOf'", "'modes'"]),
    ];

    /// <summary>A rule without a relation has a second problem.</summary>
    [Theory]
    [InlineData("oneOf: [prompt, mask]", "'exactlyOneOf'")]
    [InlineData("anyOf: [prompt, mask]", "'atLeastOneOf'")]
    [InlineData("forbids: { field: prompt }", "'excludes'")]
    [InlineData("unless: x", "'expression'")]
    [InlineData("expr: x", "'expression'")]
    public void A_rule_of_another_language_has_a_hint(string keys, string word)
    {
        var problems = MiniSpec.Compile(MiniSpec.Rules($"  - {{ id: a, message: m, {keys} }}")).Diagnostics;

        Assert.Contains(word, Assert.Single(problems, problem => problem.Descriptor.Id == UnknownKey.Id).Message, StringComparison.Ordinal);
    }

    public static TheoryData<string> Names => [.. s_rows.Select(row => row.Case.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void The_hint_names_the_key_that_does_it(string name)
    {
        var (one, words) = s_rows.Single(row => row.Case.Name == name);

        var diagnostic = Assert.Single(SpecSet.Compile(one.Texts).Diagnostics);

        var (path, line, column) = one.Expected;
        Assert.Equal($"{path}({line + 1},{column + 1}): {one.Kind.Id}", $"{diagnostic.Span}: {diagnostic.Descriptor.Id}");
        Assert.All(words, word => Assert.Contains(word, diagnostic.Message, StringComparison.Ordinal));
        Assert.DoesNotContain("Did you mean", diagnostic.Message, StringComparison.Ordinal);
        Assert.InRange(diagnostic.Message.Length, 1, MessageLimit.Longest);
    }
}
