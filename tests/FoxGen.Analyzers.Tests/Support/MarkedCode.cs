using System.Text;
using Microsoft.CodeAnalysis.Text;

namespace FoxGen.Analyzers.Tests;

/// <summary>C# in which <c>{|FOX1001:…|}</c> marks what has to be reported, and where. Marks may hold one another.</summary>
/// <param name="Code">The C# without the marks.</param>
/// <param name="Expected">The ids with their places, in the order of the source.</param>
internal sealed record MarkedCode(string Code, IReadOnlyList<(string Id, TextSpan Span)> Expected)
{
    /// <summary>Takes the marks out.</summary>
    public static MarkedCode Parse(string marked)
    {
        var code = new StringBuilder();
        var open = new Stack<(string Id, int Start)>();
        var found = new List<(string Id, TextSpan Span)>();
        for (var i = 0; i < marked.Length; i++)
        {
            if (string.CompareOrdinal(marked, i, "{|", 0, 2) == 0)
            {
                var colon = marked.IndexOf(':', i);
                open.Push((marked[(i + 2)..colon], code.Length));
                i = colon;
            }
            else if (string.CompareOrdinal(marked, i, "|}", 0, 2) == 0)
            {
                var (id, start) = open.Pop();
                found.Add((id, TextSpan.FromBounds(start, code.Length)));
                i++;
            }
            else
            {
                code.Append(marked[i]);
            }
        }

        return new MarkedCode(code.ToString(), [.. found.OrderBy(one => one.Span.Start).ThenBy(one => one.Id, StringComparer.Ordinal)]);
    }

    /// <summary>The same moved by some characters, as part of a longer text.</summary>
    public IReadOnlyList<(string Id, TextSpan Span)> ExpectedAt(int offset) => [.. Expected.Select(one => (one.Id, new TextSpan(one.Span.Start + offset, one.Span.Length)))];
}
