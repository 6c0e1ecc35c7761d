using FoxGen.CompilerServices;
using NLayer;

namespace FoxGen.Formats;

/// <summary>MP3, of a constant or a variable rate: the length of all frames.</summary>
internal static class MpegAudio
{
    public static FoxMediaInfo Read(Stream content)
    {
        using var file = new MpegFile(content);
        return MediaInfo.Of(file.Duration.TotalSeconds);
    }
}
