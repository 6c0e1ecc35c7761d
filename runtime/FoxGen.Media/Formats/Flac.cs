using FoxGen.CompilerServices;

namespace FoxGen.Formats;

/// <summary>FLAC: the first block has the rate and the number of samples (RFC 9639, 8.2).</summary>
internal static class Flac
{
    public static FoxMediaInfo Read(Stream content)
    {
        var reader = new ContentReader(content) { Position = 4 + 4 + 10 };
        var bits = reader.UInt64();
        return MediaInfo.Of((double)(bits & 0xF_FFFF_FFFF) / (bits >> 44));
    }
}
