namespace FoxGen.Specs.Syntax;

/// <summary>How a scalar is written.</summary>
internal enum ScalarStyle
{
    /// <summary>Without quotes.</summary>
    Plain,

    /// <summary>In single quotes, where only the quote itself is doubled.</summary>
    SingleQuoted,

    /// <summary>In double quotes, with backslash escapes.</summary>
    DoubleQuoted,

    /// <summary>A block after <c>|</c>, kept as it is.</summary>
    Literal,

    /// <summary>A block after <c>&gt;</c>, whose lines YAML joins.</summary>
    Folded,
}

/// <summary>A text. Whether it is a number, a size or a word is for its reader to say, never for YAML.</summary>
internal sealed class ScalarNode(SourceSpan span, string text, ScalarStyle style, IReadOnlyList<string> lines) : SpecNode(span)
{
    /// <summary>Whether something was already reported about it, so that readers pass over it without a word.</summary>
    public bool IsRefused { get; init; }

    /// <summary>The text after YAML took quotes and escapes away.</summary>
    public string Text { get; } = text;

    /// <summary>How it is written.</summary>
    public ScalarStyle Style { get; } = style;

    /// <inheritdoc/>
    public override string Kind => IsNull ? "null" : "a string";

    /// <summary>Whether this is the plain word <c>null</c>, or nothing at all.</summary>
    public bool IsNull => Style is ScalarStyle.Plain && Text is ("null" or "") && !IsRefused;

    /// <summary>Whether it is plain text that YAML cut off at <c> #</c>.</summary>
    public bool IsCutByComment => Style is ScalarStyle.Plain
        && Line(Span.EndLine) is var line && Span.EndColumn < line.Length
        && line.Substring(Span.EndColumn).TrimStart().StartsWith("#", StringComparison.Ordinal);

    /// <summary>Whether a place in <see cref="Text"/> can be found again in the file.</summary>
    public bool KeepsColumns => Style switch
    {
        ScalarStyle.Plain or ScalarStyle.SingleQuoted => Span.StartLine == Span.EndLine,
        ScalarStyle.DoubleQuoted => Span.StartLine == Span.EndLine && Line(Span.StartLine).IndexOf('\\', Span.StartColumn) < 0,
        _ => Style is ScalarStyle.Literal,
    };

    /// <summary>Where a part of <see cref="Text"/> stands in the file; the whole scalar when YAML rewrote it.</summary>
    /// <param name="offset">The first character of the part.</param>
    /// <param name="length">Its length.</param>
    public SourceSpan Locate(int offset, int length)
    {
        // The line behind the text of a block can be outside the file.
        var end = Text.TrimEnd('\n').Length;
        if (!KeepsColumns || end == 0)
        {
            return Span;
        }

        var (line, column) = Position(Math.Min(Math.Max(offset, 0), end));
        var (endLine, endColumn) = Position(Math.Min(Math.Max(offset, 0) + Math.Max(length, 0), end));
        return new SourceSpan(Span.Path, line, column, endLine, endColumn);
    }

    private (int Line, int Column) Position(int offset) => Style switch
    {
        ScalarStyle.Plain => (Span.StartLine, Span.StartColumn + offset),
        ScalarStyle.DoubleQuoted => (Span.StartLine, Span.StartColumn + 1 + offset),
        ScalarStyle.SingleQuoted => (Span.StartLine, Span.StartColumn + 1 + offset + Text.Take(offset).Count(c => c == '\'')),
        _ => PositionInBlock(offset),
    };

    private (int Line, int Column) PositionInBlock(int offset)
    {
        var line = 0;
        var lineStart = 0;
        for (var i = 0; i < offset; i++)
        {
            if (Text[i] == '\n')
            {
                line++;
                lineStart = i + 1;
            }
        }

        return (Span.StartLine + 1 + line, BlockIndent() + offset - lineStart);
    }

    // YAML strips from every line what the first line with content is indented by, less what the text kept of it.
    private int BlockIndent()
    {
        var textLines = Text.Split('\n');
        for (var i = 0; i < textLines.Length; i++)
        {
            if (textLines[i].Length > 0)
            {
                return Math.Max(0, Line(Span.StartLine + 1 + i).TrimEnd('\r').Length - textLines[i].Length);
            }
        }

        return 0;
    }

    private string Line(int line) => line < lines.Count ? lines[line] : "";
}
