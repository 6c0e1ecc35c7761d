using FoxGen.JsonSchema.Keys;
using FoxGen.JsonSchema.Nodes;
using FoxGen.Rules.Primitives;
using static FoxGen.JsonSchema.Keys.Key;
using static FoxGen.JsonSchema.Keys.Shapes;

namespace FoxGen.JsonSchema.Editor.Values;

/// <summary>Facts about files: <c>media</c> and <c>inline</c>.</summary>
internal static class MediaPlace
{
    /// <summary><c>media</c> of a string: the file that the URL points at.</summary>
    public static Definition OfFile { get; } = new("media", () => Mapping(
    [
        Required("kind", "What kind of file the URL points at.", Either(Kind, List(Kind))),
        Optional("formats", "The formats taken. Another extension of a URL is a warning.", List(Word(LanguageWords.MediaFormats))),
        Optional("extension", "The extension of the URL must be one of those of the formats; without it that is an error.", Word(["required"])),
        .. MediaComparisons.All.Select(comparison => Optional(comparison.Key, comparison.Meaning, Text)),
        .. MediaMeasures.All.Select(measure => Limit(measure, "")),
    ])
        .With(("dependencies", SchemaNode.Of(("extension", SchemaNode.Texts("formats"))))));

    /// <summary><c>media</c> of an array: all its files together.</summary>
    public static Definition OfFiles { get; } = new("totalMedia", () => Mapping(
        [.. MediaMeasures.All.Where(measure => measure.HasTotal).Select(measure => Limit(measure, " of all files together"))]));

    /// <summary><c>inline</c> of a string.</summary>
    // Without a definition: editors would take the shape of a type for both alternatives, and show both descriptions.
    public static RuleValue InlineBytes => Described(
        "How large bytes inside the text (data URI, base64) may be.",
        Mapping(Required("bytes", "", LimitPlace.MaximumSize("5MB"))));

    /// <summary><c>inline</c> of an array.</summary>
    public static RuleValue InlineItems => Described(
        "How many items may carry their bytes inline.",
        Mapping(Required("maxItems", "The largest number of such items.", Count)));

    private static Key Limit(MediaMeasure measure, string of)
    {
        var (shape, example) = measure.Literal switch
        {
            MediaLiteral.Number => (LimitPlace.OfNumbers, ""),
            MediaLiteral.Size => (LimitPlace.OfSizes, ", such as 30MB"),
            MediaLiteral.Ratio => (LimitPlace.OfRatios, ", such as 16:9 or 1.78"),
        };
        return Optional(measure.Key, $"The {measure.Meaning}{of}{example}.", shape);
    }

    private static RuleValue Kind => Word(LanguageWords.MediaKinds);
}
