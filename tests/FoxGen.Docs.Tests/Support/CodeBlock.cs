using System.Text.RegularExpressions;

namespace FoxGen.Docs.Tests.Support;

/// <summary>A fenced block of a page.</summary>
/// <param name="Page">The page.</param>
/// <param name="Line">The line of the opening fence, from 1.</param>
/// <param name="Language">The first word behind the fence; empty when there is none.</param>
/// <param name="Title">What <c>title="…"</c> says, if anything.</param>
/// <param name="Text">The lines between the fences.</param>
internal sealed partial record CodeBlock(string Page, int Line, string Language, string? Title, string Text)
{
    /// <summary>Makes a block from what stands behind its opening fence.</summary>
    public static CodeBlock Of(string page, int line, string info, string text)
    {
        var title = TitleAttribute().Match(info);
        return new CodeBlock(page, line, info.Trim().Split(' ')[0], title.Success ? title.Groups["title"].Value : null, text);
    }

    /// <summary>Where it stands, for messages.</summary>
    public override string ToString() => FormattableString.Invariant($"{Page}, line {Line}");

    [GeneratedRegex("title=\"(?<title>[^\"]*)\"")]
    private static partial Regex TitleAttribute();
}
