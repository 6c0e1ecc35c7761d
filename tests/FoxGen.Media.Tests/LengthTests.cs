namespace FoxGen.Media.Tests;

/// <summary>Playing times and frame sizes, beside those of ffprobe.</summary>
public sealed class LengthTests
{
    private const decimal Tolerance = 0.1m;

    public static TheoryData<string> Read => new(MediaFile.All.Where(file => file.IsRead).Select(file => file.Name));

    public static TheoryData<string> Unread => new(MediaFile.All.Where(file => !file.IsRead).Select(file => file.Name));

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(Read))]
    public async Task Files_have_the_length_and_the_size_that_ffprobe_says(string name)
    {
        var (expected, found) = (MediaFile.Find(name), (await MediaFile.LookAsync(MediaFile.Media(name), Cancellation)).Measures);

        Assert.Equal(expected.Seconds is null, found.Seconds is null);
        Assert.InRange(found.Seconds ?? 0, (expected.Seconds ?? 0) - Tolerance, (expected.Seconds ?? 0) + Tolerance);
        Assert.Equal((expected.Width, expected.Height), found.Pixels ?? (0, 0));
    }

    [Theory]
    [MemberData(nameof(Unread))]
    public async Task Other_formats_stay_unknown(string name)
    {
        var found = (await MediaFile.LookAsync(MediaFile.Media(name), Cancellation)).Measures;

        Assert.Null(found.Seconds);
        Assert.Null(found.Pixels);
    }

    [Theory]
    [MemberData(nameof(Read))]
    public async Task Streams_that_cannot_seek_are_read_as_well(string name)
    {
        var bytes = await File.ReadAllBytesAsync(MediaFile.PathOf(name), Cancellation);
        var file = (await MediaFile.LookAsync(MediaFile.Media(name), Cancellation)).Measures;
        var stream = (await MediaFile.LookAsync(FoxMedia.FromStream(_ => new(new ForwardStream(bytes))), Cancellation)).Measures;

        Assert.Equal(file.Seconds, stream.Seconds);
        Assert.Equal(file.Pixels, stream.Pixels);
    }

    /// <summary>A part of a file, or a file with changed bytes, gives a length, or none; it never fails or runs on.</summary>
    [Theory]
    [MemberData(nameof(Read))]
    public async Task Damaged_files_never_fail(string name)
    {
        var whole = await File.ReadAllBytesAsync(MediaFile.PathOf(name), Cancellation);
        var random = new Random(name.Length);
        for (var i = 0; i < 60; i++)
        {
            var damaged = i % 2 == 0 ? whole[..random.Next(12, whole.Length)] : whole.ToArray();
            for (var change = 0; change < i % 7; change++)
            {
                damaged[random.Next(12, damaged.Length)] = (byte)random.Next(256);
            }

            var found = (await MediaFile.LookAsync(FoxMedia.FromBytes(damaged), Cancellation)).Measures;
            Assert.True(found.Seconds is null or > 0);
        }
    }

    private sealed class ForwardStream(byte[] bytes) : MemoryStream(bytes, writable: false)
    {
        public override bool CanSeek => false;

        public override long Position { get => base.Position; set => throw new NotSupportedException(); }

        public override long Length => throw new NotSupportedException();

        public override long Seek(long offset, SeekOrigin loc) => throw new NotSupportedException();
    }
}
