using FoxGen.Simulator.Samples;

namespace FoxGen.Simulator.ResultFiles;

/// <summary>A file at a URL of its own.</summary>
/// <param name="path">The path of the URL.</param>
/// <param name="needsKey">Whether a download carries the API key.</param>
/// <param name="sample">What is served.</param>
/// <param name="created">When the file was made.</param>
/// <param name="linkedAt">When the URL was given out, as a timestamp of simulated time.</param>
internal sealed class ResultFile(string path, bool needsKey, SampleFile sample, DateTimeOffset created, long linkedAt)
{
    private volatile bool _isRevoked;

    public string Path => path;

    public bool NeedsKey => needsKey;

    public SampleFile Sample => sample;

    public DateTimeOffset Created => created;

    /// <summary>Lets the URL expire before its time.</summary>
    public void Revoke() => _isRevoked = true;

    /// <summary>Whether the URL no longer works.</summary>
    /// <param name="time">Simulated time.</param>
    /// <param name="lifetime">How long URLs work; <c>null</c> for good.</param>
    public bool IsExpired(TimeProvider time, TimeSpan? lifetime) =>
        _isRevoked || (lifetime is { } limit && time.GetElapsedTime(linkedAt) >= limit);
}
