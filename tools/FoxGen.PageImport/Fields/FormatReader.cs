using System.Text.RegularExpressions;
using FoxGen.PageImport.Pages;

namespace FoxGen.PageImport.Fields;

/// <summary>Reads the formats of files: "格式:JPG / PNG", "Supports MP4 / MOV".</summary>
internal static partial class FormatReader
{
    // Formats that are none of the language; a list with one of them is a list of formats all the same.
    private static readonly HashSet<string> s_foreign = new(StringComparer.OrdinalIgnoreCase)
        { "tiff", "tif", "heic", "heif", "svg", "3gp", "aiff", "docx", "doc", "pptx", "txt", "md" };

    /// <summary>Reads a bullet or a clause.</summary>
    /// <returns>Whether it is a list of formats.</returns>
    public static bool Read(DraftField field, PageLine line)
    {
        var match = List().Match(line.Plain);
        if (!match.Success)
        {
            return false;
        }

        var words = Separator().Split(match.Groups["list"].Value).Select(word => word.Trim().TrimStart('.')).Where(word => word.Length > 0).ToList();
        var formats = words.Select(word => word.ToLowerInvariant()).Select(word => MediaFormats.Find(word) ?? MediaFormats.OfExtension("." + word)).ToList();
        if (words.Count == 0 || !formats.Exists(format => format is not null) || words.Where((word, i) => formats[i] is null).Any(word => !s_foreign.Contains(word)))
        {
            return false;
        }

        var leaf = field.Value.Kind is ValueKind.Array ? field.Value.Items : field.Value;
        if (formats.Contains(null) || leaf is not { Kind: ValueKind.String, Format: "uri" })
        {
            field.Remarks.Add(line.Remark(formats.Contains(null) ? "some formats are unknown; the list is omitted." : "the field has formats, but is not recognized as a URL; omitted."));
            return true;
        }

        var kinds = formats.Select(format => format!.Kind).Distinct().ToList();
        if (leaf.Media is { Kinds.Count: > 0 } media && kinds.Exists(kind => !media.Kinds.Contains(kind)))
        {
            field.Remarks.Add(line.Remark("the formats belong to another kind of file than the field; omitted."));
            return true;
        }

        leaf.Media ??= new DraftMedia();
        leaf.Media.Kinds.AddRange(leaf.Media.Kinds.Count == 0 ? kinds : []);
        leaf.Media.Formats.AddRange(formats.Select(format => format!.Name).Where(name => !leaf.Media.Formats.Contains(name)).Distinct());
        return true;
    }

    [GeneratedRegex("^(?:(?:支持(?:的)?(?:文件)?格式|文件格式|图片格式|视频格式|音频格式|格式|支持|(?:supported |file |image |video |audio )?formats?|supports?|supported)\\s*(?:为|are|is)?\\s*:?\\s*)?(?<list>[A-Za-z0-9.]+(?:\\s*(?:/|、|,|\\||\\bor\\b|\\band\\b|或|和)\\s*[A-Za-z0-9.]+)*)\\s*(?:格式|formats?)?$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex List();

    [GeneratedRegex("\\s*(?:/|、|,|\\||\\bor\\b|\\band\\b|或|和)\\s*", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Separator();
}
