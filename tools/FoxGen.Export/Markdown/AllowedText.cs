using System.Globalization;
using FoxGen.Rules.Primitives;

namespace FoxGen.Export;

/// <summary>Says in a few words what a value may be. The parts are Markdown.</summary>
internal sealed class AllowedText(PageWords words)
{
    /// <summary>The type in words of JSON.</summary>
    public static string Type(ValueSchema schema) => schema.Kind switch
    {
        ValueKind.Array => Type(schema.Items!) + "[]",
        ValueKind.Union => string.Join(" / ", schema.Cases.Select(one => Type(one.Value)).Distinct()),
        ValueKind.Boolean when schema.Spelling is not null => "string",
        var kind => kind.ToString().ToLowerInvariant(),
    };

    /// <summary>All limits, the tightest words first; empty when anything of the type is taken.</summary>
    public string Of(ValueSchema schema) => string.Join("; ", Parts(schema));

    private IEnumerable<string> Parts(ValueSchema schema)
    {
        if (schema.Spelling is { } spelling)
        {
            yield return $"{MarkdownText.Code(spelling.True)}, {MarkdownText.Code(spelling.False)}";
        }
        else if (schema.Allowed.Count > 0)
        {
            yield return Values(schema.Allowed);
        }

        foreach (var alias in schema.Aliases)
        {
            yield return $"{Value(alias.Spelling)} = {Value(alias.Canonical)}";
        }

        if (schema.Range is { } range && schema.Allowed.Count == 0)
        {
            yield return Range(range);
        }

        if (schema.Length is { } length)
        {
            yield return Count(length) + words.Of(" characters", " 个字符");
        }

        if (schema.Count is { } count)
        {
            yield return Count(count) + words.Of(" items", " 项");
        }

        if (schema.UniqueItems)
        {
            yield return words.Of("no item twice", "不可重复");
        }

        if (schema.MaxInlineItems is { } inline)
        {
            yield return words.Of($"at most {inline} with inline bytes", $"最多 {inline} 项内嵌数据");
        }

        // Fields of objects have rows of their own.
        foreach (var one in schema.Cases.Where(one => one.Value.Kind is not ValueKind.Object))
        {
            yield return Of(one.Value) is { Length: > 0 } limits ? $"{Type(one.Value)}: {limits}" : Type(one.Value);
        }

        foreach (var part in Text(schema).Concat(Media(schema.Media, schema.Kind is ValueKind.Array)))
        {
            yield return part;
        }

        if (schema.Items is { Kind: not ValueKind.Object } items && string.Join("; ", Parts(items)) is { Length: > 0 } each)
        {
            yield return words.Of("each: ", "每项：") + each;
        }
    }

    private IEnumerable<string> Text(ValueSchema schema)
    {
        if (schema.Pattern is { } pattern)
        {
            yield return MarkdownText.Code(pattern);
        }

        switch (schema.Format)
        {
            case TextFormat.Uri:
                yield return schema.Urls is { Schemes.Count: > 0 } urls ? words.Of("URL: ", "URL：") + string.Join(", ", urls.Schemes.Select(MarkdownText.Code)) : "URL";
                break;
            case TextFormat.Base64:
                yield return "base64";
                break;
            case TextFormat.Language:
                yield return "ISO 639";
                break;
        }

        if (schema.Urls is { Hosts.Count: > 0 } hosts)
        {
            yield return words.Of("hosts: ", "域名：") + string.Join(", ", hosts.Hosts.Select(MarkdownText.Code));
        }

        if (schema.Urls?.MaxInlineBytes is { } bytes)
        {
            yield return words.Of($"inline at most {Bytes(bytes)}", $"内嵌最多 {Bytes(bytes)}");
        }
    }

    private IEnumerable<string> Media(MediaFacts? media, bool areTotals)
    {
        if (media is null)
        {
            yield break;
        }

        if (media.Kinds.Count > 0)
        {
            yield return string.Join(" / ", media.Kinds.Select(Kind))
                + (media.Formats.Count == 0 ? "" : " (" + string.Join(", ", media.Formats.Select(format => format.ToUpperInvariant())) + ")");
        }

        if (media.ExtensionIsRequired)
        {
            yield return words.Of("with the extension of its format", "须带对应扩展名");
        }

        if (media.SameSizeAs is { } other)
        {
            yield return words.Of("as wide and high as ", "宽高须与之相同：") + MarkdownText.Code(other);
        }

        var whole = areTotals ? words.Of("in all ", "合计 ") : "";
        var limits = new (MediaLimit? Limit, Func<decimal, string> Number, string Unit)[]
        {
            (media.Bytes, Bytes, ""),
            (media.Seconds, Number, words.Of(" s", " 秒")),
            (media.ShortEdgePixels, Number, words.Of(" pixels on the shorter edge", " 像素（短边）")),
            (media.AspectRatio, Number, words.Of(" times as wide as high", " 倍宽高比")),
        };
        foreach (var (limit, number, unit) in limits.Where(one => one.Limit is not null))
        {
            if (Bounds(limit!.Range, number) is { Length: > 0 } bounds)
            {
                yield return whole + bounds + unit;
            }

            foreach (var when in limit.When)
            {
                yield return $"{whole}{Bounds(when.Range, number)}{unit} {words.Of("when", "当")} {MarkdownText.Code(when.Condition.ToString())}";
            }
        }
    }

    private string Kind(MediaKind kind) => kind switch
    {
        MediaKind.Image => words.Of("image", "图片"),
        MediaKind.Video => words.Of("video", "视频"),
        MediaKind.Audio => words.Of("audio", "音频"),
        _ => words.Of("document", "文档"),
    };

    private string Range(NumberRange range)
    {
        var parts = new[]
        {
            Bounds(range, Number),
            range.MultipleOf is { } step ? words.Of("a multiple of ", "倍数：") + Number(step) : "",
        }.Where(part => part.Length > 0);
        var sentinels = range.Sentinels.Count == 0 ? "" : words.Of(", or ", "，或 ") + string.Join(", ", range.Sentinels.Select(Number));
        return string.Join(", ", parts) + sentinels;
    }

    private static string Bounds(NumberRange range, Func<decimal, string> number)
    {
        if (range is { Minimum: { } from, Maximum: { } to })
        {
            return $"{number(from)} – {number(to)}";
        }

        var bounds = new[] { ("≥", range.Minimum), ("&gt;", range.ExclusiveMinimum), ("≤", range.Maximum), ("&lt;", range.ExclusiveMaximum) };
        return string.Join(", ", bounds.Where(bound => bound.Item2 is not null).Select(bound => $"{bound.Item1} {number(bound.Item2!.Value)}"));
    }

    private static string Count(CountRange count) =>
        count.Maximum is not { } most ? $"≥ {Number(count.Minimum)}"
        : count.Minimum == most ? Number(most)
        : count.Minimum == 0 ? $"≤ {Number(most)}"
        : $"{Number(count.Minimum)} – {Number(most)}";

    private static string Values(IEnumerable<RuleValue> values) => string.Join(", ", values.Select(Value));

    /// <summary>A value as code.</summary>
    public static string Value(RuleValue value) => MarkdownText.Code(value.Kind is RuleValueKind.String && value.AsString.Length > 0 ? value.AsString : value.ToString());

    private static string Number(decimal number) => number.ToString("0.#############################", CultureInfo.InvariantCulture);

    private static string Bytes(decimal bytes) => ByteSizes.Write(bytes, " ", " B");
}
