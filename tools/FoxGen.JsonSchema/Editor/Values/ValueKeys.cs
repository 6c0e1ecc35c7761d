using FoxGen.JsonSchema.Constraints;
using FoxGen.JsonSchema.Keys;
using FoxGen.JsonSchema.Nodes;
using static FoxGen.JsonSchema.Keys.Key;
using static FoxGen.JsonSchema.Keys.Shapes;

namespace FoxGen.JsonSchema.Editor.Values;

/// <summary>The keys that describe a value, in every place that describes one.</summary>
/// <param name="properties">The shape of the properties of an object.</param>
/// <param name="items">The shape of the items of an array.</param>
/// <param name="more">Keys of one kind of file alone.</param>
internal sealed class ValueKeys(Definition properties, Definition items, params Key[] more)
{
    /// <summary>The keys as a definition, to which places refer key by key.</summary>
    public Definition Definition => new("value", () => Given.Keys(Table.Select(key => (key.Name, (RuleValue?)key.Schema))));

    /// <summary>The keys for a place, as references.</summary>
    public IEnumerable<Key> InPlace => Table.Select(key => key.From(Definition));

    /// <summary>The keys.</summary>
    public IReadOnlyList<Key> Table =>
    [
        Optional("type", "What kind of value it is.", Word(LanguageWords.Types)),
        Optional("vocabulary", "A shared enum of the service.", Text),
        Optional("enum", "The only values allowed. Append new ones at the end: their numbers are compiled into callers.", List(Scalar, atLeast: 1)),
        Optional("const", "The one value allowed.", Scalar),
        .. LimitPlace.Bounds(Number),
        .. ConstraintKinds.Listed.SelectMany(kind => ConstraintTool.Of(kind).EditorKeys),
        Optional("sentinels", "Values allowed outside the bounds: a list, or each with its meaning.", Either(List(Number), TextShapes.KnownValues)),
        Optional("knownValues", "Values with a meaning of their own. Restricts nothing.", TextShapes.KnownValues),
        Optional(
            "format",
            "uri: an absolute URL. base64: bytes. language: an ISO 639 code. int64: a whole number that needs 64 bits.",
            Word([.. LanguageWords.TextFormats, .. LanguageWords.IntegerFormats])),
        Optional("spelling", "The words the service wants instead of true and false.", Spelling),
        Optional("aliases", "Other spellings of values of the enum: the other spelling, then the value it stands for.", Map(Scalar)),
        Optional("schemes", "Which URLs are taken: http, https, data (a data URI), base64 (bare, no URL).", List(Word(LanguageWords.Schemes), atLeast: 1)),
        Optional("hosts", "The hosts taken. A leading dot takes all below it: .example.com", List(Text)),
        Optional("media", "What the URL must point at; on an array, what all items together must keep to.", Either(MediaPlace.OfFile, MediaPlace.OfFiles)),
        Optional("inline", "", Either(MediaPlace.InlineBytes, MediaPlace.InlineItems)),
        Optional("items", "What each item is.", items),
        Optional("properties", "The keys of the object. Without them its content is free.", Map(properties)),
        Optional("required", "The keys that must be there.", List(Text)),
        .. more,
    ];

    // Language servers read the two keys as booleans, and find those only by a pattern.
    private static RuleValue Spelling => Mapping(
        Required("true", "What stands for true.", Text),
        Required("false", "What stands for false.", Text)).With(("patternProperties", SchemaNode.Of(("^(true|false)$", Text))));
}
