namespace FoxGen;

/// <summary>What to download.</summary>
/// <param name="Url">Where it lies.</param>
/// <param name="Task">The task it came from, for errors and names.</param>
internal sealed record DownloadSource(Uri Url, FoxTaskToken Task)
{
    /// <summary>Asks the service for a URL that works; <c>null</c> when there is no way to ask. The result is <c>null</c> when it has none.</summary>
    public Func<CancellationToken, Task<Uri?>>? RefreshAsync { get; init; }

    /// <summary>Which of the task's results it is, from 0.</summary>
    public int Index { get; init; }

    /// <summary>The target's name, which may ask for a page or JSON; <c>null</c> when there is none yet.</summary>
    public string? Target { get; init; }
}

/// <summary>How much a download may take.</summary>
/// <param name="Bytes">The largest file taken.</param>
/// <param name="Time">How long it may take in all.</param>
internal sealed record DownloadLimits(long Bytes, TimeSpan Time);
