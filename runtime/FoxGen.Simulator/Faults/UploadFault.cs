using FoxGen.Simulator.Replies;

namespace FoxGen.Simulator;

/// <summary>Faults of an upload. The file is not stored.</summary>
public abstract record UploadFault
{
    private protected UploadFault()
    {
    }

    /// <summary>The connection is reset without a response.</summary>
    public static UploadFault Reset { get; } = new CutUpload();

    /// <summary>Status 200 with an HTML page.</summary>
    public static UploadFault Html { get; } = new HtmlUpload();

    /// <summary>The storage is full, and nothing can be deleted: 403.</summary>
    public static UploadFault StorageFull { get; } = new RefusedUpload(new Refusal(403, "The storage is full.") { KeepsStatus = true });

    /// <summary>The file is too large: 413.</summary>
    public static UploadFault TooLarge { get; } = new RefusedUpload(new Refusal(413, "The file is too large.") { KeepsStatus = true });

    /// <summary>Too many requests: 429.</summary>
    /// <param name="retryAfter">The value of Retry-After in whole seconds; <c>null</c> for none.</param>
    public static UploadFault TooManyRequests(TimeSpan? retryAfter = null) => new RefusedUpload(new Refusal(429, "Too many requests.") { RetryAfter = retryAfter, KeepsStatus = true });

    /// <summary>An error of the service.</summary>
    /// <param name="status">The HTTP status, 500 to 599.</param>
    public static UploadFault Error(int status = 503) => new RefusedUpload(Refusal.ServerError(status));
}

internal sealed record CutUpload : UploadFault;

internal sealed record HtmlUpload : UploadFault;

internal sealed record RefusedUpload(Refusal Refusal) : UploadFault;
