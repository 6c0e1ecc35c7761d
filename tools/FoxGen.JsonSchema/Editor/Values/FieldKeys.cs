using FoxGen.JsonSchema.Keys;
using FoxGen.JsonSchema.Nodes;
using static FoxGen.JsonSchema.Keys.Key;
using static FoxGen.JsonSchema.Keys.Shapes;

namespace FoxGen.JsonSchema.Editor.Values;

/// <summary>The keys that describe a field, beside those of its value.</summary>
internal static class FieldKeys
{
    /// <summary>The snippets for a new field.</summary>
    public static (string Keyword, RuleValue? Value) Snippets => Snippet.Keyword(
        new("text", "A string.", """{ "type": "string", "maxLength": "${1:1000}", "description": "${2:Purpose of the field.}" }"""),
        new("choice", "One of several values.", """{ "type": "string", "enum": ["${1:first}", "${2:second}"], "default": "${1:first}", "description": "${3:Purpose of the field.}" }"""),
        new("number", "An integer in a range.", """{ "type": "integer", "minimum": "${1:1}", "maximum": "${2:10}", "description": "${3:Purpose of the field.}" }"""),
        new(
            "images",
            "An array of image URLs.",
            """{ "type": "array", "maxItems": "${1:9}", "items": { "type": "string", "format": "uri", "media": { "kind": "image" } }, "description": "${2:Purpose of the field.}" }"""));

    /// <summary>The keys.</summary>
    public static IReadOnlyList<Key> Table =>
    [
        Optional("name", "The C# name; replaces the derived name.", Text),
        Optional("title", "A one-line title.", TextShapes.Localized),
        Optional("description", "The purpose of the property.", TextShapes.Localized),
        Optional("default", "The value that the service uses if the field is absent. Documented, never sent.", SchemaNode.Anything),
        Optional(
            "upstreamDefault",
            "The behavior of the model behind the service if the field is absent. Documented; rules ignore it.",
            Either(Text, Typed(["array", "object"]))),
        Optional("unit", "The unit shown in the documentation, such as s.", Text),
        Optional("advice", "omit-unless-needed: the documentation advises against sending the field unless needed.", Word(["omit-unless-needed"])),
        Optional("examples", "Sample values from the documentation.", Typed(["array"])),
        Optional("notes", "Facts that cannot be validated.", List(TextShapes.Localized)),
        Optional("deprecated", "true: callers should stop using the property.", Flag),
        Optional("from", "The value is a result of another model. Documented only.", Mapping(
            Required("model", "The model.", Text),
            Required("field", "The field of its result.", Text))),
    ];
}
