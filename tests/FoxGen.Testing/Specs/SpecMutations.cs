using System.Text.RegularExpressions;

namespace FoxGen.Testing;

/// <summary>Breaks spec files: bytes, lines, tokens, and hostile texts wherever a scalar stands. The same seed breaks them in the same way.</summary>
public sealed partial class SpecMutations(int seed)
{
    private const string Pieces = "{}[]:,-#&*!|>'\"%@`\t\n ?~=0aé提\U0001F600\0\uD800\u202E\u2028";

    private static readonly string[] s_hostile =
    [
        "\"; public class Injected {} //", "*/ public class Injected {} /*", "\"\"\" public class Injected {}", "\n} } public class Injected { int x = \"",
        "{System.Environment.Exit(1)}", "{{", "}", "\\", "\\u0022; public class Injected {}", "\\U0001F600", "</summary><script>", "--></remarks>", "]]>",
        "\u202Eclass Injected\u202C", "\u2066\u2069", "\u2028public class Injected {}", "\u0085public class Injected {}", "\r\npublic class Injected {}", "\0", "a\0b",
        "class", "namespace", "await", "record", "this", "null", "__arglist", "@class", "#error Injected", "#endif", "#pragma warning disable", "// Injected", "$\"{1}\"",
        "Injected", "1e400", "-0", "99999999999999999999999999", "0.0000000000000000000000000000001", "NaN", "true", "[", "😀", "\uFEFF", "İ", "ß",
        new string('a', 300), new string('\\', 300), new string('"', 64), "this.this.this", "has(", "default(this.x).all(x, x.all(y, y))",
    ];

    private readonly Random _random = new(seed);

    /// <summary>A broken version of a text; it may by chance still be right.</summary>
    public string Next(string text)
    {
        for (var left = _random.Next(3) == 0 ? 3 : 1; left > 0; left--)
        {
            text = _random.Next(12) switch
            {
                0 => Bytes(text),
                1 => Lines(text),
                2 => Tokens(text),
                3 => Whole(text),
                < 8 => Hostile(text, Text()),
                _ => Hostile(text, Scalar()),
            };
        }

        return text.Length > 200_000 ? text[..200_000] : text;
    }

    private string Bytes(string text)
    {
        var at = _random.Next(text.Length + 1);
        var length = Math.Min(_random.Next(12), text.Length - at);
        return text.Remove(at, length).Insert(at, Pieces[_random.Next(Pieces.Length)].ToString());
    }

    private string Lines(string text)
    {
        var lines = text.Split('\n').ToList();
        var (from, to) = (_random.Next(lines.Count), _random.Next(lines.Count));
        switch (_random.Next(4))
        {
            case 0:
                lines.RemoveAt(from);
                break;
            case 1:
                lines.Insert(to, lines[from]);
                break;
            case 2:
                lines[from] = "  " + lines[from];
                break;
            default:
                (lines[from], lines[to]) = (lines[to], lines[from]);
                break;
        }

        return string.Join('\n', lines);
    }

    private string Tokens(string text)
    {
        var tokens = Scalar().Matches(text);
        return tokens.Count == 0 ? text : Replace(text, tokens[_random.Next(tokens.Count)], tokens[_random.Next(tokens.Count)].Value);
    }

    private string Whole(string text) => _random.Next(4) switch
    {
        0 => text + "\nbomb: &a [x, x]\nmore: &b [*a, *a, *a, *a]\nmost: [*b, *b, *b, *b]\n",
        1 => Insert(text, string.Concat(Enumerable.Repeat(_random.Next(2) == 0 ? "[" : "{a: ", _random.Next(1, 2_000)))),
        2 => text.Replace("\n", _random.Next(2) == 0 ? "\r\n" : "\n\n"),
        _ => text + "\n---\n" + text,
    };

    private string Hostile(string text, Regex where)
    {
        var places = where.Matches(text);
        if (places.Count == 0)
        {
            return Bytes(text);
        }

        var hostile = s_hostile[_random.Next(s_hostile.Length)];
        return Replace(text, places[_random.Next(places.Count)], _random.Next(4) switch
        {
            0 => hostile,
            1 => "'" + hostile.Replace("'", "''") + "'",
            _ => Quote(hostile),
        });
    }

    // YAML takes line separators for line ends, so they are written as escapes.
    private static string Quote(string text) => JsonText.Quote(text).Replace("\u2028", "\\u2028").Replace("\u0085", "\\u0085").Replace("\0", "\\0");

    private string Insert(string text, string piece) => text.Insert(_random.Next(text.Length + 1), piece);

    private static string Replace(string text, Match place, string with) => text[..place.Index] + with + text[(place.Index + place.Length)..];

    // Keys, values and items, as far as a search can tell them; a wrong guess is a mutation as well.
    [GeneratedRegex("\"[^\"\n]*\"|'[^'\n]*'|[A-Za-z0-9_.*@/-]+(?: [A-Za-z0-9_.*@/;,-]+)*")]
    private static partial Regex Scalar();

    // Where most texts are taken, so that many of these mutants are accepted and their code is looked at.
    [GeneratedRegex("(?<=(?:title|description|message|upstreamDefault|en|enum|notes|pattern|const|default): \\[?)(?:\"[^\"\n]*\"|'[^'\n]*'|[^\\[\\]{}\"',\n]+)")]
    private static partial Regex Text();
}
