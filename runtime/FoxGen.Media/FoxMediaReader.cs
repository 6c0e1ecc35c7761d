using FoxGen.CompilerServices;
using FoxGen.Formats;

namespace FoxGen;

/// <summary>
/// Reads the playing time of MP4, MOV, M4A, WebM, Matroska, AVI, WAV, MP3, Ogg Vorbis, Opus, FLAC and AAC files, and the frame size of videos.
/// Generated clients use it if the project references the package FoxGen.Media.
/// </summary>
public sealed class FoxMediaReader : IFoxMediaReader
{
    private static readonly Dictionary<string, Func<Stream, FoxMediaInfo?>> s_formats = new(StringComparer.Ordinal)
    {
        ["video/mp4"] = IsoMedia.Read,
        ["video/quicktime"] = IsoMedia.Read,
        ["audio/mp4"] = IsoMedia.Read,
        ["video/webm"] = Matroska.Read,
        ["video/x-matroska"] = Matroska.Read,
        ["video/x-msvideo"] = Riff.ReadAvi,
        ["audio/wav"] = Riff.ReadWav,
        ["audio/mpeg"] = MpegAudio.Read,
        ["audio/ogg"] = OggAudio.ReadVorbis,
        ["audio/opus"] = OggAudio.ReadOpus,
        ["audio/flac"] = Flac.Read,
        ["audio/aac"] = Adts.Read,
    };

    private FoxMediaReader()
    {
    }

    /// <summary>The reader. It has no state and can be used by several threads.</summary>
    public static FoxMediaReader Instance { get; } = new();

    /// <summary>Reads what a file states about itself. Damaged files, and files of other formats, state nothing.</summary>
    /// <param name="content">The content, at its start. If the stream cannot seek, it is copied to a temporary file.</param>
    /// <param name="mediaType">The MIME type by the first bytes, such as <c>video/mp4</c>.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <exception cref="IOException">The content cannot be read.</exception>
    public async ValueTask<FoxMediaInfo> ReadAsync(Stream content, string mediaType, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(content);
        if (!s_formats.TryGetValue(mediaType, out var read))
        {
            return new FoxMediaInfo();
        }

        if (content.CanSeek)
        {
            return Read(content, read);
        }

        var copy = new FileStream(Path.GetTempFileName(), new FileStreamOptions { Mode = FileMode.Open, Access = FileAccess.ReadWrite, Options = FileOptions.DeleteOnClose | FileOptions.Asynchronous });
        await using (copy.ConfigureAwait(false))
        {
            await content.CopyToAsync(copy, cancellationToken).ConfigureAwait(false);
            copy.Position = 0;
            return Read(copy, read);
        }
    }

    private static FoxMediaInfo Read(Stream content, Func<Stream, FoxMediaInfo?> read)
    {
        try
        {
            return read(content) is { } info && info.Duration is null or { Ticks: > 0 } ? info : new FoxMediaInfo();
        }
        catch (Exception e) when (e is (not IOException) or EndOfStreamException)
        {
            // Libraries answer damaged files with exceptions of any type.
            return new FoxMediaInfo();
        }
    }
}
