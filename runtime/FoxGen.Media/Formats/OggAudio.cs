using System.Buffers.Binary;
using FoxGen.CompilerServices;
using NVorbis;

namespace FoxGen.Formats;

/// <summary>Vorbis and Opus in Ogg.</summary>
internal static class OggAudio
{
    private const int OpusRate = 48_000;

    // A page has at most 65,307 bytes, so the last one begins in here.
    private const int LongestPage = 65_307;

    public static FoxMediaInfo ReadVorbis(Stream content)
    {
        using var reader = new VorbisReader(content, closeOnDispose: false);
        return MediaInfo.Of(reader.TotalTime.TotalSeconds);
    }

    // The position of the last page, less what decoders drop at the start (RFC 7845, 4 and 5.1).
    public static FoxMediaInfo? ReadOpus(Stream content)
    {
        var reader = new ContentReader(content);
        var start = reader.Bytes(40);
        var skipped = BinaryPrimitives.ReadUInt16LittleEndian(start.AsSpan(28 + 10));
        reader.Position = Math.Max(0, reader.Length - LongestPage);
        ReadOnlySpan<byte> end = reader.Bytes((int)(reader.Length - reader.Position));
        var page = end.LastIndexOf("OggS"u8);
        return page < 0 || page + 14 > end.Length ? null : MediaInfo.Of((double)(BinaryPrimitives.ReadInt64LittleEndian(end[(page + 6)..]) - skipped) / OpusRate);
    }
}
