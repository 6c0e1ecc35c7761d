using FoxGen.Simulator.Replies;

namespace FoxGen.Simulator;

/// <summary>Faults of the download of a result file. Downloads are not charged.</summary>
public abstract record DownloadFault
{
    private protected DownloadFault()
    {
    }

    /// <summary>The connection is reset without a response.</summary>
    public static DownloadFault Reset { get; } = new CutDownload();

    /// <summary>The headers announce the whole file, half of it is sent, then the connection is reset.</summary>
    public static DownloadFault Truncated { get; } = new TruncatedDownload();

    /// <summary>Status 200 with an HTML page instead of the file.</summary>
    public static DownloadFault Html { get; } = new HtmlDownload();

    /// <summary>Status 200 with a JSON error instead of the file.</summary>
    public static DownloadFault Json { get; } = new JsonDownload();

    /// <summary>The URL has expired and returns 403 from now on. The next poll of the task returns a new one.</summary>
    public static DownloadFault Expired { get; } = new ExpiredDownload();

    /// <summary>An error instead of the file; the next attempt can succeed.</summary>
    /// <param name="status">The HTTP status, 400 to 599.</param>
    public static DownloadFault Error(int status = 503) => new RefusedDownload(Refusal.Checked(status, 400));
}

internal sealed record CutDownload : DownloadFault;

internal sealed record TruncatedDownload : DownloadFault;

internal sealed record HtmlDownload : DownloadFault;

internal sealed record JsonDownload : DownloadFault;

internal sealed record ExpiredDownload : DownloadFault;

internal sealed record RefusedDownload(int Status) : DownloadFault;
