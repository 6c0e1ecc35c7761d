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
        new("text", "A text.", """{ "type": "string", "maxLength": "${1:1000}", "description": "${2:What it is for.}" }"""),
        new("choice", "One of several values.", """{ "type": "string", "enum": ["${1:first}", "${2:second}"], "default": "${1:first}", "description": "${3:What it is for.}" }"""),
        new("number", "A whole number in a range.", """{ "type": "integer", "minimum": "${1:1}", "maximum": "${2:10}", "description": "${3:What it is for.}" }"""),
        new(
            "images",
            "A list of image URLs.",
            """{ "type": "array", "maxItems": "${1:9}", "items": { "type": "string", "format": "uri", "media": { "kind": "image" } }, "description": "${2:What they are for.}" }"""));

    /// <summary>The keys.</summary>
    public static IReadOnlyList<Key> Table =>
    [
        Optional("name", "The C# name, instead of the derived one.", Text),
        Optional("title", "One line about it.", TextShapes.Localized),
        Optional("description", "What it is for.", TextShapes.Localized),
        Optional("default", "What the service assumes when the field is absent. Shown, never sent.", SchemaNode.Anything),
        Optional(
            "upstreamDefault",
            "What the model behind the service does when the field is absent. Shown; no rule reads it.",
            Either(Text, Typed(["array", "object"]))),
        Optional("unit", "The unit shown in the documentation, such as s.", Text),
        Optional("advice", "The documentation says not to send it unless necessary.", Word(["omit-unless-needed"])),
        Optional("examples", "Sample values from the documentation.", Typed(["array"])),
        Optional("notes", "Facts that nothing can check.", List(TextShapes.Localized)),
        Optional("deprecated", "true: callers should move away from it.", Flag),
        Optional("from", "The value comes from a result of another model. Documented only.", Mapping(
            Required("model", "The model.", Text),
            Required("field", "The field of its result.", Text))),
    ];
}
