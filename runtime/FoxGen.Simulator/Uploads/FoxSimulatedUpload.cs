namespace FoxGen.Simulator;

/// <summary>A file that was uploaded.</summary>
public sealed record FoxSimulatedUpload
{
    /// <summary>The id the reply gave it.</summary>
    public required string Id { get; init; }

    /// <summary>The name it was uploaded under.</summary>
    public required string FileName { get; init; }

    /// <summary>Its MIME type as the client told it; <c>application/octet-stream</c> when it did not.</summary>
    public required string ContentType { get; init; }

    /// <summary>Its bytes. Of a URL, which the simulator does not fetch, a small sample.</summary>
    public required ReadOnlyMemory<byte> Bytes { get; init; }

    /// <summary>The URL the reply gave it.</summary>
    public required Uri Url { get; init; }

    /// <summary>The URL it was to be fetched from; <c>null</c> for bytes that were sent.</summary>
    public Uri? FetchedFrom { get; init; }

    /// <summary>When it arrived, by the clock of the options.</summary>
    public required DateTimeOffset Time { get; init; }

    /// <summary>The id and the size; no name, which may be private.</summary>
    public override string ToString() => $"{Id} ({Bytes.Length} bytes)";
}
