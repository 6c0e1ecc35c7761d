using FoxGen.Rules;

namespace FoxGen.CodeFixes.Writing;

/// <summary>Texts that stand for what the user will put there: URLs with a fitting extension, a word, a language.</summary>
internal static class ExampleTexts
{
    private const string Pixel = "iVBORw0KGgo=";

    /// <summary>Texts by preference, most of which the field takes.</summary>
    public static IEnumerable<string> Of(ValueSchema schema, string name) => schema.Format switch
    {
        TextFormat.Uri => Urls(schema, name),
        TextFormat.Language => ["en"],
        TextFormat.Base64 => [Pixel],
        TextFormat.None => Words(schema),
    };

    private static IEnumerable<string> Urls(ValueSchema schema, string name)
    {
        var (kind, extension) = File(schema, name);
        var schemes = schema.Urls is { Schemes.Count: > 0 } policy ? policy.Schemes.AsEnumerable().ToList() : ["https"];
        var host = schema.Urls?.Hosts.FirstOrDefault() is { } known ? known.StartsWith(".", StringComparison.Ordinal) ? "www" + known : known : "example.com";
        if (schemes.Contains("https") || schemes.Contains("http"))
        {
            var start = $"{(schemes.Contains("https") ? "https" : "http")}://{host}/{kind}";
            for (var i = 1; i <= 16; i++)
            {
                yield return FormattableString.Invariant($"{start}{(i == 1 ? "" : i.ToString(System.Globalization.CultureInfo.InvariantCulture))}{extension}");
            }
        }
        else if (schemes.Exists(scheme => scheme.StartsWith("data", StringComparison.Ordinal) || scheme == "base64"))
        {
            yield return schemes.Exists(scheme => scheme is "data" or "data:image/*") ? "data:image/png;base64," + Pixel : Pixel;
        }
        else if (schemes.Contains("id"))
        {
            yield return "file-1";
        }
    }

    // Metadata names the formats; where the documentation names none, the name of the field says what is meant.
    private static (string Name, string Extension) File(ValueSchema schema, string name)
    {
        if (schema.Media?.Formats.FirstOrDefault() is { } known && MediaFormats.Find(known) is { } format)
        {
            return (format.Kind.Word(), format.Extensions.Split(' ')[0]);
        }

        return name.Contains("video") ? ("video", ".mp4")
            : name.Contains("audio") || name.Contains("voice") || name.Contains("speech") ? ("audio", ".mp3")
            : ("image", ".png");
    }

    private static IEnumerable<string> Words(ValueSchema schema)
    {
        var least = schema.Find<TextLength>()?.Range.Minimum ?? 1;
        yield return "...";
        yield return new string('.', Math.Max(1, Math.Min(least, 64)));
        yield return "text";
        yield return "1";
    }
}
