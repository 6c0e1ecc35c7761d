using FoxGen.JsonSchema.Nodes;

namespace FoxGen.JsonSchema.Keys;

/// <summary>Shapes of values. The language reads every scalar as a string, but YAML may read it as a number or a boolean, so shapes accept all three.</summary>
internal static class Shapes
{
    private const string Digits = @"([0-9]+\.?[0-9]*|\.[0-9]+)([eE][+-]?[0-9]+)?";

    /// <summary>true and false, as booleans and as strings.</summary>
    public static IReadOnlyList<RuleValue> Booleans { get; } = [RuleValue.True, RuleValue.False, SchemaNode.Text("true"), SchemaNode.Text("false")];

    /// <summary>A scalar, empty or not.</summary>
    public static Definition Scalar { get; } = new("scalar", () => Typed(["string", "number", "boolean"]));

    /// <summary>A scalar that is not blank.</summary>
    public static Definition Text { get; } = new("text", () => Typed(["string", "number", "boolean"], @"\S"));

    /// <summary>true or false.</summary>
    public static Definition Flag { get; } = new("flag", () => SchemaNode.Of(("enum", SchemaNode.List([.. Booleans]))));

    /// <summary>A number.</summary>
    public static Definition Number { get; } = new("number", () => Typed(["number", "string"], NumberPattern));

    /// <summary>A number above 0.</summary>
    public static Definition PositiveNumber { get; } = new("positiveNumber", () =>
        Typed(["number", "string"], $@"^\+?(?=[0-9.]*[1-9]){Digits}$").With(("exclusiveMinimum", RuleValue.Of(0L))));

    /// <summary>A whole number.</summary>
    public static Definition Integer { get; } = new("integer", () => Typed(["integer", "string"], IntegerPattern));

    /// <summary>A whole number of 0 or more.</summary>
    public static Definition Count { get; } = new("count", () => Typed(["integer", "string"], @"^\+?[0-9]+$|^-0+$").With(("minimum", RuleValue.Of(0L))));

    /// <summary>A whole number of 1 or more.</summary>
    public static Definition PositiveCount { get; } = new("positiveCount", () => Typed(["integer", "string"], @"^\+?0*[1-9][0-9]*$").With(("minimum", RuleValue.Of(1L))));

    /// <summary>A size in bytes, with or without a unit.</summary>
    public static Definition Size { get; } = new("size", () =>
        Typed(["number", "string"], $"^[+-]?{Digits} *(KB|MB|GB|KiB|MiB|GiB|B)?$").With(("minimum", RuleValue.Of(0L))));

    /// <summary>A ratio: one number, or two with a colon between them.</summary>
    public static Definition Ratio { get; } = new("ratio", () => Typed(["number", "string"], "^[+-]?[0-9.]+([eE][+-]?[0-9]+)?(:[0-9.]+([eE][+-]?[0-9]+)?)?$"));

    /// <summary>An absolute http or https URL.</summary>
    public static Definition Url { get; } = new("url", () => Typed(["string"], @"^[Hh][Tt][Tt][Pp][Ss]?://\S+$"));

    /// <summary>The pattern of numbers.</summary>
    public static string NumberPattern => $"^[+-]?{Digits}$";

    /// <summary>The pattern of whole numbers.</summary>
    public static string IntegerPattern => "^[+-]?[0-9]+$";

    /// <summary>The value true.</summary>
    public static RuleValue Yes => SchemaNode.OneOf([Booleans[0], Booleans[2]]);

    /// <summary>The value false.</summary>
    public static RuleValue No => SchemaNode.OneOf([Booleans[1], Booleans[3]]);

    /// <summary>Returns one of several words.</summary>
    public static RuleValue Word(IEnumerable<string> words) => Typed(["string"]).With(("enum", SchemaNode.Texts([.. words])));

    /// <summary>Returns a list.</summary>
    public static RuleValue List(RuleValue items, int atLeast = 0) =>
        Typed(["array"]).With(("items", items), ("minItems", atLeast > 0 ? RuleValue.Of((long)atLeast) : null));

    /// <summary>Returns a mapping whose keys the author chooses, with at least one key.</summary>
    public static RuleValue Map(RuleValue values) => Typed(["object"]).With(("minProperties", RuleValue.Of(1L)), ("additionalProperties", values));

    /// <summary>Returns a mapping with the given keys and no others.</summary>
    public static RuleValue Mapping(params IEnumerable<Key> keys)
    {
        var all = keys.ToList();
        var required = all.Where(key => key.IsRequired).Select(key => key.Name).ToArray();
        return Typed(["object"]).With(
            ("properties", SchemaNode.Of([.. all.Select(key => (key.Name, (RuleValue?)key.Schema))])),
            ("required", required.Length == 0 ? null : SchemaNode.Texts(required)),
            ("additionalProperties", RuleValue.False));
    }

    /// <summary>Returns a shape with a description of its own, for places where a key has none.</summary>
    public static RuleValue Described(string description, RuleValue shape) => SchemaNode.Of(("description", SchemaNode.Text(description))).With(shape);

    /// <summary>Returns a value of some JSON types. A string among them matches the pattern.</summary>
    public static RuleValue Typed(string[] types, string? pattern = null) => SchemaNode.Of(
        ("type", types.Length == 1 ? SchemaNode.Text(types[0]) : SchemaNode.Texts(types)),
        ("pattern", pattern is null ? null : SchemaNode.Text(pattern)));

    /// <summary>Returns the shape, or null.</summary>
    public static RuleValue OrNull(RuleValue shape) => Either(shape, Typed(["null"]));

    /// <summary>Returns one of several shapes.</summary>
    public static RuleValue Either(params RuleValue[] shapes) => SchemaNode.Of(("anyOf", SchemaNode.List(shapes)));
}
