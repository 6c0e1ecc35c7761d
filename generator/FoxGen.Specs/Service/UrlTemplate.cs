using FoxGen.Rules.Primitives;

namespace FoxGen.Specs;

/// <summary>A path below the base URL with placeholders: <c>/v1/models/{+model}/predictions</c>.</summary>
public sealed class UrlTemplate
{
    /// <summary>The placeholder for the model id.</summary>
    public const string Model = UrlTemplatePrimitives.Model;

    /// <summary>The placeholder for the task id.</summary>
    public const string TaskId = UrlTemplatePrimitives.TaskId;

    private readonly List<(string Text, bool IsName)> _parts = [];

    private readonly string _text;

    private UrlTemplate(string text) => _text = text;

    /// <summary>The names of the placeholders, with a leading <c>+</c> where a slash stays a slash.</summary>
    public IEnumerable<string> Names => _parts.Where(part => part.IsName).Select(part => part.Text);

    /// <summary>The text around the placeholders, each of which is an <c>x</c>.</summary>
    public string Literals => string.Concat(_parts.Select(part => part.IsName ? "x" : part.Text));

    /// <summary>Returns the name of a placeholder in whose value a slash stays a slash.</summary>
    /// <param name="name">The name.</param>
    public static string Kept(string name) => "+" + name;

    /// <summary>Parses a template; <c>null</c> if its braces do not match or a name is empty.</summary>
    /// <param name="text">The template.</param>
    public static UrlTemplate? Parse(string text)
    {
        var template = new UrlTemplate(text);
        for (var at = 0; at < text.Length;)
        {
            var open = text.IndexOf('{', at);
            var end = open < 0 ? text.Length : open;
            if (text.IndexOf('}', at, end - at) >= 0)
            {
                return null;
            }

            if (end > at)
            {
                template._parts.Add((text.Substring(at, end - at), false));
            }

            if (open < 0)
            {
                break;
            }

            var close = text.IndexOf('}', open);
            if (close <= open + 1 || text.IndexOf('{', open + 1, close - open - 1) >= 0)
            {
                return null;
            }

            template._parts.Add((text.Substring(open + 1, close - open - 1), true));
            at = close + 1;
        }

        return template;
    }

    /// <summary>Returns the path with values in place of the placeholders.</summary>
    /// <param name="value">Returns the value of a placeholder, without the leading <c>+</c>.</param>
    public string Expand(Func<string, string> value) => UrlTemplatePrimitives.Expand(_text, value);

    /// <summary>Finds the values of the placeholders in a path, not escaped; <c>null</c> if the path is another one.</summary>
    /// <param name="path">The escaped path and query.</param>
    public IReadOnlyDictionary<string, string>? Match(string path)
    {
        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        return Match(path, 0, values) ? values : null;
    }

    // A placeholder takes the longest string that matches, because an id can contain the text after it.
    private bool Match(string path, int index, Dictionary<string, string> values)
    {
        if (index == _parts.Count)
        {
            return path.Length == 0;
        }

        var (part, isName) = _parts[index];
        if (!isName)
        {
            return path.StartsWith(part, StringComparison.Ordinal) && Match(path.Substring(part.Length), index + 1, values);
        }

        for (var length = Longest(path, part[0] == '+'); length > 0; length--)
        {
            if (Match(path.Substring(length), index + 1, values))
            {
                values[part.TrimStart('+')] = Uri.UnescapeDataString(path.Substring(0, length));
                return true;
            }
        }

        return false;
    }

    private static int Longest(string path, bool keepsSlash)
    {
        var end = path.IndexOfAny(keepsSlash ? s_ends : s_segmentEnds);
        return end < 0 ? path.Length : end;
    }

    private static readonly char[] s_ends = ['?', '&', '#'];

    private static readonly char[] s_segmentEnds = ['/', '?', '&', '#'];
}
