using System.ComponentModel;
using FoxGen.Rules.Primitives;

namespace FoxGen;

/// <summary>How generated validators measure texts. Not meant to be called by hand.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class FoxText
{
    /// <summary>The length of a text in Unicode code points.</summary>
    public static int CodePoints(string text) => TextPrimitives.CodePoints(text);

    /// <summary>The length of a text in Unicode code points; <c>null</c> for no text.</summary>
    public static int? Size(string? text) => text is null ? null : TextPrimitives.CodePoints(text);

    /// <summary>Whether a text contains a match of a portable pattern, found without backtracking.</summary>
    public static bool IsMatch(string text, string pattern) => PatternProgram.For(pattern).IsMatch(text);

    /// <summary>The same for a text that may be absent; <c>null</c> for no text.</summary>
    public static bool? Matches(string? text, string pattern) => text is null ? null : IsMatch(text, pattern);

    /// <summary>Whether a number is a whole multiple of a step above zero.</summary>
    public static bool IsMultiple(double value, double step) => NumberPrimitives.IsMultipleOf(value, (decimal)step);

    /// <summary>Whether a list holds an item twice.</summary>
    public static bool HasDuplicates<T>(IReadOnlyList<T> items)
    {
        ArgumentNullException.ThrowIfNull(items);
        var seen = new HashSet<T>();
        for (var i = 0; i < items.Count; i++)
        {
            if (!seen.Add(items[i]))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The highest number in reference tokens such as <c>@Image1</c>; 0 when there is none, <c>null</c> for no text.</summary>
    /// <param name="text">The text to look in.</param>
    /// <param name="prefix">What stands before the number.</param>
    /// <param name="suffix">What stands behind the number.</param>
    public static int? LastReference(string? text, string prefix, string suffix) =>
        text is null ? null : TextPrimitives.LastReference(text, prefix, suffix);
}
