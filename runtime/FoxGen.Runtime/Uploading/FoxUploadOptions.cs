namespace FoxGen;

/// <summary>The options of an upload.</summary>
public sealed class FoxUploadOptions
{
    /// <summary>The file name for the service (default: derived from the content, so that local names stay private).</summary>
    public string? FileName { get; init; }

    /// <summary>
    /// Whether the service can delete the oldest uploads when the storage is full; otherwise it rejects the upload. <c>null</c> for the
    /// default of the service.
    /// </summary>
    public bool? AutoCleanup { get; init; }
}
