using System.Text;

namespace FoxGen.Generator.Writing;

/// <summary>Writes indented C# with <c>\n</c> line ends.</summary>
internal sealed class SourceWriter
{
    private readonly StringBuilder _text = new();
    private int _depth;

    /// <summary>Writes one line, or an empty one.</summary>
    public SourceWriter Line(string line = "")
    {
        if (line.Length > 0)
        {
            _text.Append(' ', _depth * 4).Append(line);
        }

        _text.Append('\n');
        return this;
    }

    /// <summary>Writes several lines at the current depth.</summary>
    public SourceWriter Lines(IEnumerable<string> lines)
    {
        foreach (var line in lines)
        {
            Line(line);
        }

        return this;
    }

    /// <summary>Writes a head line, an opening brace, and what follows one step deeper until <see cref="Close"/>.</summary>
    public SourceWriter Open(string head)
    {
        Line(head).Line("{");
        _depth++;
        return this;
    }

    /// <summary>Closes the innermost open brace.</summary>
    /// <param name="end">What stands behind the brace, such as <c>;</c>.</param>
    public SourceWriter Close(string end = "")
    {
        _depth--;
        return Line("}" + end);
    }

    /// <inheritdoc/>
    public override string ToString() => _text.ToString();
}
