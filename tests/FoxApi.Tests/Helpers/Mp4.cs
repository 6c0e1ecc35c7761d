namespace FoxApi.Tests;

/// <summary>Knows a video when it sees one.</summary>
internal static class Mp4
{
    /// <summary>An MP4 file starts with a box of the type ftyp, after four bytes of its length.</summary>
    public static void AssertStarts(ReadOnlySpan<byte> file) => Assert.True(file.Length > 8 && file[4..8].SequenceEqual("ftyp"u8), "no ftyp box");
}
