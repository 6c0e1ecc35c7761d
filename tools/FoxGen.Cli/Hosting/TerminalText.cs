using Spectre.Console;

namespace FoxGen.Cli.Hosting;

/// <summary>Makes text of files and servers fit for a terminal.</summary>
internal static class TerminalText
{
    /// <summary>One line in which no character steers the terminal: control characters become spaces.</summary>
    public static string Clean(string text) => string.Concat(text.Select(c => char.IsControl(c) || IsSteering(c) ? ' ' : c));

    /// <summary>How many columns a text takes; characters of CJK scripts take two.</summary>
    public static int Width(string text) => Clean(text).GetCellWidth();

    /// <summary>Spaces as wide as a text.</summary>
    public static string Blank(string text) => new(' ', Width(text));

    // Marks that turn the direction of writing could hide what a line says; two more break lines.
    private static bool IsSteering(char c) => c is (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069') or '\u2028' or '\u2029';
}
