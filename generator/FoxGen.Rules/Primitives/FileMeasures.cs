// Compiled into FoxGen.Rules and into FoxGen.Runtime: what a look into a local file tells.

using System.Globalization;

namespace FoxGen.Rules.Primitives;

/// <summary>What was measured in a local file.</summary>
/// <param name="Bytes">Its size.</param>
/// <param name="Pixels">Its width and height; <c>null</c> if it is not an image whose header is known.</param>
/// <param name="MayBeTurned">Whether the file may ask to be shown on its side, so that width and height change places.</param>
internal sealed record FileMeasures(long Bytes, (int Width, int Height)? Pixels = null, bool MayBeTurned = false)
{
    /// <summary>The same file, shown on its side.</summary>
    public FileMeasures Turned => this with { Pixels = Pixels is { } size ? (size.Height, size.Width) : null };

    /// <summary>Its width and height: <c>640 × 480</c>.</summary>
    public string Size => Pixels is { } size ? string.Format(CultureInfo.InvariantCulture, "{0} × {1}", size.Width, size.Height) : "";
}
