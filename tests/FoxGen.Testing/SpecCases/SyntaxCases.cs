using static FoxGen.Specs.SpecDiagnostics;

namespace FoxGen.Testing;

public static class SyntaxCases
{
    public static IEnumerable<SpecCase> All { get; } =
    [
        SpecCase.Model(YamlSyntax, "a text that starts with @", MiniSpec.Model(rest: "description: ¦@Image1 is the look")),
        SpecCase.Model(YamlSyntax, "a text that starts with a backtick", MiniSpec.Model(rest: "description: ¦`code`")),
        SpecCase.Model(YamlSyntax, "a text that starts with %", MiniSpec.Model(rest: "description: ¦%1")),
        SpecCase.Model(YamlSyntax, "an expression with two texts in double quotes", MiniSpec.Rules("  - { id: a, message: m }\n  - expression: ¦\"x\" in [\"x\"]")),
        SpecCase.Model(YamlSyntax, "an expression that starts with a list", MiniSpec.Rules("  - id: a\n    expression: ¦[1, 2].exists(x, x == 1)")),
        SpecCase.Model(YamlSyntax, "an expression with ': ' in it", MiniSpec.Rules("  - id: a\n    expression: a ? b¦: c")),
        SpecCase.Model(YamlSyntax, "a text that starts with @ inside a flow mapping", MiniSpec.Model(rest: "description: { en: ¦@Image1 in the rain }")),
        SpecCase.Model(YamlSyntax, "an expression that starts with a quoted text", MiniSpec.Rules("  - id: a\n    expression: ¦'a' == this.prompt")),
        SpecCase.Model(YamlSyntax, "single quotes inside single quotes", MiniSpec.Rules("  - id: a\n    expression: ¦'this.prompt == 'a''")),
        SpecCase.Model(YamlSyntax, "quotes that do not end", MiniSpec.Model(rest: "description: ¦\"open")),
        SpecCase.Model(YamlSyntax, "a tab as indentation", MiniSpec.Model(rest: "timing:\n¦\tfirstPollSeconds: 1")),
        SpecCase.Model(AnchorOrAlias, "an anchor", MiniSpec.Model(rest: "description: ¦&a text")),
        SpecCase.Model(AnchorOrAlias, "an alias", MiniSpec.Model(rest: "description: ¦*a")),
        SpecCase.Model(Tag, "an expression that starts with !", MiniSpec.Rules("  - id: a\n    message: m\n    expression: ¦!has(this.prompt)")),
        SpecCase.Model(Tag, "a type tag", MiniSpec.Model(required: "¦!!seq []")),
        SpecCase.Model(DuplicateKey, "a property twice", MiniSpec.Model("  prompt: { type: string }\n  ¦prompt: { type: string }")),
        SpecCase.Model(SecondDocument, "a second document", MiniSpec.Model(rest: "¦---\nservice: other")),
        SpecCase.Model(TooDeep, "65 levels", "service: " + new string('[', 63) + "¦[" + new string(']', 64)),
        SpecCase.Model(TooLarge, "more than a million characters", "¦#" + new string('x', 1_000_000)),
        SpecCase.Model(KeyIsNotString, "a list as a key", MiniSpec.Model(rest: "¦[a, b]: c")),
        SpecCase.Model(Empty, "nothing at all", "¦"),
        SpecCase.Model(Empty, "only a comment", "¦# later\n"),
    ];
}
