using FoxGen.JsonSchema.Editor.Values;
using FoxGen.JsonSchema.Keys;
using FoxGen.JsonSchema.Nodes;
using static FoxGen.JsonSchema.Keys.Key;
using static FoxGen.JsonSchema.Keys.Shapes;

namespace FoxGen.JsonSchema.Editor.Model;

/// <summary>Rules between fields.</summary>
internal static class RulePlace
{
    /// <summary>A rule is a note, or has one relation or an expression. Only relations have messages of their own.</summary>
    public static Definition Rules { get; } = new("ruleRules", () => SchemaNode.Of(Given.All(
    [
        SchemaNode.When(SchemaNode.Not(Given.HasAny([.. RelationKeys.Words])), Given.Has("message")),
        SchemaNode.When(SchemaNode.Not(Given.Is("severity", "note")), Given.HasAny(Conditions)),
        .. Conditions.Take(Conditions.Count - 1).Select((key, i) => SchemaNode.When(Given.Has(key), Given.Keys(Given.None(Conditions.Skip(i + 1))))),
    ])));

    /// <summary>A rule of the model.</summary>
    public static Definition Definition { get; } = new("rule", () => Mapping(Table).With(Given.All(Rules), Snippets));

    /// <summary>A rule of an object, where variants are unknown.</summary>
    public static Definition InObject { get; } = new("innerRule", () =>
        Mapping(Table.Where(key => key.Name != Variants.Name).Select(key => key.From(Definition))).With(Given.All(Rules), Snippets));

    /// <summary>The key for the severity.</summary>
    public static Key Severity => Optional(
        "severity",
        "error: the request is not sent. warning: the request is sent and the caller gets a warning. note: documentation only.",
        Word(LanguageWords.Severities).With(("default", SchemaNode.Text(LanguageWords.Severities.First()))));

    /// <summary>The key that limits a rule to some variants.</summary>
    public static Key Variants => Optional("variants", "The model ids it applies to; * matches any characters.", List(Text, atLeast: 1));

    private static IReadOnlyList<string> Conditions => [.. RelationKeys.Words, "expression"];

    private static IReadOnlyList<Key> Table =>
    [
        Required("id", "Kebab case, unique in the file. Do not change it: programs may use it.", Text),
        Optional("message", "The error message for callers.", TextShapes.Localized),
        Severity,
        Optional("at", "The property to report the error at.", Text),
        Variants,
        .. RelationKeys.Table,
        LimitPlace.If("expression"),
    ];

    private static (string Keyword, RuleValue? Value) Snippets => Snippet.Keyword(
        new("requires", "One field requires other fields.", """{ "id": "${1:a-needs-b}", "requires": { "field": "${2:a}", "anyOf": ["${3:b}"] } }"""),
        new("expression", "A condition.", """{ "id": "${1:some-rule}", "expression": "${2:!has(this.a) || this.a <= 4}", "message": "${3:The error message.}" }"""));
}
