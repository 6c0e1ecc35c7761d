namespace FoxGen.CompilerServices;

/// <summary>Reads the playing time and the frame size of local files. The package FoxGen.Media implements it.</summary>
public interface IFoxMediaReader
{
    /// <summary>Reads what a file states about itself. The client treats an exception like a file that states nothing.</summary>
    /// <param name="content">The content, at its start. The caller disposes it.</param>
    /// <param name="mediaType">The MIME type by the first bytes; <c>application/octet-stream</c> if it is unknown.</param>
    /// <param name="cancellationToken">Stops it.</param>
    ValueTask<FoxMediaInfo> ReadAsync(Stream content, string mediaType, CancellationToken cancellationToken);
}

/// <summary>What a file states about itself.</summary>
public sealed class FoxMediaInfo
{
    /// <summary>The playing time; <c>null</c> if it is unknown.</summary>
    public TimeSpan? Duration { get; init; }

    /// <summary>The width in pixels as shown; 0 if it is unknown.</summary>
    public int Width { get; init; }

    /// <summary>The height in pixels as shown; 0 if it is unknown.</summary>
    public int Height { get; init; }
}
