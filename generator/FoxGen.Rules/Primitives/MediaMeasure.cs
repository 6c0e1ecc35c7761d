// Compiled into FoxGen.Rules and into FoxGen.Runtime: what specs bound is what the client measures, in the same words.

using System.Globalization;

namespace FoxGen.Rules.Primitives;

/// <summary>A number that a file has, which a key of <c>media</c> bounds. <see cref="MediaMeasures"/> has one entry for each.</summary>
/// <param name="key">The key of the language, such as <c>shortEdge</c>.</param>
/// <param name="meaning">What it measures, as a noun without an article: <c>shorter edge in pixels</c>.</param>
/// <param name="unit">The words behind bounds, with a space in front: <c> pixels on the shorter edge</c>.</param>
internal sealed class MediaMeasure(string key, string meaning, string unit)
{
    /// <summary>The key of the language.</summary>
    public string Key { get; } = key;

    /// <summary>What it measures. Editors and reports of changes say it.</summary>
    public string Meaning { get; } = meaning;

    /// <summary>The words behind bounds.</summary>
    public string Unit { get; } = unit;

    /// <summary>The verb in front of bounds, behind "must".</summary>
    public string Verb { get; init; } = "be";

    /// <summary>How specs write its bounds.</summary>
    public MediaLiteral Literal { get; init; }

    /// <summary>Whether it can be bounded on an array, where it is the sum over all files.</summary>
    public bool HasTotal { get; init; }

    /// <summary>Whether it is a whole number.</summary>
    public bool IsWhole { get; init; }

    /// <summary>How far beyond a bound still counts as inside, as a part of the bound. Whole pixels rarely meet a ratio exactly.</summary>
    public decimal Tolerance { get; init; }

    /// <summary>The number in a local file, <c>null</c> if it cannot be told.</summary>
    public required Func<FileMeasures, decimal?> OfFile { get; init; }

    /// <summary>The id of the problem of a file that is beyond a bound.</summary>
    public string ProblemId { get; init; } = "media-pixels";

    /// <summary>What a file beyond a bound has, behind "but".</summary>
    public Func<FileMeasures, string> Found { get; init; } = file => $"has {file.Size} pixels";

    /// <summary>The same for a file with more than the maximum; by default <see cref="Found"/>.</summary>
    public string? FoundMore { get; init; }

    /// <summary>Writes a number for people, without <see cref="Unit"/>.</summary>
    public Func<decimal, string> Number { get; init; } = number => number.ToString("0.###", CultureInfo.InvariantCulture);

    /// <summary>Returns the bound that a local file breaks, in words behind "must" and <see cref="Verb"/>, and what it has instead; <c>null</c> if it breaks none.</summary>
    /// <param name="minimum">The smallest number; <c>null</c> for none.</param>
    /// <param name="maximum">The largest number; <c>null</c> for none.</param>
    /// <param name="file">The file.</param>
    public (string Allowed, string Found)? Broken(decimal? minimum, decimal? maximum, FileMeasures file)
    {
        // A file that may be shown on its side is refused only if it fits neither way.
        if (OfFile(file) is not { } number || (file.MayBeTurned && IsInside(minimum, maximum, OfFile(file.Turned)!.Value)))
        {
            return null;
        }

        return minimum is { } low && IsBelow(low, number) ? (AtLeast(low), Found(file))
            : maximum is { } high && IsAbove(high, number) ? (AtMost(high), FoundMore ?? Found(file))
            : null;
    }

    /// <summary>An upper bound in words: <c>at most 30 MB</c>.</summary>
    /// <param name="maximum">The largest number.</param>
    public string AtMost(decimal maximum) => $"at most {Number(maximum)}{Unit}";

    /// <summary>A lower bound in words: <c>at least 30 MB</c>.</summary>
    /// <param name="minimum">The smallest number.</param>
    public string AtLeast(decimal minimum) => $"at least {Number(minimum)}{Unit}";

    /// <summary>One or both bounds in words.</summary>
    /// <param name="minimum">The smallest number; <c>null</c> for none.</param>
    /// <param name="maximum">The largest number; <c>null</c> for none.</param>
    public string Bounds(decimal? minimum, decimal? maximum) =>
        minimum is not { } low ? AtMost(maximum ?? 0) : maximum is { } high ? $"{AtLeast(low)} and {AtMost(high)}" : AtLeast(low);

    private bool IsInside(decimal? minimum, decimal? maximum, decimal number) =>
        !(minimum is { } low && IsBelow(low, number)) && !(maximum is { } high && IsAbove(high, number));

    private bool IsBelow(decimal minimum, decimal number) => number < minimum * (1 - Tolerance);

    private bool IsAbove(decimal maximum, decimal number) => number > maximum * (1 + Tolerance);
}

/// <summary>How specs write the bounds of a measure.</summary>
internal enum MediaLiteral
{
    /// <summary>As a number.</summary>
    Number,

    /// <summary>As a number of bytes, with or without a unit: <c>30MB</c>.</summary>
    Size,

    /// <summary>As a ratio: <c>16:9</c>, or <c>1.78</c>.</summary>
    Ratio,
}
