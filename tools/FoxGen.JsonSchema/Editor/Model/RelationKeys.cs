using static FoxGen.JsonSchema.Key;
using static FoxGen.JsonSchema.Shapes;

namespace FoxGen.JsonSchema;

/// <summary>The named relations between fields.</summary>
internal static class RelationKeys
{
    /// <summary>The keys.</summary>
    public static IReadOnlyList<Key> Table =>
    [
        Optional("requires", "With a field, one or all of others must be there.", Mapping(
            Required("field", "The field.", Text),
            Optional("anyOf", "One of these must be there too.", Fields),
            Optional("allOf", "All of these must be there too.", Fields)).With(("oneOf", SchemaNode.List([Given.Has("anyOf"), Given.Has("allOf")])))),
        Optional("excludes", "With a field, none of the others may be there.", Mapping(
            Required("field", "The field.", Text),
            Required("fields", "What it does not go with.", Fields))),
        Optional("atMostOneOf", "None or one of these may be there.", SeveralFields),
        Optional("exactlyOneOf", "One of these must be there, and only one.", SeveralFields),
        Optional("atLeastOneOf", "One or more of these must be there.", SeveralFields),
        Optional("totalItems", "How many items arrays hold together.", Mapping(
            Required("of", "The arrays.", Fields),
            Optional("minimum", "The smallest total.", Count),
            Optional("maximum", "The largest total.", Count))),
        Optional("references", "What tokens in a text refer to must be in an array.", Mapping(
            Required("field", "The text.", Text),
            Required("token", "The token: \"@Image{n}\" counts, \"@{name}\" names.", Text),
            Required("to", "The array referred to.", Text),
            Optional("key", "The property of the items that holds their names.", Text)).With(CountsItems)),
        Optional("require", "These must be there; mostly together with variants.", Fields),
    ];

    private static RuleValue Fields => List(Text, atLeast: 1);

    private static RuleValue SeveralFields => List(Text, atLeast: 2);

    // A token with {n} refers to items by number, so they need no names.
    private static RuleValue CountsItems => SchemaNode.When(
        Given.Has("token").With(Given.Keys(("token", Typed(["string"], @"^[\s\S]+\{n\}")))),
        Given.Keys(Given.None("key")));
}
