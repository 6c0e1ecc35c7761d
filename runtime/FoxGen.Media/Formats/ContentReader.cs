using System.Buffers.Binary;

namespace FoxGen.Formats;

/// <summary>Reads numbers of a content that can seek. Reading behind the end throws <see cref="EndOfStreamException"/>.</summary>
internal sealed class ContentReader(Stream content)
{
    private readonly BufferedStream _content = new(content, 16 * 1024);

    public long Length { get; } = content.Length;

    public long Position { get => _content.Position; set => _content.Position = value; }

    public byte[] Bytes(int count)
    {
        var bytes = new byte[count];
        _content.ReadExactly(bytes);
        return bytes;
    }

    public byte Byte() => Bytes(1)[0];

    public uint UInt32() => BinaryPrimitives.ReadUInt32BigEndian(Bytes(4));

    public uint LittleUInt32() => BinaryPrimitives.ReadUInt32LittleEndian(Bytes(4));

    public ulong UInt64() => BinaryPrimitives.ReadUInt64BigEndian(Bytes(8));

    /// <summary>A name of four letters.</summary>
    public string Name() => System.Text.Encoding.Latin1.GetString(Bytes(4));
}
