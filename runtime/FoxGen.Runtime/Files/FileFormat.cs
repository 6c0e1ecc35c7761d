namespace FoxGen;

/// <summary>A file format, known by the first bytes of its files.</summary>
/// <param name="Name">The name that specs use: <c>jpeg</c>, <c>mp4</c>.</param>
/// <param name="MediaType">The MIME type.</param>
/// <param name="Extension">The usual file extension, with its dot.</param>
internal sealed record FileFormat(string Name, string MediaType, string Extension)
{
    private static readonly FileFormat s_jpeg = new("jpeg", "image/jpeg", ".jpg");
    private static readonly FileFormat s_png = new("png", "image/png", ".png");
    private static readonly FileFormat s_gif = new("gif", "image/gif", ".gif");
    private static readonly FileFormat s_webp = new("webp", "image/webp", ".webp");
    private static readonly FileFormat s_avif = new("avif", "image/avif", ".avif");
    private static readonly FileFormat s_mp4 = new("mp4", "video/mp4", ".mp4");
    private static readonly FileFormat s_mov = new("mov", "video/quicktime", ".mov");
    private static readonly FileFormat s_m4a = new("m4a", "audio/mp4", ".m4a");
    private static readonly FileFormat s_webm = new("webm", "video/webm", ".webm");
    private static readonly FileFormat s_mpeg = new("mpeg", "video/mpeg", ".mpeg");
    private static readonly FileFormat s_mp3 = new("mp3", "audio/mpeg", ".mp3");
    private static readonly FileFormat s_wav = new("wav", "audio/wav", ".wav");
    private static readonly FileFormat s_ogg = new("ogg", "audio/ogg", ".ogg");
    private static readonly FileFormat s_aac = new("aac", "audio/aac", ".aac");
    private static readonly FileFormat s_flac = new("flac", "audio/flac", ".flac");
    private static readonly FileFormat s_pdf = new("pdf", "application/pdf", ".pdf");
    private static readonly FileFormat s_zip = new("zip", "application/zip", ".zip");
    private static readonly FileFormat s_glb = new("glb", "model/gltf-binary", ".glb");

    private static readonly FileFormat[] s_all =
        [s_jpeg, s_png, s_gif, s_webp, s_avif, s_mp4, s_mov, s_m4a, s_webm, s_mpeg, s_mp3, s_wav, s_ogg, s_aac, s_flac, s_pdf, s_zip, s_glb];

    /// <summary>The format of a media type; <c>null</c> for one that is not known.</summary>
    public static FileFormat? OfMediaType(string? mediaType) =>
        Array.Find(s_all, format => string.Equals(format.MediaType, mediaType, StringComparison.OrdinalIgnoreCase));

    /// <summary>Whether a field that takes a media type takes this format. One container holds video or sound alone, and its brand does not always tell.</summary>
    public bool IsTakenAs(string mediaType) =>
        mediaType == MediaType || (this == s_mp4 && mediaType == s_m4a.MediaType) || (this == s_m4a && mediaType == s_mp4.MediaType);

    /// <summary>The format by the first bytes; <c>null</c> when they are none that is known. 16 bytes suffice.</summary>
    public static FileFormat? Of(ReadOnlySpan<byte> start) => start switch
    {
        [0xFF, 0xD8, 0xFF, ..] => s_jpeg,
        [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A, ..] => s_png,
        [(byte)'G', (byte)'I', (byte)'F', (byte)'8', (byte)'7' or (byte)'9', (byte)'a', ..] => s_gif,
        [(byte)'R', (byte)'I', (byte)'F', (byte)'F', _, _, _, _, (byte)'W', (byte)'E', (byte)'B', (byte)'P', ..] => s_webp,
        [(byte)'R', (byte)'I', (byte)'F', (byte)'F', _, _, _, _, (byte)'W', (byte)'A', (byte)'V', (byte)'E', ..] => s_wav,
        [_, _, _, _, (byte)'f', (byte)'t', (byte)'y', (byte)'p', ..] when start.Length >= 12 => OfBrand(start.Slice(8, 4)),
        [0x1A, 0x45, 0xDF, 0xA3, ..] => s_webm,
        [0x00, 0x00, 0x01, 0xBA or 0xB3, ..] => s_mpeg,
        [(byte)'I', (byte)'D', (byte)'3', ..] => s_mp3,
        [(byte)'O', (byte)'g', (byte)'g', (byte)'S', ..] => s_ogg,
        [(byte)'f', (byte)'L', (byte)'a', (byte)'C', ..] => s_flac,
        [(byte)'%', (byte)'P', (byte)'D', (byte)'F', (byte)'-', ..] => s_pdf,
        [(byte)'P', (byte)'K', 0x03 or 0x05, 0x04 or 0x06, ..] => s_zip,
        [(byte)'g', (byte)'l', (byte)'T', (byte)'F', ..] => s_glb,

        // Frames without a header in front: the layer bits tell AAC (0) from MP3.
        [0xFF, var second, ..] when (second & 0xF6) == 0xF0 => s_aac,
        [0xFF, var second, ..] when (second & 0xE0) == 0xE0 && (second & 0x06) != 0 => s_mp3,
        _ => null,
    };

    // ISO base media files say what they are by their brand.
    private static FileFormat OfBrand(ReadOnlySpan<byte> brand) =>
        brand.SequenceEqual("avif"u8) || brand.SequenceEqual("avis"u8) ? s_avif
        : brand.SequenceEqual("qt  "u8) ? s_mov
        : brand.StartsWith("M4A"u8) ? s_m4a
        : s_mp4;
}
