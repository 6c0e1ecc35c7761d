using FoxGen.JsonSchema.Constraints;
using FoxGen.Rules.Primitives;

namespace FoxGen.Export.Markdown;

/// <summary>Writes the requirements for a file as Markdown. English comes from the declarations, Chinese is in this class.</summary>
internal sealed class MediaWords(PageWords words)
{
    // The units behind bounds. A test names a key without an entry.
    private static readonly Dictionary<string, string> s_units = new()
    {
        ["bytes"] = "",
        ["seconds"] = " 秒",
        ["shortEdge"] = " 像素（短边）",
        ["longEdge"] = " 像素（长边）",
        ["width"] = " 像素（宽）",
        ["height"] = " 像素（高）",
        ["aspectRatio"] = "（宽高比）",
    };

    private static readonly Dictionary<string, string> s_comparisons = new()
    {
        ["sameSizeAs"] = "宽高须与此字段的文件相同：",
    };

    /// <summary>The parts of the table cell.</summary>
    /// <param name="media">The facts; none for <c>null</c>.</param>
    /// <param name="areTotals">Whether they are about all files of an array together.</param>
    public IEnumerable<string> Parts(MediaFacts? media, bool areTotals)
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

        foreach (var pair in media.Pairs)
        {
            yield return words.Of(
                MediaComparisons.Find(pair.Key)!.Allowed(MarkdownText.Code(pair.Field), pair.IsList),
                s_comparisons[pair.Key] + MarkdownText.Code(pair.Field) + (pair.IsList ? "（第一个文件）" : ""));
        }

        var whole = areTotals ? words.Of("in total ", "合计 ") : "";
        foreach (var limit in media.Limits)
        {
            if (Bounds(limit.Key, limit.Range) is { Length: > 0 } bounds)
            {
                yield return whole + bounds;
            }

            foreach (var when in limit.When)
            {
                yield return $"{whole}{Bounds(limit.Key, when.Range)} {words.Of("when", "条件：")} {MarkdownText.Code(when.Condition.ToString())}";
            }
        }
    }

    private string Bounds(string key, NumberRange range)
    {
        var measure = MediaMeasures.Find(key)!;
        return BoundsText.Of(range, measure.Number) is { Length: > 0 } bounds ? bounds + words.Of(measure.Unit, s_units[key]) : "";
    }

    private string Kind(MediaKind kind) => words.Of(kind.Word(), kind switch
    {
        MediaKind.Image => "图片",
        MediaKind.Video => "视频",
        MediaKind.Audio => "音频",
        MediaKind.Document => "文档",
        MediaKind.Archive => "压缩包",
    });
}
