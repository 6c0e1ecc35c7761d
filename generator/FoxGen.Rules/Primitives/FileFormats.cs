// Compiled into FoxGen.Rules and into FoxGen.Runtime. The reader of specs, the call-site analyzer, editor schemas, the importer, the check of
// local files and the names of downloads go through this list.

namespace FoxGen.Rules.Primitives;

/// <summary>The file formats.</summary>
internal static class FileFormats
{
    /// <summary>How many of the first bytes tell the format of a file.</summary>
    public const int StartLength = 4096;

    /// <summary>All formats.</summary>
    public static FileFormat[] All { get; } =
    [
        new("jpeg", "image", "image/jpeg", ".jpg .jpeg", start => start is [0xFF, 0xD8, 0xFF, ..]),
        new("png", "image", "image/png", ".png", start => start is [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A, ..]),
        new("webp", "image", "image/webp", ".webp", start => Has(start, 0, "RIFF") && Has(start, 8, "WEBP")),
        new("gif", "image", "image/gif", ".gif", start => Has(start, 0, "GIF87a") || Has(start, 0, "GIF89a")),
        new("avif", "image", "image/avif", ".avif", start => IsoFormat(start) == "avif"),
        new("heic", null, "image/heic", ".heic .heif", start => IsoFormat(start) == "heic"),
        // Two letters alone are no sign; the length of the header behind them is.
        new("bmp", "image", "image/bmp", ".bmp", start => Has(start, 0, "BM") && start is [_, _, _, _, _, _, _, _, _, _, _, _, _, _, 12 or 40 or 52 or 56 or 64 or 108 or 124, 0, 0, 0, ..]),

        new("mp4", "video", "video/mp4", ".mp4 .m4v", start => IsoFormat(start) == "mp4") { OtherMediaType = "audio/mp4" },
        new("mov", "video", "video/quicktime", ".mov", start => IsoFormat(start) == "mov"),
        new("webm", "video", "video/webm", ".webm", start => EbmlFormat(start) == "webm"),
        new("mkv", "video", "video/x-matroska", ".mkv", start => EbmlFormat(start) == "mkv"),
        new("mpeg", "video", "video/mpeg", ".mpeg .mpg", start => start is [0x00, 0x00, 0x01, 0xBA or 0xB3, ..]),
        new("avi", "video", "video/x-msvideo", ".avi", start => Has(start, 0, "RIFF") && Has(start, 8, "AVI ")),
        new("flv", "video", "video/x-flv", ".flv", start => Has(start, 0, "FLV\u0001")),
        new("wmv", "video", "video/x-ms-wmv", ".wmv", start => AsfFormat(start) == "wmv") { OtherMediaType = "audio/x-ms-wma" },

        // Frames without a header in front: the layer bits tell MP3 from AAC (0).
        new("mp3", "audio", "audio/mpeg", ".mp3", start => Has(start, 0, "ID3") || (start is [0xFF, var second, ..] && (second & 0xE0) == 0xE0 && (second & 0x06) != 0)),
        new("wav", "audio", "audio/wav", ".wav", start => Has(start, 0, "RIFF") && Has(start, 8, "WAVE")),
        new("ogg", "audio", "audio/ogg", ".ogg .oga", start => OggFormat(start) == "ogg"),
        new("opus", "audio", "audio/opus", ".opus", start => OggFormat(start) == "opus") { OtherMediaType = "audio/ogg" },
        new("m4a", "audio", "audio/mp4", ".m4a", start => IsoFormat(start) == "m4a") { OtherMediaType = "video/mp4" },
        new("aac", "audio", "audio/aac", ".aac", start => start is [0xFF, var second, ..] && (second & 0xF6) == 0xF0),
        new("flac", "audio", "audio/flac", ".flac", start => Has(start, 0, "fLaC")),
        new("amr", "audio", "audio/amr", ".amr", start => Has(start, 0, "#!AMR")),
        new("wma", "audio", "audio/x-ms-wma", ".wma", start => AsfFormat(start) == "wma"),

        new("pdf", "document", "application/pdf", ".pdf", start => Has(start, 0, "%PDF-")),
        // Documents of word processors and electronic books are archives.
        new("zip", "archive", "application/zip", ".zip", start => start is [(byte)'P', (byte)'K', 0x03 or 0x05, 0x04 or 0x06, ..]) { OtherMediaType = FileFormat.AnyDocument },
        new("glb", null, "model/gltf-binary", ".glb", start => Has(start, 0, "glTF")),
    ];

    /// <summary>The format of a media type; <c>null</c> for one that is not known.</summary>
    /// <param name="mediaType">The media type.</param>
    public static FileFormat? OfMediaType(string? mediaType) =>
        All.FirstOrDefault(format => string.Equals(format.MediaType, mediaType, StringComparison.OrdinalIgnoreCase));

    /// <summary>The format by the first bytes; <c>null</c> when they are none that is known.</summary>
    /// <param name="start">The first <see cref="StartLength"/> bytes, or all of a shorter file.</param>
    public static FileFormat? OfStart(byte[] start) => All.FirstOrDefault(format => format.IsStart(start));

    // ISO base media files hold pictures, video or sound alone, and say what by their brand, though not always.
    private static string? IsoFormat(byte[] start) =>
        !Has(start, 4, "ftyp") || start.Length < 12 ? null
        : Has(start, 8, "avif") || Has(start, 8, "avis") ? "avif"
        : Has(start, 8, "mif1") || Has(start, 8, "msf1") || Has(start, 8, "hei") || Has(start, 8, "hev") ? "heic"
        : Has(start, 8, "qt  ") ? "mov"
        : Has(start, 8, "M4A") ? "m4a"
        : "mp4";

    // WebM is Matroska with a name of its own in the header.
    private static string? EbmlFormat(byte[] start) => start is not [0x1A, 0x45, 0xDF, 0xA3, ..] ? null : Contains(start, "matroska") ? "mkv" : "webm";

    // The first packet names the codec.
    private static string? OggFormat(byte[] start) => !Has(start, 0, "OggS") ? null : Has(start, 28, "OpusHead") ? "opus" : "ogg";

    // Windows Media says what it holds by the identifiers of its streams, which may stand further in.
    private static string? AsfFormat(byte[] start) =>
        start is not [0x30, 0x26, 0xB2, 0x75, 0x8E, 0x66, 0xCF, 0x11, ..] ? null
        : Contains(start, "\u0040\u009E\u0069\u00F8M[\u00CF\u0011") && !Contains(start, "\u00C0\u00EF\u0019\u00BCM[\u00CF\u0011") ? "wma"
        : "wmv";

    private static bool Contains(byte[] start, string letters) => Enumerable.Range(0, start.Length).Any(at => Has(start, at, letters));

    private static bool Has(byte[] start, int at, string letters)
    {
        for (var i = 0; i < letters.Length; i++)
        {
            if (at + i >= start.Length || start[at + i] != letters[i])
            {
                return false;
            }
        }

        return true;
    }
}
