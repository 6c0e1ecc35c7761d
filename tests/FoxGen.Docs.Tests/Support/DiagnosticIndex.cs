using System.Globalization;
using System.Text;

namespace FoxGen.Docs.Tests.Support;

/// <summary>The index of all diagnostics, range by range.</summary>
internal static class DiagnosticIndex
{
    private static readonly (string Range, string About)[] s_ranges =
    [
        ("FOX00xx", "YAML: syntax, anchors, tags, duplicate keys, size."),
        ("FOX01xx", "Structure and keys: unknown and missing keys, values of the wrong kind."),
        ("FOX02xx", "Values and references: numbers, formats, URLs, unknown names."),
        ("FOX03xx", "Names: invalid, reserved or duplicate C# names."),
        ("FOX04xx", "Rules, expressions, conditional constraints, modes."),
        ("FOX05xx", "Contradictions within a spec."),
        ("FOX09xx", "Internal errors of the generator."),
        ("FOX1xxx", "One value at a C# call site."),
        ("FOX2xxx", "Several fields of a request at a C# call site."),
        ("FOX3xxx", "Usage of the client in C#."),
        ("FOXCFGxxx", "Settings of the project."),
    ];

    /// <summary>The ranges that an id belongs to; exactly one, when all is well.</summary>
    public static IEnumerable<string> RangesOf(string id) =>
        s_ranges.Select(range => range.Range).Where(range => range.Length == id.Length && range.Zip(id).All(pair => pair.First == pair.Second || (pair.First == 'x' && char.IsAsciiDigit(pair.Second))));

    /// <summary>The index as Markdown: a table for each range that has ids.</summary>
    public static string Write()
    {
        var text = new StringBuilder();
        foreach (var (range, about) in s_ranges)
        {
            var kinds = AllDiagnostics.All.Where(kind => RangesOf(kind.Id).Contains(range)).ToList();
            if (kinds.Count == 0)
            {
                continue;
            }

            text.Append($"### {range}\n\n{about}\n\n| id | severity | title |\n|---|---|---|\n");
            foreach (var kind in kinds)
            {
                text.Append(CultureInfo.InvariantCulture, $"| [{kind.Id}]({kind.Id}.md) | {AllDiagnostics.Word(kind.DefaultSeverity)} | {kind.Title} |\n");
            }

            text.Append('\n');
        }

        return text.ToString();
    }
}
