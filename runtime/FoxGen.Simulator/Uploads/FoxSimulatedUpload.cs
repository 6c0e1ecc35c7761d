namespace FoxGen.Simulator;

/// <summary>An uploaded file.</summary>
public sealed record FoxSimulatedUpload
{
    /// <summary>The id in the response.</summary>
    public required string Id { get; init; }

    /// <summary>The file name of the upload.</summary>
    public required string FileName { get; init; }

    /// <summary>The MIME type from the client; <c>application/octet-stream</c> if it sent none.</summary>
    public required string ContentType { get; init; }

    /// <summary>The content. For a URL, which the simulator does not fetch, a small sample.</summary>
    public required ReadOnlyMemory<byte> Bytes { get; init; }

    /// <summary>The URL in the response.</summary>
    public required Uri Url { get; init; }

    /// <summary>The URL to fetch; <c>null</c> for uploaded bytes.</summary>
    public Uri? FetchedFrom { get; init; }

    /// <summary>The time of arrival, by the clock of the options.</summary>
    public required DateTimeOffset Time { get; init; }

    /// <summary>Returns the id and the size, without the name, which can be private.</summary>
    public override string ToString() => $"{Id} ({Bytes.Length} bytes)";
}
