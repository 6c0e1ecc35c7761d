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
        Required("kind", "The kind of file that the URL refers to.", Either(Kind, List(Kind))),
        Optional("formats", "The accepted formats. Another extension in a URL is a warning.", List(Word(LanguageWords.MediaFormats))),
        Optional("extension", "true: the URL must have an extension of one of the formats; otherwise it is an error.", Word(["required"])),
        .. MediaComparisons.All.Select(comparison => Optional(comparison.Key, comparison.Meaning, Text)),
        .. MediaMeasures.All.Select(measure => Limit(measure, "")),
    ])
        .With(("dependencies", SchemaNode.Of(("extension", SchemaNode.Texts("formats"))))));

    /// <summary><c>media</c> of an array: all its files together.</summary>
    public static Definition OfFiles { get; } = new("totalMedia", () => Mapping(
        [.. MediaMeasures.All.Where(measure => measure.HasTotal).Select(measure => Limit(measure, " of all files in total"))]));

    /// <summary><c>inline</c> of a string.</summary>
    // Without a definition: editors would take the shape of a type for both alternatives, and show both descriptions.
    public static RuleValue InlineBytes => Described(
        "Maximum size of the bytes in a string (data URI or base64).",
        Mapping(Required("bytes", "", LimitPlace.MaximumSize("5MB"))));

    /// <summary><c>inline</c> of an array.</summary>
    public static RuleValue InlineItems => Described(
        "Maximum number of items with inline bytes.",
        Mapping(Required("maxItems", "Maximum number of such items.", Count)));

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
