using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace FoxGen.CodeFixes.Writing;

/// <summary>Takes entries out of lists with commas. Comments stay, emptied lines go, and a list keeps its last comma or its lack of one.</summary>
internal static class ListEdit
{
    /// <summary>The changes that take some entries out.</summary>
    public static IEnumerable<TextChange> Remove<T>(SourceText text, SeparatedSyntaxList<T> list, Func<int, bool> goes)
        where T : SyntaxNode
    {
        var commas = list.GetSeparators().ToList();
        var lastKept = Enumerable.Range(0, list.Count).Where(i => !goes(i)).DefaultIfEmpty(-1).Last();
        for (var i = 0; i < list.Count; i++)
        {
            if (goes(i))
            {
                var end = i < commas.Count && !commas[i].IsMissing ? commas[i].Span.End : list[i].Span.End;
                yield return new TextChange(Whole(text, TextSpan.FromBounds(list[i].SpanStart, end), lastKept < 0 || i < list.Count - 1), "");
            }
            else if (i == lastKept && i < list.Count - 1 && commas.Count < list.Count)
            {
                var comma = commas[i].Span;
                var next = SkipSpaces(text, comma.End);
                yield return new TextChange(IsComment(text, next) || IsLineEnd(text, next) ? comma : TextSpan.FromBounds(comma.Start, next), "");
            }
        }
    }

    // The lines when nothing else is on them, otherwise the entry with the spaces behind it.
    private static TextSpan Whole(SourceText text, TextSpan span, bool takesSpaces)
    {
        var (first, last) = (text.Lines.GetLineFromPosition(span.Start), text.Lines.GetLineFromPosition(span.End));
        var next = SkipSpaces(text, span.End);
        var isFirst = string.IsNullOrWhiteSpace(text.ToString(TextSpan.FromBounds(first.Start, span.Start)));
        if (next >= last.End && isFirst)
        {
            return TextSpan.FromBounds(first.Start, last.EndIncludingLineBreak);
        }

        return isFirst || (takesSpaces && !IsComment(text, next)) ? TextSpan.FromBounds(span.Start, next) : span;
    }

    private static int SkipSpaces(SourceText text, int position)
    {
        while (position < text.Length && text[position] is ' ' or '\t')
        {
            position++;
        }

        return position;
    }

    private static bool IsComment(SourceText text, int position) => position < text.Length && text[position] == '/';

    private static bool IsLineEnd(SourceText text, int position) => position >= text.Length || text[position] is '\r' or '\n';
}
