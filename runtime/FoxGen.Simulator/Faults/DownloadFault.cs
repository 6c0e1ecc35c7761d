using FoxGen.Simulator.Replies;

namespace FoxGen.Simulator;

/// <summary>What can go wrong with the download of a result file. No download is charged.</summary>
public abstract record DownloadFault
{
    private protected DownloadFault()
    {
    }

    /// <summary>The connection is reset without a reply.</summary>
    public static DownloadFault Reset { get; } = new CutDownload();

    /// <summary>The headers promise the whole file, half of it is sent, then the connection is reset.</summary>
    public static DownloadFault Truncated { get; } = new TruncatedDownload();

    /// <summary>Status 200 with an HTML page in place of the file.</summary>
    public static DownloadFault Html { get; } = new HtmlDownload();

    /// <summary>Status 200 with a JSON error in place of the file.</summary>
    public static DownloadFault Json { get; } = new JsonDownload();

    /// <summary>The URL has expired: 403 now and from now on. The next query of the task gives a fresh one.</summary>
    public static DownloadFault Expired { get; } = new ExpiredDownload();

    /// <summary>An error in place of the file; the next attempt may go well.</summary>
    /// <param name="status">The HTTP status, 400 to 599.</param>
    public static DownloadFault Error(int status = 503) => new RefusedDownload(Refusal.Checked(status, 400));
}

internal sealed record CutDownload : DownloadFault;

internal sealed record TruncatedDownload : DownloadFault;

internal sealed record HtmlDownload : DownloadFault;

internal sealed record JsonDownload : DownloadFault;

internal sealed record ExpiredDownload : DownloadFault;

internal sealed record RefusedDownload(int Status) : DownloadFault;
