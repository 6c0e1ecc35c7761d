using System.Buffers.Binary;
using FoxGen.CompilerServices;

namespace FoxGen.Formats;

/// <summary>WebM and Matroska, if the header has the length (RFC 9559). Recordings of browsers often have none.</summary>
internal sealed class Matroska
{
    private const uint Segment = 0x18538067;
    private const uint Info = 0x1549A966;
    private const uint TimestampScale = 0x2AD7B1;
    private const uint Length = 0x4489;
    private const uint Tracks = 0x1654AE6B;
    private const uint Track = 0xAE;
    private const uint Video = 0xE0;
    private const uint Width = 0xB0;
    private const uint Height = 0xBA;
    private const uint Cluster = 0x1F43B675;

    private readonly ContentReader _content;
    private double _scale = 1_000_000;
    private double _length;
    private long _width;
    private long _height;

    private Matroska(ContentReader content) => _content = content;

    public static FoxMediaInfo Read(Stream content)
    {
        var reader = new Matroska(new ContentReader(content));
        reader.ReadElements(content.Length, 0);
        return MediaInfo.Of(reader._length * reader._scale / 1_000_000_000, reader._width, reader._height);
    }

    // Returns false where the frames begin.
    private bool ReadElements(long end, int depth)
    {
        while (_content.Position + 2 <= end)
        {
            var id = (uint)Number(keepsMarker: true, out _);
            var size = Number(keepsMarker: false, out var isUnknown);
            var next = isUnknown || size > (ulong)(end - _content.Position) ? end : _content.Position + (long)size;
            if (id == Cluster)
            {
                return false;
            }

            if (depth < 5 && id is Segment or Info or Tracks or Track or Video)
            {
                if (!ReadElements(next, depth + 1))
                {
                    return false;
                }
            }
            else if (size <= 8)
            {
                ReadValue(id, _content.Bytes((int)size));
            }

            _content.Position = next;
        }

        return true;
    }

    private void ReadValue(uint id, byte[] bytes)
    {
        switch (id)
        {
            case TimestampScale:
                _scale = Whole(bytes);
                break;
            case Length:
                _length = bytes.Length == 4 ? BinaryPrimitives.ReadSingleBigEndian(bytes) : bytes.Length == 8 ? BinaryPrimitives.ReadDoubleBigEndian(bytes) : 0;
                break;
            case Width when _width == 0:
                _width = Whole(bytes);
                break;
            case Height when _height == 0:
                _height = Whole(bytes);
                break;
        }
    }

    private static long Whole(byte[] bytes) => bytes.Aggregate(0L, (number, next) => (number << 8) | next);

    // The zeros in front of the first one say how many bytes follow (RFC 8794, 4).
    private ulong Number(bool keepsMarker, out bool isUnknown)
    {
        var first = _content.Byte();
        var count = System.Numerics.BitOperations.LeadingZeroCount((uint)first << 24);
        if (count > 7)
        {
            throw new InvalidDataException();
        }

        ulong number = keepsMarker ? first : (byte)(first & ((0x80 >> count) - 1));
        foreach (var next in _content.Bytes(count))
        {
            number = (number << 8) | next;
        }

        isUnknown = !keepsMarker && number == (1UL << (7 * (count + 1))) - 1;
        return number;
    }
}
