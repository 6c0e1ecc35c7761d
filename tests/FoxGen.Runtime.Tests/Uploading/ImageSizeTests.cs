using FoxGen.Media;
using FoxGen.Rules.Primitives;

namespace FoxGen.Runtime.Tests.Uploading;

/// <summary>Width and height from the headers of files, made by hand after their specifications.</summary>
public sealed class ImageSizeTests
{
    public static TheoryData<string, string, int, int> Headers => new()
    {
        { "png", "89504E470D0A1A0A 0000000D 49484452 00000500 000002D0 08", 1280, 720 },
        { "gif", "474946383961 4001 F000 80", 320, 240 },
        { "jpeg, the frame at once", "FFD8 FFC0 0011 08 02D0 0500 03", 1280, 720 },
        { "jpeg, other segments first", "FFD8 FFE0 0004 AAAA FFFF DB 0003 01 FFC2 0011 08 0090 0100 03", 256, 144 },
        { "bmp", "424D 00000000 00000000 36000000 28000000 00050000 D0020000 01001800", 1280, 720 },
        { "bmp, rows from top to bottom", "424D 00000000 00000000 36000000 28000000 00050000 30FDFFFF 01001800", 1280, 720 },
        { "bmp, the oldest header", "424D 00000000 00000000 1A000000 0C000000 0005 D002 0100 1800", 1280, 720 },
        { "webp, lossy", "52494646 00000000 57454250 56503820 00000000 000000 9D012A 0005 D002 00", 1280, 720 },
        { "webp, lossless", "52494646 00000000 57454250 5650384C 00000000 2F FFC4B300 0000000000", 1280, 720 },
        { "webp, extended", "52494646 00000000 57454250 56503858 0A000000 10000000 FF0400 CF0200", 1280, 720 },
    };

    [Theory]
    [MemberData(nameof(Headers))]
    public void A_header_tells_width_and_height(string what, string hex, int width, int height)
    {
        var start = Convert.FromHexString(hex.Replace(" ", "", StringComparison.Ordinal));
        var size = ImageSize.Of(FileFormats.OfStart(start), start);

        Assert.True(size is not null, what);
        Assert.Equal((width, height), (size.Width, size.Height));
    }

    [Fact]
    public void A_header_cut_anywhere_tells_nothing_and_breaks_nothing()
    {
        foreach (var row in Headers)
        {
            var whole = Convert.FromHexString(row.Data.Item2.Replace(" ", "", StringComparison.Ordinal));
            var format = FileFormats.OfStart(whole);
            for (var length = 0; length < whole.Length; length++)
            {
                var size = ImageSize.Of(format, whole.AsSpan(0, length));
                Assert.True(size is null || (size.Width, size.Height) == (row.Data.Item3, row.Data.Item4), $"{row.Data.Item1} cut at {length}: {size?.Width} x {size?.Height}");
            }
        }
    }

    [Fact]
    public void Random_bytes_break_nothing()
    {
        var random = new Random(20_261_121);
        var bytes = new byte[200];
        foreach (var row in Headers)
        {
            var head = Convert.FromHexString(row.Data.Item2.Replace(" ", "", StringComparison.Ordinal));
            for (var i = 0; i < 2_000; i++)
            {
                random.NextBytes(bytes);
                head.AsSpan(0, random.Next(head.Length)).CopyTo(bytes);
                var size = ImageSize.Of(FileFormats.OfStart(head), bytes);
                Assert.True(size is null || (size.Width > 0 && size.Height > 0));
            }
        }
    }
}
