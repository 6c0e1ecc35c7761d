using System.ComponentModel;
using FoxGen.Rules.Primitives;

namespace FoxGen;

/// <summary>How generated validators measure texts. Not meant to be called by hand.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class FoxText
{
    /// <summary>The length of a text in Unicode code points.</summary>
    public static int CodePoints(string text) => TextPrimitives.CodePoints(text);

    /// <summary>The highest number in reference tokens such as <c>@Image1</c>; 0 when there is none.</summary>
    /// <param name="text">The text to look in.</param>
    /// <param name="prefix">What stands before the number.</param>
    /// <param name="suffix">What stands behind the number.</param>
    public static int LastReference(string text, string prefix, string suffix) => TextPrimitives.LastReference(text, prefix, suffix);
}
