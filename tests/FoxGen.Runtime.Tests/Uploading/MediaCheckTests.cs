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
        byte[] unknown = [.. "no format"u8, 0, 1];

        Assert.Equal("ImageUrl must be a file of type image/png, but its content is of an unknown format.", await CheckAsync(new("image_url", "image/png"), unknown));
        Assert.Null(await CheckAsync(new("image_url", "image/*"), unknown));
    }

    [Theory]
    [InlineData("image/*")]
    [InlineData("video/* audio/*")]
    [InlineData("archive/*")]
    public async Task Text_is_no_picture_no_sound_and_no_archive(string kinds)
    {
        Assert.EndsWith(", but its content is text.", await CheckAsync(new("image_url", kinds), [.. "Ein Brief: 你好"u8]), StringComparison.Ordinal);
        Assert.NotNull(await CheckAsync(new("image_url", kinds), Array.Empty<byte>()));
        Assert.Null(await CheckAsync(new("image_url", kinds + " document/*"), [.. "Ein Brief"u8]));
    }

    [Fact]
    public async Task Vector_images_and_photos_of_phones_are_pictures()
    {
        Assert.Null(await CheckAsync(new("image_url", "image/*"), [.. "<?xml version='1.0'?><svg/>"u8]));
        Assert.Null(await CheckAsync(new("image_url", "image/*"), [0, 0, 0, 24, .. "ftypheic"u8, 0, 0, 0, 0]));
        Assert.NotNull(await CheckAsync(new("image_url", "video/*"), [0, 0, 0, 24, .. "ftypmif1"u8, 0, 0, 0, 0]));
    }

    [Fact]
    public async Task Documents_can_be_archives()
    {
        byte[] zip = [(byte)'P', (byte)'K', 3, 4, 20, 0];

        Assert.Null(await CheckAsync(new("image_url", "document/*"), zip));
        Assert.Null(await CheckAsync(new("image_url", "archive/*"), zip));
        Assert.NotNull(await CheckAsync(new("image_url", "image/*"), zip));
        Assert.NotNull(await CheckAsync(new("image_url", "document/* archive/*"), Png(1, 1)));
    }

    [Fact]
    public async Task A_limit_that_cannot_be_checked_is_a_warning() => Assert.Equal(
        "ImageUrl must last at least 2 s and at most 10 s. The content was not checked: its playing time in seconds is unknown. The package FoxGen.Media reads playing times and the frame sizes of videos.",
        await CheckAsync(new("image_url", "") { Limits = [new("seconds", 2, 10)] }, Png(1, 1)));

    [Fact]
    public async Task Limits_under_a_condition_replace_wider_ones_and_ask_the_owner()
    {
        FoxMediaFacts facts = new("image_url", "") { Limits = [new("width", null, 100), new("width", null, 50) { When = owner => owner is "request" }] };

        Assert.Equal(["ImageUrl must be at most 50 pixels wide, but has 200 × 1 pixels."], await CheckAsync([facts], "request", ("image_url", Png(200, 1), 1)));
        Assert.Equal(["ImageUrl must be at most 100 pixels wide, but has 200 × 1 pixels."], await CheckAsync([facts], "another", ("image_url", Png(200, 1), 1)));
        Assert.Empty(await CheckAsync([facts], null, ("image_url", Png(80, 1), 1)));
    }

    [Fact]
    public async Task A_total_counts_the_files_of_one_list_and_a_minimum_only_if_all_are_local()
    {
        FoxMediaFacts facts = new("cast[].video_urls", "") { Limits = [new("bytes", 60, 70)] };

        Assert.Empty(await CheckAsync([facts], null, ("cast[0].video_urls[0]", new byte[65], 1), ("cast[1].video_urls[0]", new byte[66], 1)));
        Assert.Equal(
            ["Cast[1].VideoUrls must be at most 70 bytes in total, but the local files have 80 bytes."],
            await CheckAsync([facts], null, ("cast[1].video_urls[0]", new byte[40], 2), ("cast[1].video_urls[1]", new byte[40], 2)));
        Assert.Equal(
            ["Cast[1].VideoUrls must be at least 60 bytes in total, but the local files have 40 bytes."],
            await CheckAsync([facts], null, ("cast[1].video_urls[0]", new byte[40], 1)));
        Assert.Empty(await CheckAsync([facts], null, ("cast[1].video_urls[0]", new byte[40], 2)));
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
    public async Task Of_a_list_the_first_file_counts()
    {
        FoxMediaFacts[] facts = [new("scenes[].mask_url", "") { Pairs = [new("sameSizeAs", "image_urls")] }];

        Assert.Empty(await CheckAsync(facts, ("scenes[0].image_urls[0]", Png(640, 480)), ("scenes[0].image_urls[1]", Png(1, 1)), ("scenes[0].mask_url", Png(640, 480))));
        Assert.Equal(
            ["Scenes[0].MaskUrl must be as wide and as high as the file of Scenes[0].ImageUrls[0], but has 1 × 1 pixels, not 640 × 480."],
            await CheckAsync(facts, ("scenes[0].image_urls[0]", Png(640, 480)), ("scenes[0].image_urls[1]", Png(1, 1)), ("scenes[0].mask_url", Png(1, 1))));
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
                "VideoUrls must be at most 60 bytes in total, but the local files have 66 bytes.",
            ],
            await CheckAsync(facts, ("cast[0].image_url", Jpeg(8, 8)), ("cast[1].image_url", Png(8, 8)), ("video_urls[0]", Png(1, 1)), ("video_urls[3]", Png(2, 2))));
    }

    private static async Task<string?> CheckAsync(FoxMediaFacts fact, byte[] content) =>
        (await CheckAsync([fact], (fact.Path, content))).SingleOrDefault();

    private static Task<IReadOnlyList<string>> CheckAsync(FoxMediaFacts[] facts, params (string Path, byte[] Content)[] files) =>
        CheckAsync(facts, null, [.. files.Select(file => (file.Path, file.Content, 10))]);

    private static async Task<IReadOnlyList<string>> CheckAsync(FoxMediaFacts[] facts, object? owner, params (string Path, byte[] Content, int Count)[] files)
    {
        var slots = files.Select(file => new LocalMediaSlot(file.Path, FoxMedia.FromBytes(file.Content), owner, file.Count)).ToList();
        var contents = new Dictionary<FoxMedia, MediaContent>();
        foreach (var slot in slots)
        {
            contents[slot.Media] = await MediaContent.ReadAsync(slot.Media.Source!, null, null, TestContext.Current.CancellationToken);
        }

        var check = new MediaCheck(slots, contents, isReaderMissing: true);
        check.Run(facts);
        return [.. check.Problems.Select(problem => problem.ToString())];
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
