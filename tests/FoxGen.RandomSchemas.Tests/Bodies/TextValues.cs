using System.Text;

namespace FoxGen.RandomSchemas.Tests;

/// <summary>Makes strings that a schema takes, and near misses.</summary>
internal sealed class TextValues(Dice dice)
{
    private static readonly string[] s_urls =
    [
        "https://kit.example/a.png", "http://kit.example/a.mp4", "HTTPS://a.kit.example/b.JPEG?x=.gif", "https://user@kit.example:8080/x.mp4", "https://youtu.be/x",
        "https://kit.example@evil.example/x.png", "https://notkit.example/", "https://.kit.example/", "https://[a:b].kit.example/x",
        "https://", "https:///x", "https://?x", "ftp://kit.example/a.png", "https://kit.example/a b", "https://kit.example/päth.mp4", "https://kit.example.png",
        "https://kit.example/a.png/", "https://kit.example/a.pdf#b", "https://kit.example/a.", "https://kit.example:8080", "https://kit.example/a.mp3", "https://other.example/a.webp", "kit.example/a.png",
        "data:image/png;base64,AAAA", "data:image/png;base64,", "data:image/png;base64,AAA", "data:;BASE64,AA==", "data:,hello", "data:text/plain,a;base64,b", "DATA:x", "data:a b,c",
        "data:image/png;base64,AAAAAAAA", "data:image/png;base64,AAAAAA==", "data:image/png;base64,AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA", "data:image/png;base64,AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=",
        "AAAA", "AAA=", "AA==", "A===", "AAAAA", "AA=A", "AAAAAAAA", "AAAAAA==", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=", "",
    ];

    private static readonly string[] s_texts =
    [
        "", "a", "ab", "abc", "ab c", "b", "a1", "1", "12.5", "x-y_z", "hello @Image1", "@Image2 and @Image10", "anna: hi\nbob: ho", "see @std @pro", "<#1#> <#2.5#>",
        "中", "中文😀", "😀😀😀😀", "é", "a\nb", "a\rb", "a\u2028b", "x\u00a0y.12", "en", "EN", "deu", "engl", "A", "\t", "\u0001", "no", "true",
    ];

    public JsonNode Next(Map value, bool atBorder)
    {
        var listed = value.Texts("enum").Concat(value.Text("const") is { } one ? [one] : []).ToList();
        listed = listed.Count > 0 ? listed : value.Text("vocabulary") is not null ? [.. SpecService.Looks] : listed;
        if (listed.Count > 0)
        {
            return dice.Chance(0.2) && value.Texts("aliases") is { Count: > 0 } aliases ? dice.Pick(aliases)
                : !atBorder ? dice.Pick(listed)
                : dice.Pick(dice.Pick(listed).ToUpperInvariant(), dice.Pick(listed) + " ", "movie", "wide", "pro", "std", "");
        }

        return value.Text("format") switch
        {
            "uri" => Uri(value, atBorder),
            "base64" => atBorder ? dice.Pick(s_urls) : dice.Pick("AAAA", "AA==", "AAA=", "AAAAAAAA", ""),
            "language" => atBorder ? dice.Pick(s_texts) : dice.Pick("en", "deu", "zh"),
            _ when value.Text("pattern") is not null && dice.Chance(0.7) => Fragments(),
            _ when value.Text("pattern") is null && dice.Chance(0.7) => OfLength(value, atBorder),
            _ => dice.Pick(s_texts),
        };
    }

    private string Uri(Map value, bool atBorder)
    {
        if (atBorder || value.Find("hosts") is not null)
        {
            return dice.Pick(s_urls);
        }

        var scheme = value.Texts("schemes") is { Count: > 0 } schemes ? dice.Pick(schemes) : "https";
        return scheme switch
        {
            "data" => dice.Pick("data:image/png;base64,AAAA", "data:,hi", "data:audio/mpeg;base64,AA=="),
            "base64" => dice.Pick("AAAA", "AA=="),
            _ => $"{scheme}://kit.example/{dice.Pick("a.png", "b.mp4", "c", "d.pdf", "e.wav", "f.jpg")}",
        };
    }

    // A length right at a bound, in characters that are one, two or more units of UTF-16.
    private string OfLength(Map value, bool atBorder)
    {
        var low = (int)(value.Number("minLength") ?? 0);
        var high = (int)(value.Number("maxLength") ?? low + 6);
        var length = atBorder ? dice.Pick(low, low - 1, high, high + 1) : dice.From(Math.Min(low, high), high);
        var kind = dice.Below(4);
        var text = new StringBuilder();
        for (var i = 0; i < Math.Clamp(length, 0, 40); i++)
        {
            text.Append(kind == 0 || (kind == 1 && dice.Chance(0.3)) ? dice.Pick("😀", "中", "e\u0301"[1..], "\u200d") : dice.Pick("a", "b", "c", " "));
        }

        return text.ToString();
    }

    private string Fragments() => string.Concat(Enumerable.Range(0, dice.From(0, 5)).Select(_ => dice.Pick("a", "b", "ab", "c", "1", "23", "é", "中", "😀", ".", " ", "-", "A", "_", "\n", "")));
}
