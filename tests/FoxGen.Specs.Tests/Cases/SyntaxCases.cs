using static FoxGen.Specs.SpecDiagnostics;

namespace FoxGen.Specs.Tests;

internal static class SyntaxCases
{
    public static IEnumerable<SpecCase> All { get; } =
    [
        SpecCase.Model(YamlSyntax, "a text that starts with @", Yaml.Model(rest: "description: ¦@Image1 is the look")),
        SpecCase.Model(YamlSyntax, "a text that starts with a backtick", Yaml.Model(rest: "description: ¦`code`")),
        SpecCase.Model(YamlSyntax, "a text that starts with %", Yaml.Model(rest: "description: ¦%1")),
        SpecCase.Model(YamlSyntax, "an expression with two texts in double quotes", Yaml.Rules("  - { id: a, message: m }\n  - expression: ¦\"x\" in [\"x\"]")),
        SpecCase.Model(YamlSyntax, "an expression that starts with a list", Yaml.Rules("  - id: a\n    expression: ¦[1, 2].exists(x, x == 1)")),
        SpecCase.Model(YamlSyntax, "an expression with ': ' in it", Yaml.Rules("  - id: a\n    expression: a ? b¦: c")),
        SpecCase.Model(YamlSyntax, "a text that starts with @ inside a flow mapping", Yaml.Model(rest: "description: { en: ¦@Image1 in the rain }")),
        SpecCase.Model(YamlSyntax, "an expression that starts with a quoted text", Yaml.Rules("  - id: a\n    expression: ¦'a' == this.prompt")),
        SpecCase.Model(YamlSyntax, "single quotes inside single quotes", Yaml.Rules("  - id: a\n    expression: ¦'this.prompt == 'a''")),
        SpecCase.Model(YamlSyntax, "quotes that do not end", Yaml.Model(rest: "description: ¦\"open")),
        SpecCase.Model(YamlSyntax, "a tab as indentation", Yaml.Model(rest: "timing:\n¦\tfirstPollSeconds: 1")),
        SpecCase.Model(AnchorOrAlias, "an anchor", Yaml.Model(rest: "description: ¦&a text")),
        SpecCase.Model(AnchorOrAlias, "an alias", Yaml.Model(rest: "description: ¦*a")),
        SpecCase.Model(Tag, "an expression that starts with !", Yaml.Rules("  - id: a\n    message: m\n    expression: ¦!has(this.prompt)")),
        SpecCase.Model(Tag, "a type tag", Yaml.Model(required: "¦!!seq []")),
        SpecCase.Model(DuplicateKey, "a property twice", Yaml.Model("  prompt: { type: string }\n  ¦prompt: { type: string }")),
        SpecCase.Model(SecondDocument, "a second document", Yaml.Model(rest: "¦---\nservice: other")),
        SpecCase.Model(TooDeep, "65 levels", "service: " + new string('[', 63) + "¦[" + new string(']', 64)),
        SpecCase.Model(TooLarge, "more than a million characters", "¦#" + new string('x', 1_000_000)),
        SpecCase.Model(KeyIsNotString, "a list as a key", Yaml.Model(rest: "¦[a, b]: c")),
        SpecCase.Model(Empty, "nothing at all", "¦"),
        SpecCase.Model(Empty, "only a comment", "¦# later\n"),
    ];
}
