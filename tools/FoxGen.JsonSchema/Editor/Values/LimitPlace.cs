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
        "A condition in CEL. Write it in single quotes or as a literal block.",
        Text,
        "A condition in **CEL**: `this` is the body, `has(this.x)` asks for presence, `default(this.x)` reads the documented default. "
            + "Absent is *unknown*, and a rule is broken only when it is certainly false. Write it in single quotes or as a literal block (`|`).");

    /// <summary>Returns the four bounds.</summary>
    /// <param name="value">The shape of a bound.</param>
    public static IEnumerable<Key> Bounds(RuleValue value) => BoundsReader.Keys.Select(key => Optional(key, Description(key), value));

    /// <summary>Returns a mapping with a maximum size.</summary>
    /// <param name="example">The example in the description.</param>
    public static RuleValue MaximumSize(string example) => Mapping(Required("maximum", $"The size, such as {example}.", Size));

    private static RuleValue Limit(RuleValue value) => Mapping(
    [
        .. Bounds(value),
        Optional("when", "Tighter bounds that hold under a condition on other fields.", List(Mapping([If("if").AsRequired(), .. Bounds(value)]))),
    ]);

    private static string Description(string bound) => bound switch
    {
        "minimum" => "The smallest value allowed.",
        "maximum" => "The largest value allowed.",
        "exclusiveMinimum" => "Values must be larger than this.",
        "exclusiveMaximum" => "Values must be smaller than this.",
        _ => throw new ArgumentOutOfRangeException(nameof(bound), bound, "The bound has no description."),
    };
}
