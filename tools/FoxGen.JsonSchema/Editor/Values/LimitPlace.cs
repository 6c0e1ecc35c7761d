using FoxGen.JsonSchema.Keys;
using FoxGen.Specs.Resolving.Values;
using static FoxGen.JsonSchema.Keys.Key;
using static FoxGen.JsonSchema.Keys.Shapes;

namespace FoxGen.JsonSchema.Editor.Values;

/// <summary>Bounds of numbers, sizes and ratios.</summary>
internal static class LimitPlace
{
    /// <summary>Bounds of a number, with tighter ones under conditions.</summary>
    public static Definition OfNumbers { get; } = new("numberLimit", () => Limit(Number));

    /// <summary>Bounds of a number of bytes, with tighter ones under conditions.</summary>
    public static Definition OfSizes { get; } = new("sizeLimit", () => Limit(Size));

    /// <summary>Bounds of a ratio, with tighter ones under conditions.</summary>
    public static Definition OfRatios { get; } = new("ratioLimit", () => Limit(Ratio));

    /// <summary>Returns the key of a condition.</summary>
    public static Key If(string name) => Optional(
        name,
        "A condition in CEL, in single quotes or a literal block.",
        Text,
        "A condition in **CEL**: `this` is the body, `has(this.x)` tests whether a field is set, `default(this.x)` falls back to the documented default. "
            + "An absent field is *unknown*; a rule is violated only if its condition is certainly false. Use single quotes or a literal block (`|`).");

    /// <summary>Returns the four bounds.</summary>
    /// <param name="value">The shape of a bound.</param>
    public static IEnumerable<Key> Bounds(RuleValue value) => BoundsReader.Keys.Select(key => Optional(key, Description(key), value));

    /// <summary>Returns a mapping with a maximum size.</summary>
    /// <param name="example">The example in the description.</param>
    public static RuleValue MaximumSize(string example) => Mapping(Required("maximum", $"The size, such as {example}.", Size));

    private static RuleValue Limit(RuleValue value) => Mapping(
    [
        .. Bounds(value),
        Optional("when", "Tighter bounds that apply under a condition on other fields.", List(Mapping([If("if").AsRequired(), .. Bounds(value)]))),
    ]);

    private static string Description(string bound) => bound switch
    {
        "minimum" => "Minimum value.",
        "maximum" => "Maximum value.",
        "exclusiveMinimum" => "Values must be greater than this.",
        "exclusiveMaximum" => "Values must be less than this.",
        _ => throw new ArgumentOutOfRangeException(nameof(bound), bound, "The bound has no description."),
    };
}
