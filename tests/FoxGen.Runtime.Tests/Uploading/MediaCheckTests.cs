using System.Buffers.Binary;
using FoxGen.CompilerServices;
using FoxGen.Media;

namespace FoxGen.Runtime.Tests.Uploading;

/// <summary>What is told of local files that their fields do not take.</summary>
public sealed class MediaCheckTests
{
    [Theory]
    [InlineData("image/png", null)]
    [InlineData("image/jpeg image/png", null)]
    [InlineData("image/*", null)]
    [InlineData("", null)]
    [InlineData("image/jpeg", "ImageUrl must be a file of type image/jpeg, but its content is image/png.")]
    [InlineData("video/*", "ImageUrl must be a file of type video/*, but its content is image/png.")]
    public async Task Formats_are_known_by_content(string taken, string? problem) =>
        Assert.Equal(problem, await CheckAsync(new("image_url", taken), Png(640, 480)));

    [Fact]
    public async Task What_is_not_known_is_refused_by_a_list_and_taken_by_a_kind()
    {
        byte[] unknown = [.. "no format"u8];

        Assert.Equal("ImageUrl must be a file of type image/png, but its content is of an unknown format.", await CheckAsync(new("image_url", "image/png"), unknown));
        Assert.Null(await CheckAsync(new("image_url", "image/*"), unknown));
    }

    [Fact]
    public async Task One_container_holds_sound_or_pictures()
    {
        byte[] mp4 = [0, 0, 0, 24, .. "ftypisom"u8, 0, 0, 0, 0];

        Assert.Null(await CheckAsync(new("audio_url", "audio/mpeg audio/mp4"), mp4));
        Assert.Null(await CheckAsync(new("audio_url", "audio/*"), mp4));
        Assert.NotNull(await CheckAsync(new("audio_url", "audio/mpeg"), mp4));
    }

    [Theory]
    [InlineData("4F676753 0002 00000000 00000000 00000000 00000000 00000000 011E4F70 75734865 6164", "audio/ogg", null)]
    [InlineData("4F676753 0002 00000000 00000000 00000000 00000000 00000000 011E0176 6F726269 73", "audio/opus", "ImageUrl must be a file of type audio/opus, but its content is audio/ogg.")]
    [InlineData("3026B275 8E66CF11 A6D900AA 0062CE6C", "audio/*", null)]
    [InlineData("1A45DFA3 A3428681 0142F781 0142F281 0442F381 08428288 6D617472 6F736B61", "video/webm", "ImageUrl must be a file of type video/webm, but its content is video/x-matroska.")]
    [InlineData("2321414D 520A3C91", "audio/amr", null)]
    [InlineData("504B0304 14000000", "application/zip", null)]
    [InlineData("25504446 2D312E37", "application/zip", "ImageUrl must be a file of type application/zip, but its content is application/pdf.")]
    public async Task Containers_with_several_names_are_told_apart_where_they_can(string hex, string taken, string? problem) =>
        Assert.Equal(problem, await CheckAsync(new("image_url", taken), Convert.FromHexString(hex.Replace(" ", "", StringComparison.Ordinal))));

    [Theory]
    [InlineData(33, null)]
    [InlineData(34, "ImageUrl must be at most 33 bytes, but is larger.")]
    [InlineData(32, "ImageUrl must be at least 33 bytes, but has 32 bytes.")]
    public async Task Bytes_are_counted(int length, string? problem) =>
        Assert.Equal(problem, await CheckAsync(new("image_url", "") { Limits = [new("bytes", 33, 33)] }, new byte[length]));

    [Theory]
    [InlineData(640, 480, null)]
    [InlineData(480, 640, null)]
    [InlineData(4000, 479, "ImageUrl must be at least 480 pixels on the shorter edge, but has 4000 × 479 pixels.")]
    [InlineData(4000, 2001, "ImageUrl must be at most 2000 pixels on the shorter edge, but has 4000 × 2001 pixels.")]
    public async Task The_shorter_edge_counts(int width, int height, string? problem) =>
        Assert.Equal(problem, await CheckAsync(new("image_url", "") { Limits = [new("shortEdge", 480, 2000)] }, Png(width, height)));

    [Theory]
    [InlineData("longEdge", 640, 480, null)]
    [InlineData("longEdge", 480, 640, null)]
    [InlineData("longEdge", 499, 480, "ImageUrl must be at least 500 pixels on the longer edge, but has 499 × 480 pixels.")]
    [InlineData("longEdge", 480, 641, "ImageUrl must be at most 640 pixels on the longer edge, but has 480 × 641 pixels.")]
    [InlineData("width", 640, 2000, null)]
    [InlineData("width", 499, 2000, "ImageUrl must be at least 500 pixels wide, but has 499 × 2000 pixels.")]
    [InlineData("width", 641, 2000, "ImageUrl must be at most 640 pixels wide, but has 641 × 2000 pixels.")]
    [InlineData("height", 2000, 640, null)]
    [InlineData("height", 2000, 499, "ImageUrl must be at least 500 pixels high, but has 2000 × 499 pixels.")]
    [InlineData("height", 2000, 641, "ImageUrl must be at most 640 pixels high, but has 2000 × 641 pixels.")]
    public async Task So_do_other_edges(string key, int width, int height, string? problem) =>
        Assert.Equal(problem, await CheckAsync(new("image_url", "") { Limits = [new(key, 500, 640)] }, Png(width, height)));

    [Theory]
    [InlineData(400, 1000, null)]
    [InlineData(2500, 1000, null)]
    [InlineData(399, 1000, "ImageUrl must be at least 0.4 times as wide as high, but has 399 × 1000 pixels.")]
    [InlineData(2510, 1000, "ImageUrl must be at most 2.5 times as wide as high, but has 2510 × 1000 pixels.")]
    public async Task So_does_the_ratio(int width, int height, string? problem) =>
        Assert.Equal(problem, await CheckAsync(new("image_url", "") { Limits = [new("aspectRatio", 0.4m, 2.5m)] }, Png(width, height)));

    [Fact]
    public async Task A_photo_that_may_lie_on_its_side_is_refused_only_when_it_fits_neither_way()
    {
        FoxMediaFacts wide = new("image_url", "") { Limits = [new("aspectRatio", 1.5m, 2)] };

        Assert.Null(await CheckAsync(wide, Jpeg(900, 1600)));
        Assert.NotNull(await CheckAsync(wide, Png(900, 1600)));
        Assert.NotNull(await CheckAsync(wide, Jpeg(900, 900)));

        FoxMediaFacts large = new("image_url", "") { Limits = [new("width", minimum: 1500)] };
        Assert.Null(await CheckAsync(large, Jpeg(900, 1600)));
        Assert.NotNull(await CheckAsync(large, Png(900, 1600)));
    }

    [Fact]
    public async Task Two_files_may_have_to_be_of_one_size()
    {
        FoxMediaFacts[] facts = [new("mask_url", "") { Pairs = [new("sameSizeAs", "image_url")] }];

        Assert.Empty(await CheckAsync(facts, ("image_url", Png(640, 480)), ("mask_url", Png(640, 480))));
        Assert.Equal(
            ["MaskUrl must be as wide and as high as the file of ImageUrl, but has 64 × 48 pixels, not 640 × 480."],
            await CheckAsync(facts, ("image_url", Png(640, 480)), ("mask_url", Png(64, 48))));
    }

    [Fact]
    public async Task Keys_of_a_later_version_are_not_checked() =>
        Assert.Null(await CheckAsync(new("image_url", "") { Limits = [new("layers", 2, 3)], Pairs = [new("sameLayersAs", "image_url")] }, Png(64, 48)));

    [Fact]
    public async Task Items_of_lists_and_objects_are_named_by_their_place()
    {
        FoxMediaFacts[] facts = [new("cast[].image_url", "image/jpeg"), new("video_urls", "") { Limits = [new("bytes", null, 60)] }, new("video_urls[]", "")];

        Assert.Equal(
            [
                "Cast[1].ImageUrl must be a file of type image/jpeg, but its content is image/png.",
                "VideoUrls must be at most 60 bytes in total, but is larger.",
            ],
            await CheckAsync(facts, ("cast[0].image_url", Jpeg(8, 8)), ("cast[1].image_url", Png(8, 8)), ("video_urls[0]", Png(1, 1)), ("video_urls[3]", Png(2, 2))));
    }

    private static async Task<string?> CheckAsync(FoxMediaFacts fact, byte[] content) =>
        (await CheckAsync([fact], (fact.Path, content))).SingleOrDefault();

    private static async Task<IReadOnlyList<string>> CheckAsync(FoxMediaFacts[] facts, params (string Path, byte[] Content)[] files)
    {
        var slots = files.Select(file => new LocalMediaSlot(file.Path, FoxMedia.FromBytes(file.Content))).ToList();
        var contents = new Dictionary<FoxMedia, MediaContent>();
        foreach (var slot in slots)
        {
            contents[slot.Media] = await MediaContent.ReadAsync(slot.Media.Source!, null, null, TestContext.Current.CancellationToken);
        }

        return [.. MediaCheck.Problems(facts, slots, contents).Select(problem => problem.Message)];
    }

    private static byte[] Png(int width, int height)
    {
        byte[] start = [0x89, .. "PNG"u8, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13, .. "IHDR"u8, .. new byte[17]];
        BinaryPrimitives.WriteInt32BigEndian(start.AsSpan(16), width);
        BinaryPrimitives.WriteInt32BigEndian(start.AsSpan(20), height);
        return start;
    }

    private static byte[] Jpeg(int width, int height)
    {
        byte[] start = [0xFF, 0xD8, 0xFF, 0xC0, 0, 17, 8, .. new byte[16]];
        BinaryPrimitives.WriteUInt16BigEndian(start.AsSpan(7), (ushort)height);
        BinaryPrimitives.WriteUInt16BigEndian(start.AsSpan(9), (ushort)width);
        return start;
    }
}
