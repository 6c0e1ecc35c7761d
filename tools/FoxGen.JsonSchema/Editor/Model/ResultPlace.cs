using FoxGen.JsonSchema.Editor.Values;
using FoxGen.JsonSchema.Keys;
using FoxGen.JsonSchema.Nodes;
using static FoxGen.JsonSchema.Keys.Key;
using static FoxGen.JsonSchema.Keys.Shapes;

namespace FoxGen.JsonSchema.Editor.Model;

/// <summary>Results of tasks, and the data of queries.</summary>
internal static class ResultPlace
{
    /// <summary>A result.</summary>
    public static RuleValue Shape => Mapping(
    [
        Optional("description", "A description.", TextShapes.Localized),
        Optional("at", "The path of the results in the response; empty for the whole response. Without it: `fields.results` of the service.", Scalar),
        Optional("file", "The property with the URL of the result file, or the path of one, such as video.url. With contentEncoding: the property with the file.", Text),
        Optional("contentEncoding", "base64: the property 'file' contains the file. binary: the response is the file.", SchemaNode.OneOf([SchemaNode.Text("base64"), SchemaNode.Text("binary")])),
        Optional("contentMediaType", "The media type of the file inside the response, such as audio/mpeg.", Text),
        Optional("sendKey", "true: a download carries the API key, on the host of the service only.", Flag),
        Optional("example", "The result of the simulator, without the URL of the file.", SchemaNode.Of(("type", SchemaNode.Text("object")))),
        .. Properties.Select(key => key.AsOptional()),
    ])
        .With(Given.All(
            SchemaNode.When(
                SchemaNode.All([Given.Has("contentEncoding"), Given.Is("contentEncoding", "binary")]),
                Given.Keys(Given.None("at", "file", "required", "properties", "sendKey", "example"))),
            SchemaNode.When(SchemaNode.Not(SchemaNode.All([Given.Has("contentEncoding"), Given.Is("contentEncoding", "binary")])), Given.Has("properties")),
            SchemaNode.When(SchemaNode.All([Given.Has("contentEncoding"), Given.Is("contentEncoding", "base64")]), Given.Has("file")),
            SchemaNode.When(Given.Has("contentMediaType"), Given.Has("contentEncoding"))));

    /// <summary>The keys of results and queries alike.</summary>
    public static IEnumerable<Key> Properties =>
    [
        Optional("required", "The properties that are always present.", List(Text)),
        Required("properties", "The properties of a result.", Map(Property)),
    ];

    /// <summary>The definitions that results refer to.</summary>
    public static IReadOnlyList<Definition> Definitions =>
        [Property, Item, Values.Definition, Rules.Definition, Rules.ArrayDefinition, FieldRules.Definition];

    /// <summary>The keys of values.</summary>
    public static ValueKeys Values => new("result", Property, Item);

    /// <summary>The rules between them.</summary>
    public static ValueRules Rules => new(Values);

    /// <summary>The rules between the type of a property and its other keys.</summary>
    public static FieldRules FieldRules => new(Values, hasWhen: false);

    /// <summary>A property.</summary>
    public static Definition Property { get; } = new("resultProperty", () => Mapping([.. Values.InPlace.Select(WithType), .. FieldKeys.Table])
        .With(Given.All(Rules.Definition, Rules.ArrayDefinition, FieldRules.Definition, SharedEnums), FieldKeys.Snippets));

    /// <summary>An item of an array.</summary>
    public static Definition Item { get; } = new("itemResult", () => Mapping(ItemPlace.Keys(Values).Select(WithType))
        .With(Given.All(Rules.Definition, ItemPlace.NamedTypes, SharedEnums)));

    // Results have no unions, so every value has a type.
    private static Key WithType(Key key) => key.Name == "type" ? key.AsRequired() : key;

    // Enums of results are vocabularies of the service.
    private static RuleValue SharedEnums => SchemaNode.When(SchemaNode.All([Given.TypeIs(ValueKind.String), Given.Has("enum")]), Given.Has("vocabulary"));
}
