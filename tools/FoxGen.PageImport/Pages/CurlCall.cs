using System.Text.RegularExpressions;

namespace FoxGen.PageImport.Pages;

/// <summary>The call that a page shows.</summary>
/// <param name="Path">The path of its URL.</param>
/// <param name="Body">Its JSON body; <c>null</c> when there is none, or it does not read.</param>
/// <param name="Line">Where it stands.</param>
/// <param name="End">The index of the line behind it.</param>
internal sealed partial record CurlCall(string? Path, RuleValue? Body, PageLine Line, int End)
{
    /// <summary>Finds the first call of a page.</summary>
    public static CurlCall? Find(IReadOnlyList<PageLine> lines)
    {
        var start = lines.ToList().FindIndex(line => Command().IsMatch(line.Text));
        if (start < 0)
        {
            return null;
        }

        // The options stand on lines that end in a backslash; the body follows the one that begins it.
        var end = start;
        while (end + 1 < lines.Count && lines[end].Text.EndsWith('\\'))
        {
            end++;
        }

        var command = string.Join("\n", lines.Skip(start).Take(end - start + 1).Select(line => line.Text));
        var path = Address().Match(command) is { Success: true } match && Uri.TryCreate(match.Value, UriKind.Absolute, out var uri) ? uri.AbsolutePath : null;
        var data = Data().Match(command);
        if (!data.Success)
        {
            return new CurlCall(path, null, lines[start], end + 1);
        }

        var text = command[(data.Index + data.Length)..] + "\n" + string.Join("\n", lines.Skip(end + 1).Take(2_000).Select(line => line.Text));
        var open = text.IndexOf('{');
        if (open < 0 || text[..open].Any(c => !char.IsWhiteSpace(c) && !"'\"@-<EOFJSON$".Contains(c)))
        {
            return new CurlCall(path, null, lines[start], end + 1);
        }

        var (body, length) = PageJson.ReadFirst(text[open..]);
        var used = text[..(open + length)].Count(c => c == '\n');
        return new CurlCall(path, body, lines[start], end + (body is null ? 1 : used + 1));
    }

    [GeneratedRegex("^\\$?\\s*curl(?:\\.exe)?(?:\\s|$)", RegexOptions.CultureInvariant)]
    private static partial Regex Command();

    [GeneratedRegex("https?://[^\\s'\"\\\\]+", RegexOptions.CultureInvariant)]
    private static partial Regex Address();

    [GeneratedRegex("(?:--data(?:-raw|-binary)?|--json|-d)(?=[\\s='\"]|$)=?", RegexOptions.CultureInvariant)]
    private static partial Regex Data();
}
