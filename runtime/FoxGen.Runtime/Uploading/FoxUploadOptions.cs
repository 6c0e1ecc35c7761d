namespace FoxGen;

/// <summary>How one file is uploaded.</summary>
public sealed class FoxUploadOptions
{
    /// <summary>What the service calls it; made of its content when <c>null</c>, so that local names stay private.</summary>
    public string? FileName { get; init; }

    /// <summary>Whether the service may drop the oldest uploads when the storage is full; otherwise it refuses. Its own default when <c>null</c>.</summary>
    public bool? AutoCleanup { get; init; }
}
