using FoxGen.JsonSchema.Constraints;
using FoxGen.JsonSchema.Keys;
using FoxGen.JsonSchema.Nodes;
using static FoxGen.JsonSchema.Keys.Key;
using static FoxGen.JsonSchema.Keys.Shapes;

namespace FoxGen.JsonSchema.Editor.Values;

/// <summary>The keys that describe a value, in every place that describes one.</summary>
/// <param name="prefix">The prefix of the names of definitions, because one schema can describe requests and results; empty for requests.</param>
/// <param name="properties">The shape of the properties of an object.</param>
/// <param name="items">The shape of the items of an array.</param>
/// <param name="more">Keys of one kind of file alone.</param>
internal sealed class ValueKeys(string prefix, Definition properties, Definition items, params Key[] more)
{
    /// <summary>The keys as a definition, to which places refer key by key.</summary>
    public Definition Definition => new(Name("value"), () => Given.Keys(Table.Select(key => (key.Name, (RuleValue?)key.Schema))));

    /// <summary>Returns the name of a definition.</summary>
    public string Name(string name) => prefix.Length == 0 ? name : prefix + char.ToUpperInvariant(name[0]) + name[1..];

    /// <summary>The keys for a place, as references.</summary>
    public IEnumerable<Key> InPlace => Table.Select(key => key.From(Definition));

    /// <summary>The keys.</summary>
    public IReadOnlyList<Key> Table =>
    [
        Optional("type", "The type of the value.", Word(LanguageWords.Types)),
        Optional("vocabulary", "A shared enum of the service or of the file.", Text),
        Optional("enum", "The allowed values. Append new values at the end: their numbers are compiled into callers.", List(Scalar, atLeast: 1)),
        Optional("const", "The only allowed value.", Scalar),
        .. LimitPlace.Bounds(Number),
        .. ConstraintKinds.Listed.SelectMany(kind => ConstraintTool.Of(kind).EditorKeys),
        Optional("sentinels", "Values allowed outside the bounds: a list, or a mapping of values to meanings.", Either(List(Number), TextShapes.KnownValues)),
        Optional("knownValues", "Values with a special meaning. They do not restrict the property.", TextShapes.KnownValues),
        Optional(
            "format",
            "uri: an absolute URL. base64: bytes in base64. language: an ISO 639 code. int64: an integer that requires 64 bits.",
            Word([.. LanguageWords.TextFormats, .. LanguageWords.IntegerFormats])),
        Optional("spelling", "The strings that the service expects instead of true and false.", Spelling),
        Optional("aliases", "Aliases of enum values: the other spelling, then the value.", Map(Scalar)),
        Optional("schemes", "The accepted URL schemes: http, https, data (a data URI), base64 (plain base64 without a URL), id (of an uploaded file), file (a part of a multipart body).", List(Word(LanguageWords.Schemes), atLeast: 1)),
        Optional("hosts", "The accepted hosts. A leading dot includes all subdomains: .example.com", List(Text)),
        Optional("media", "Requirements for the file of the URL; on an array, for all items in total.", Either(MediaPlace.OfFile, MediaPlace.OfFiles)),
        Optional("inline", "", Either(MediaPlace.InlineBytes, MediaPlace.InlineItems)),
        Optional("items", "The type of the items.", items),
        Optional("properties", "The keys of the object. Without them, any content is allowed.", Map(properties)),
        Optional("additionalProperties", "true: the object accepts other keys too; callers set them in Extra. The default is false.", Flag),
        Optional("required", "The required keys.", List(Text)),
        .. more,
    ];

    // Language servers read the two keys as booleans, and find those only by a pattern.
    private static RuleValue Spelling => Mapping(
        Required("true", "The string for true.", Text),
        Required("false", "The string for false.", Text)).With(("patternProperties", SchemaNode.Of(("^(true|false)$", Text))));
}
