using FoxGen.CompilerServices;

namespace FoxGen.Formats;

/// <summary>AAC without a container: every frame has a header (ISO/IEC 13818-7, 6.2).</summary>
internal static class Adts
{
    private const int SamplesOfBlock = 1024;

    private static readonly int[] s_rates = [96_000, 88_200, 64_000, 48_000, 44_100, 32_000, 24_000, 22_050, 16_000, 12_000, 11_025, 8_000, 7_350];

    public static FoxMediaInfo? Read(Stream content)
    {
        var reader = new ContentReader(content);
        double seconds = 0;
        for (var at = 0L; at + 7 <= reader.Length;)
        {
            reader.Position = at;
            var head = reader.Bytes(7);
            var rate = (head[2] >> 2) & 0xF;
            var length = ((head[3] & 0x3) << 11) | (head[4] << 3) | (head[5] >> 5);
            if (head[0] != 0xFF || (head[1] & 0xF6) != 0xF0 || rate >= s_rates.Length || length < 7)
            {
                // What stands between or behind frames has no length of its own.
                return null;
            }

            seconds += (double)SamplesOfBlock * ((head[6] & 0x3) + 1) / s_rates[rate];
            at += length;
        }

        return MediaInfo.Of(seconds);
    }
}
