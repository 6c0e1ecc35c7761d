// Compiled into FoxGen.Rules and into FoxGen.Runtime: what a look into a local file tells.

using System.Globalization;

namespace FoxGen.Rules.Primitives;

/// <summary>What was measured in a local file.</summary>
internal sealed class FileMeasures(long bytes, (int Width, int Height)? pixels = null, bool mayBeTurned = false)
{
    /// <summary>Its size.</summary>
    public long Bytes { get; } = bytes;

    /// <summary>Its width and height; <c>null</c> if they are unknown.</summary>
    public (int Width, int Height)? Pixels { get; } = pixels;

    /// <summary>Its playing time; <c>null</c> if it is unknown.</summary>
    public decimal? Seconds { get; init; }

    /// <summary>Whether the file may ask to be shown on its side, so that width and height change places.</summary>
    public bool MayBeTurned { get; } = mayBeTurned;

    /// <summary>The same file, shown on its side.</summary>
    public FileMeasures Turned => new(Bytes, Pixels is { } size ? (size.Height, size.Width) : null, MayBeTurned) { Seconds = Seconds };

    /// <summary>Its width and height: <c>640 × 480</c>.</summary>
    public string Size => Pixels is { } size ? string.Format(CultureInfo.InvariantCulture, "{0} × {1}", size.Width, size.Height) : "";
}
