namespace FoxGen.Downloading;

/// <summary>The bytes of a file, in order and once each.</summary>
internal interface IDownload : IAsyncDisposable
{
    /// <summary>How many bytes were read.</summary>
    long Position { get; }

    /// <summary>The size of the file; <c>null</c> if it is not known.</summary>
    long? Length { get; }

    /// <summary>Whether it is certain where the file ends.</summary>
    bool IsLengthVerified { get; }

    /// <summary>The media type; <c>null</c> if it is not known.</summary>
    string? ContentType { get; }

    /// <summary>The first bytes, by which the format is known.</summary>
    ReadOnlySpan<byte> Start { get; }

    /// <summary>Reads on; 0 at the end of a whole file.</summary>
    /// <exception cref="DownloadFailedException">There is something else than the file, or only a part of it.</exception>
    ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken);
}
