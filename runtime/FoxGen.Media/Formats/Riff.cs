using System.Buffers.Binary;
using FoxGen.CompilerServices;

namespace FoxGen.Formats;

/// <summary>WAV and AVI: chunks behind a header of 12 bytes.</summary>
internal static class Riff
{
    private const int Pcm = 1;
    private const int Float = 3;
    private const int Extensible = 0xFFFE;

    public static FoxMediaInfo? ReadWav(Stream content)
    {
        var reader = new ContentReader(content);
        byte[]? format = null;
        uint samples = 0;
        foreach (var (name, size) in Chunks(reader))
        {
            if (name == "fmt " && size >= 16)
            {
                format = reader.Bytes(16);
            }
            else if (name == "fact" && size >= 4)
            {
                samples = reader.LittleUInt32();
            }
            else if (name == "data" && format is not null)
            {
                var rate = BinaryPrimitives.ReadUInt32LittleEndian(format.AsSpan(4));
                var bytesPerSecond = BinaryPrimitives.ReadUInt32LittleEndian(format.AsSpan(8));
                var isPlain = BinaryPrimitives.ReadUInt16LittleEndian(format) is Pcm or Float or Extensible;
                return isPlain || samples == 0 ? MediaInfo.Of((double)size / bytesPerSecond) : MediaInfo.Of((double)samples / rate);
            }
        }

        return null;
    }

    public static FoxMediaInfo? ReadAvi(Stream content)
    {
        var reader = new ContentReader(content);
        foreach (var (name, _) in Chunks(reader))
        {
            // The header is the first chunk of the first list.
            if (name == "LIST" && reader.Name() == "hdrl" && reader.Name() == "avih")
            {
                reader.Position += 4;
                var header = reader.Bytes(40);
                var (perFrame, frames) = (BinaryPrimitives.ReadUInt32LittleEndian(header), BinaryPrimitives.ReadUInt32LittleEndian(header.AsSpan(16)));
                return MediaInfo.Of(
                    (double)perFrame * frames / 1_000_000,
                    BinaryPrimitives.ReadUInt32LittleEndian(header.AsSpan(32)),
                    BinaryPrimitives.ReadUInt32LittleEndian(header.AsSpan(36)));
            }
        }

        return null;
    }

    // The size of a chunk that was written without knowing its end goes to the end of the file.
    private static IEnumerable<(string Name, long Size)> Chunks(ContentReader reader)
    {
        for (var next = 12L; next + 8 <= reader.Length;)
        {
            reader.Position = next;
            var name = reader.Name();
            var size = Math.Min(reader.LittleUInt32(), reader.Length - reader.Position);
            next = reader.Position + size + (size & 1);
            yield return (name, size);
        }
    }
}
