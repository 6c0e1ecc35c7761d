using FoxGen.Rules.Primitives;

namespace FoxGen.Downloading;

/// <summary>Names for downloaded files. Nothing that the server calls a file goes into them.</summary>
internal static class DownloadName
{
    private const int LongestPart = 80;

    /// <summary><c>veo-3.1-reference-to-video_task-unified-1760000000-ab12cd34_2.mp4</c>; the number from the second result on.</summary>
    public static string Of(DownloadSource source, ReadOnlySpan<byte> start, string? contentType)
    {
        // What is in the file counts; its type, when the bytes say nothing.
        var extension = (FileFormats.OfStart(start.ToArray()) ?? FileFormats.OfMediaType(contentType))?.Extension ?? ".bin";
        return Of(source.Task, source.Index, extension);
    }

    /// <summary>Returns the file name of a result with a known format.</summary>
    public static string Of(FoxTaskToken task, int index, string extension)
    {
        var number = index == 0 ? "" : FormattableString.Invariant($"_{index + 1}");
        return $"{Part(task.Model)}_{Part(task.TaskId)}{number}{extension}";
    }

    // Ids can hold anything, so they are encoded as in tokens: no separator of folders is left, and two ids never become one.
    private static string Part(string id)
    {
        var name = Uri.EscapeDataString(id);
        return (name.Length > LongestPart ? name[^LongestPart..] : name).TrimStart('.', '~') is { Length: > 0 } part ? part : "_";
    }
}
