using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using FoxGen.Rules;

namespace FoxGen.Simulator.Samples;

/// <summary>
/// The bytes a result file is made of, small and valid for its type. The embedded files came from ffmpeg:
/// <code>
/// -f lavfi -i testsrc2=size=64x64:rate=8:duration=1 -c:v libx264 -profile:v baseline -level 1.0 -pix_fmt yuv420p
///     -preset veryslow -fflags +bitexact -flags:v +bitexact -map_metadata -1 -movflags +faststart sample.mp4
/// -f lavfi -i testsrc2=size=64x64:rate=1:duration=1 -frames:v 1 sample.png
/// -f lavfi -i sine=frequency=440:sample_rate=44100:duration=0.5 -c:a libmp3lame -b:a 32k -fflags +bitexact -flags:a +bitexact
///     -map_metadata -1 -id3v2_version 0 -write_xing 0 sample.mp3
/// </code>
/// </summary>
internal sealed class SampleFile
{
    private static readonly SampleFile s_video = FromResource("mp4", edge: 64, seconds: 1);
    private static readonly SampleFile s_image = FromResource("png", edge: 64);
    private static readonly SampleFile s_audio = FromResource("mp3", seconds: 0.5);
    private static readonly SampleFile s_archive = new(".zip", MediaFormats.Find("zip")!.MediaType, Zip());
    private static readonly SampleFile s_json = new(".json", "application/json", "{\"from\": \"the simulator\"}\n"u8.ToArray());
    private static readonly SampleFile s_text = new(".txt", "text/plain", Encoding.UTF8.GetBytes("A result of the simulator.\n"));

    private SampleFile(string extension, string contentType, byte[] bytes, int? edge = null, double? seconds = null)
    {
        (Extension, ContentType, Bytes, Edge, Seconds) = (extension, contentType, bytes, edge, seconds);
        ETag = '"' + Convert.ToHexString(SHA256.HashData(bytes))[..32] + '"';
    }

    /// <summary>The ending of the file name, with its dot.</summary>
    public string Extension { get; }

    public string ContentType { get; }

    public byte[] Bytes { get; }

    /// <summary>Its width and height in pixels; <c>null</c> when it has none.</summary>
    public int? Edge { get; }

    /// <summary>How long it plays; <c>null</c> when it does not.</summary>
    public double? Seconds { get; }

    /// <summary>A strong entity tag, quotes included.</summary>
    public string ETag { get; }

    /// <summary>The sample whose format has an extension; a text file for others.</summary>
    public static SampleFile ForExtension(string extension) =>
        Array.Find([s_video, s_image, s_audio, s_archive, s_json], sample => sample.Extension.Equals(extension, StringComparison.OrdinalIgnoreCase)) ?? s_text;

    /// <summary>The sample with a media type, or with one of the same kind; a text file for others.</summary>
    public static SampleFile ForMediaType(string mediaType) =>
        Array.Find([s_video, s_image, s_audio, s_archive, s_json], sample => sample.ContentType.Equals(mediaType, StringComparison.OrdinalIgnoreCase)) ?? For(mediaType.Split('/')[0]);

    /// <summary>The sample for what an endpoint family makes; a text file for kinds that have no sample of their own.</summary>
    public static SampleFile For(string? taskType) => taskType switch
    {
        "video" => s_video,
        "image" => s_image,
        "audio" => s_audio,
        "document" => s_archive,
        "llm" or "text" => s_json,
        _ => s_text,
    };

    private static byte[] Zip()
    {
        using var bytes = new MemoryStream();
        using (var archive = new ZipArchive(bytes, ZipArchiveMode.Create))
        {
            var entry = archive.CreateEntry("result.txt", CompressionLevel.NoCompression);
            entry.LastWriteTime = new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);
            using var content = entry.Open();
            content.Write("A result of the simulator.\n"u8);
        }

        return bytes.ToArray();
    }

    private static SampleFile FromResource(string format, int? edge = null, double? seconds = null)
    {
        using var stream = typeof(SampleFile).Assembly.GetManifestResourceStream("sample." + format)!;
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return new SampleFile("." + format, MediaFormats.Find(format)!.MediaType, bytes, edge, seconds);
    }
}
