using FoxGen.CompilerServices;
using MetadataExtractor;
using MetadataExtractor.Formats.QuickTime;

namespace FoxGen.Formats;

/// <summary>MP4, QuickTime and M4A.</summary>
internal static class IsoMedia
{
    public static FoxMediaInfo Read(Stream content)
    {
        var directories = QuickTimeMetadataReader.ReadMetadata(content);
        var seconds = directories.OfType<QuickTimeMovieHeaderDirectory>()
            .Select(header => header.GetObject(QuickTimeMovieHeaderDirectory.TagDuration)).OfType<TimeSpan>()
            .Select(duration => duration.TotalSeconds).FirstOrDefault();

        // The header of a movie in fragments comes before its length is known.
        if (seconds == 0)
        {
            content.Position = 0;
            seconds = IsoFragments.Seconds(new ContentReader(content));
        }

        var (width, height) = directories.OfType<QuickTimeTrackHeaderDirectory>().Select(Size).FirstOrDefault(size => size.Width > 0);
        return MediaInfo.Of(seconds, width, height);
    }

    private static (int Width, int Height) Size(QuickTimeTrackHeaderDirectory track)
    {
        var (width, height) = (Number(track, QuickTimeTrackHeaderDirectory.TagWidth), Number(track, QuickTimeTrackHeaderDirectory.TagHeight));
        return Number(track, QuickTimeTrackHeaderDirectory.TagRotation) is 90 or 270 or -90 ? (height, width) : (width, height);
    }

    private static int Number(QuickTimeTrackHeaderDirectory track, int tag) => track.TryGetInt32(tag, out var number) ? number : 0;
}
