using System.Buffers.Binary;
using FoxGen.Rules.Primitives;

namespace FoxGen.Media;

/// <summary>The size of a picture in pixels, from the headers of the common formats.</summary>
internal sealed class ImageSize(int width, int height, bool mayBeTurned)
{
    /// <summary>Its width as stored.</summary>
    public int Width { get; } = width;

    /// <summary>Its height as stored.</summary>
    public int Height { get; } = height;

    /// <summary>Whether the file may say that it is to be shown on its side.</summary>
    public bool MayBeTurned { get; } = mayBeTurned;

    /// <summary>The size; <c>null</c> when the format is no such picture, or its header is damaged or too far in.</summary>
    public static ImageSize? Of(FileFormat? format, ReadOnlySpan<byte> start)
    {
        var size = format?.Name switch
        {
            "png" => OfPng(start),
            "gif" => OfGif(start),
            "jpeg" => OfJpeg(start),
            "webp" => OfWebp(start),
            "bmp" => OfBmp(start),
            _ => null,
        };
        return size is { Width: > 0, Height: > 0 } ? size : null;
    }

    private static ImageSize? OfPng(ReadOnlySpan<byte> start) =>
        start.Length >= 24 && start.Slice(12, 4).SequenceEqual("IHDR"u8)
            ? new(BinaryPrimitives.ReadInt32BigEndian(start[16..]), BinaryPrimitives.ReadInt32BigEndian(start[20..]), false)
            : null;

    private static ImageSize? OfGif(ReadOnlySpan<byte> start) =>
        start.Length >= 10 ? new(BinaryPrimitives.ReadUInt16LittleEndian(start[6..]), BinaryPrimitives.ReadUInt16LittleEndian(start[8..]), false) : null;

    // The height is negative when the rows go from top to bottom. The oldest header has 16 bits for each.
    private static ImageSize? OfBmp(ReadOnlySpan<byte> start) =>
        start.Length < 26 ? null
        : start[14] == 12 ? new(BinaryPrimitives.ReadUInt16LittleEndian(start[18..]), BinaryPrimitives.ReadUInt16LittleEndian(start[20..]), false)
        : BinaryPrimitives.ReadInt32LittleEndian(start[22..]) is > int.MinValue and var height ? new(BinaryPrimitives.ReadInt32LittleEndian(start[18..]), Math.Abs(height), false)
        : null;

    // From marker to marker, up to the start of a frame (ITU T.81, B.2.2).
    private static ImageSize? OfJpeg(ReadOnlySpan<byte> start)
    {
        for (var at = 2; at + 9 <= start.Length;)
        {
            if (start[at] != 0xFF)
            {
                return null;
            }

            var marker = start[at + 1];
            if (marker == 0xFF)
            {
                at++;
                continue;
            }

            if (marker is >= 0xC0 and <= 0xCF and not (0xC4 or 0xC8 or 0xCC))
            {
                return new(BinaryPrimitives.ReadUInt16BigEndian(start[(at + 7)..]), BinaryPrimitives.ReadUInt16BigEndian(start[(at + 5)..]), true);
            }

            at += 2 + BinaryPrimitives.ReadUInt16BigEndian(start[(at + 2)..]);
        }

        return null;
    }

    // The three kinds of chunk that a WebP file may begin with (RFC 9649).
    private static ImageSize? OfWebp(ReadOnlySpan<byte> start)
    {
        if (start.Length < 30)
        {
            return null;
        }

        var chunk = start.Slice(12, 4);
        var body = start[20..];
        if (chunk.SequenceEqual("VP8X"u8))
        {
            return new(1 + (BinaryPrimitives.ReadInt32LittleEndian(body[4..]) & 0xFFFFFF), 1 + (body[7] | (body[8] << 8) | (body[9] << 16)), true);
        }

        if (chunk.SequenceEqual("VP8L"u8) && body[0] == 0x2F)
        {
            var bits = BinaryPrimitives.ReadUInt32LittleEndian(body[1..]);
            return new(1 + (int)(bits & 0x3FFF), 1 + (int)((bits >> 14) & 0x3FFF), false);
        }

        return chunk.SequenceEqual("VP8 "u8) && body[3..6].SequenceEqual((ReadOnlySpan<byte>)[0x9D, 0x01, 0x2A])
            ? new(BinaryPrimitives.ReadUInt16LittleEndian(body[6..]) & 0x3FFF, BinaryPrimitives.ReadUInt16LittleEndian(body[8..]) & 0x3FFF, false)
            : null;
    }
}
