using FoxGen.CompilerServices;

namespace FoxGen.Formats;

/// <summary>Makes what a file states.</summary>
internal static class MediaInfo
{
    // A playing time that no file of this size has is damage.
    private const double Longest = 100L * 24 * 60 * 60;

    public static FoxMediaInfo Of(double seconds, long width = 0, long height = 0) => new()
    {
        Duration = seconds is > 0 and < Longest ? TimeSpan.FromSeconds(seconds) : null,
        Width = width is > 0 and <= ushort.MaxValue ? (int)width : 0,
        Height = height is > 0 and <= ushort.MaxValue ? (int)height : 0,
    };
}
