using System.Buffers.Binary;

namespace FoxApi.Tests;

/// <summary>The beginnings of media files, as far as a look into them goes.</summary>
internal static class Media
{
    public static byte[] Mp4 => [0, 0, 0, 24, .. "ftypisom"u8, 0, 0, 2, 0, .. "isomiso2"u8];

    public static byte[] Png(int width, int height)
    {
        var start = new byte[33];
        ((ReadOnlySpan<byte>)[0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52]).CopyTo(start);
        BinaryPrimitives.WriteInt32BigEndian(start.AsSpan(16), width);
        BinaryPrimitives.WriteInt32BigEndian(start.AsSpan(20), height);
        return start;
    }

    public static byte[] Padded(byte[] start, int length, byte with = 0)
    {
        var bytes = new byte[length];
        Array.Fill(bytes, with);
        start.CopyTo(bytes, 0);
        return bytes;
    }
}
