using FoxGen.JsonSchema.Keys;
using FoxGen.JsonSchema.Nodes;
using FoxGen.Specs.Resolving.Values;
using static FoxGen.JsonSchema.Keys.Shapes;

namespace FoxGen.JsonSchema.Editor.Values;

/// <summary>Rules between the keys of a value, above all between its type and the other keys.</summary>
internal sealed class ValueRules(ValueKeys keys)
{
    private static readonly string[] s_inline = ["data", "base64"];
    private static readonly ValueKind[] s_scalars = [ValueKind.String, ValueKind.Integer, ValueKind.Number, ValueKind.Boolean];

    /// <summary>The rules of values that are not arrays.</summary>
    public Definition Definition => new(keys.Name("valueRules"), () => SchemaNode.Of(Given.All(
        [.. PropertyKeys.Types.Where(type => type.Kind is not ValueKind.Array).Select(type => OfType(type.Kind)), .. OfPairs])));

    /// <summary>The rules of arrays, for places that allow arrays: editors offer every type that a rule names.</summary>
    public Definition ArrayDefinition => new(keys.Name("arrayRules"), () => SchemaNode.Of(Given.All([OfType(ValueKind.Array), .. OfArrays])));

    /// <summary>The rules of places that allow alternatives instead of a type.</summary>
    public Definition UnionDefinition => new(keys.Name("unionRules"), () => SchemaNode.Of(
        ("if", Given.Has("oneOf")),
        ("then", Given.Keys(Misfits(ValueKind.Union))),
        ("else", Given.Has("type").With(Given.Keys(Given.None("discriminator"))))));

    private RuleValue OfType(ValueKind kind) => SchemaNode.When(
        Given.TypeIs(kind),
        Given.Keys([.. Misfits(kind), .. Narrowed(kind)]).With(("required", kind is ValueKind.Array ? SchemaNode.Texts("items") : null)));

    private IEnumerable<(string, RuleValue?)> Misfits(ValueKind kind) =>
        Given.None(keys.Table.Select(key => key.Name).Where(key => !LanguageWords.Fits(key, kind)));

    // Keys that go with several types have narrower shapes for one of them.
    private static IEnumerable<(string, RuleValue?)> Narrowed(ValueKind kind) => kind switch
    {
        ValueKind.String => [("format", Word(LanguageWords.TextFormats)), ("media", MediaPlace.OfFile), ("inline", MediaPlace.InlineBytes)],
        ValueKind.Integer => [("format", Word(LanguageWords.IntegerFormats)), .. Numbers(Integer, IntegerPattern)],
        ValueKind.Number => Numbers(Number, NumberPattern),
        ValueKind.Array => [("media", MediaPlace.OfFiles), ("inline", MediaPlace.InlineItems)],
        ValueKind.Boolean or ValueKind.Object or ValueKind.Union => [],
    };

    private static IEnumerable<(string, RuleValue?)> Numbers(RuleValue number, string pattern)
    {
        var isNumber = SchemaNode.Of(("pattern", SchemaNode.Text(pattern)));
        var ofNumbers = Typed(["object"]).With(("propertyNames", isNumber));
        return
        [
            ("enum", List(number, atLeast: 1)),
            ("const", number),
            ("sentinels", Either(List(number), TextShapes.KnownValues).With(("propertyNames", isNumber))),
            ("knownValues", ofNumbers),
            ("aliases", ofNumbers.With(("additionalProperties", number))),
        ];
    }

    private static IEnumerable<RuleValue> OfPairs =>
    [
        SchemaNode.When(SchemaNode.All([Given.TypeIs(ValueKind.Boolean), SchemaNode.Not(Given.Has("spelling"))]), Given.Keys(("const", Flag))),

        // Keys of URLs.
        SchemaNode.When(
            SchemaNode.Any([Given.Has("schemes"), Given.Has("hosts"), SchemaNode.All([Given.TypeIs(ValueKind.String), Given.HasAny("inline", "media")])]),
            Given.Is("format", "uri")),
        SchemaNode.When(SchemaNode.All([Given.TypeIs(ValueKind.String), Given.Has("inline")]), TakesInline),
        SchemaNode.When(Given.Has("hosts", "schemes"), Given.Keys(("schemes", Given.Contains("http", "https")))),

        // Sentinels need bounds, aliases need values, and only values that become enum members have C# names.
        SchemaNode.When(Given.Has("sentinels"), Given.HasAny([.. BoundsReader.Keys, .. ConstraintKinds.KeysOf(ValueKind.Number)])),
        SchemaNode.When(Given.Has("aliases"), Given.HasAny("enum", "vocabulary")),
        SchemaNode.When(
            SchemaNode.All([Given.Has("knownValues"), Given.TypeIs(s_scalars), SchemaNode.Not(HasMembers)]),
            Given.Keys(("knownValues", TextShapes.PlainKnownValues))),

        // Only an object with known keys can require keys, accept other keys or have rules.
        SchemaNode.When(SchemaNode.All([Given.TypeIs(ValueKind.Object), Given.HasAny("additionalProperties", "required", "rules")]), Given.Has("properties")),
        .. ConstraintKinds.KeysOf(ValueKind.Object).Select(key => SchemaNode.When(Given.Has("properties"), Given.Keys([.. Given.None([key])]))),
    ];

    private static IEnumerable<RuleValue> OfArrays =>
    [
        SchemaNode.When(
            SchemaNode.All([Given.TypeIs(ValueKind.Array), Given.Has("inline")]),
            Given.Keys(("items", Item(Given.Has("oneOf"), Given.Is("format", "base64"), TakesInline)))),
        SchemaNode.When(
            SchemaNode.All([Given.TypeIs(ValueKind.Array), Given.Has("items").With(Given.Keys(("items", Item(Given.Has("oneOf"), Given.TypeIs(ValueKind.Object)))))]),
            Given.Keys(Given.None("knownValues"))),
    ];

    private static RuleValue Item(params RuleValue[] ways) => Typed(["object"]).With(SchemaNode.Any(ways));

    private static RuleValue TakesInline => Given.Has("schemes").With(Given.Keys(("schemes", Given.Contains(s_inline))));

    private static RuleValue HasMembers => SchemaNode.All([Given.TypeIs(ValueKind.String), Given.Has("enum"), SchemaNode.Not(Given.Has("vocabulary"))]);
}
