using System.Text.RegularExpressions;
using FoxGen.PageImport.Pages;

namespace FoxGen.PageImport.Fields;

/// <summary>Finds out whether a text field is a URL, and of which kind of file. Two of three signs are asked for, unless its type says so.</summary>
internal static partial class UrlGuess
{
    private static readonly (MediaKind Kind, string[] Words)[] s_words =
    [
        (MediaKind.Image, ["图片", "图像", "照片", "人像", "头像", "image", "images", "picture", "pictures", "photo", "photos", "portrait", "portraits"]),
        (MediaKind.Video, ["视频", "video", "videos", "clip", "clips"]),
        (MediaKind.Audio, ["音频", "语音", "录音", "audio", "recording", "recordings"]),
        (MediaKind.Document, ["文档", "pdf", "document", "documents"]),
        (MediaKind.Archive, ["压缩包", "压缩文件", "zip", "archive", "archives"]),
    ];

    /// <summary>Marks the field, or its items, as URLs.</summary>
    public static void Read(DraftField field, FieldBlock block)
    {
        var leaf = field.Value.Kind is ValueKind.Array ? field.Value.Items : field.Value;
        if (leaf is not { Kind: ValueKind.String, Format: null or "uri" } || leaf.Enum.Count > 0)
        {
            return;
        }

        var prose = block.Description.Concat(block.Notes).ToList();
        var samples = PageExampleReader.Values(block, field.Value, []).SelectMany(value => value.Kind is RuleValueKind.List ? value.AsList : [value]).ToList();
        var byName = UrlName().IsMatch(field.Name);
        var byText = prose.Exists(line => UrlWord().IsMatch(line.Plain));
        var bySample = samples.Count > 0 && samples.All(value => value.Kind is RuleValueKind.String && UrlText().IsMatch(value.AsString));
        if (leaf.Format is null && (byName ? 1 : 0) + (byText ? 1 : 0) + (bySample ? 1 : 0) < 2)
        {
            return;
        }

        if (prose.Find(line => InlineWord().IsMatch(line.Plain)) is { } inline)
        {
            leaf.Format = null;
            field.Remarks.Add(inline.Remark("the field seems to accept bytes besides URLs; add `format: uri` and `schemes`. Without them, any string is accepted."));
            return;
        }

        leaf.Format = "uri";
        var kinds = Kinds(field, block);
        if (kinds.Count > 0)
        {
            leaf.Media = new DraftMedia();
            leaf.Media.Kinds.AddRange(kinds);
        }
    }

    private static List<MediaKind> Kinds(DraftField field, FieldBlock block)
    {
        var inName = s_words.Where(entry => field.Name.Split('_', '-').Any(part => entry.Words.Contains(part, StringComparer.OrdinalIgnoreCase))).Select(entry => entry.Kind).ToList();
        var first = block.Description.FirstOrDefault();
        // "(where the movements come from)": what stands in parentheses beside a word for the file explains it.
        var outside = first is null ? "" : Parentheses().Replace(first.Plain, "");
        var named = Words(outside);
        var inText = named.Count > 0 || first is null ? named : Words(first.Plain);
        if (inName.Count == 1)
        {
            if (inText.Count > 0 && !inText.Contains(inName[0]))
            {
                field.Remarks.Add(first!.Remark($"the name of the field suggests {inName[0].ToString().ToLowerInvariant()}, its text something else; the kind of file is omitted."));
                return [];
            }

            return inName;
        }

        return inText;
    }

    private static List<MediaKind> Words(string text)
    {
        var words = AsciiWord().Matches(text).Select(match => match.Value).ToHashSet(StringComparer.OrdinalIgnoreCase);
        return [.. s_words.Where(entry => entry.Words.Any(word => char.IsAscii(word[0]) ? words.Contains(word) : text.Contains(word, StringComparison.Ordinal))).Select(entry => entry.Kind)];
    }

    [GeneratedRegex("(?:^|_)urls?$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex UrlName();

    [GeneratedRegex("(?<![A-Za-z])URLs?(?![A-Za-z])|链接", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex UrlWord();

    [GeneratedRegex("^https?://[^\\s]+$", RegexOptions.CultureInvariant)]
    private static partial Regex UrlText();

    [GeneratedRegex("base64|data:|data\\s+uri|data\\s+url", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex InlineWord();

    [GeneratedRegex("\\([^()]*\\)", RegexOptions.CultureInvariant)]
    private static partial Regex Parentheses();

    [GeneratedRegex("[A-Za-z]+", RegexOptions.CultureInvariant)]
    private static partial Regex AsciiWord();
}
