using FoxGen.Answers;

namespace FoxGen.Downloading;

/// <summary>What to download.</summary>
internal sealed class DownloadSource(Uri url, FoxTaskToken task)
{
    /// <summary>Where it lies.</summary>
    public Uri Url { get; } = url;

    /// <summary>The task it came from, for errors and names.</summary>
    public FoxTaskToken Task { get; } = task;

    /// <summary>Asks the service for a URL that works; <c>null</c> when there is no way to ask. The result is <c>null</c> when it has none.</summary>
    public Func<CancellationToken, Task<Uri?>>? RefreshAsync { get; init; }

    /// <summary>Opens a file that is there already; <c>null</c> to download it.</summary>
    public Func<Stream>? Open { get; init; }

    /// <summary>The reply with the file that is there already; <c>null</c> for that of a fake.</summary>
    public ReplyFile? Reply { get; init; }

    /// <summary>The media type of a file that is there already.</summary>
    public string? MediaType { get; init; }

    /// <summary>Whether the request carries the key, on the host of the service.</summary>
    public bool SendsKey { get; init; }

    /// <summary>The index of the result in the task, from 0.</summary>
    public int Index { get; init; }

    /// <summary>The target's name, which may ask for a page or JSON; <c>null</c> when there is none yet.</summary>
    public string? Target { get; set; }
}

/// <summary>How much a download may take.</summary>
internal sealed class DownloadLimits(long bytes, TimeSpan time)
{
    /// <summary>The largest file taken.</summary>
    public long Bytes { get; } = bytes;

    /// <summary>How long it may take in all.</summary>
    public TimeSpan Time { get; } = time;
}
