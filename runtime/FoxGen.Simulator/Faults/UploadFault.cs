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

    /// <summary>The address of an upload in two steps has expired: 403. Each address that is requested later is new.</summary>
    public static UploadFault AddressExpired { get; } = new AddressFault(403, null);

    /// <summary>The address of an upload in two steps resets the connection.</summary>
    public static UploadFault AddressReset { get; } = new AddressFault(0, null);

    /// <summary>The address of an upload in two steps responds with an error.</summary>
    /// <param name="status">The HTTP status, 400 to 599.</param>
    public static UploadFault AddressError(int status = 503)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(status, 400);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(status, 599);
        return new AddressFault(status, null);
    }

    /// <summary>The address of an upload in two steps redirects.</summary>
    /// <param name="location">The value of Location.</param>
    /// <exception cref="ArgumentException">The location is not valid in a header.</exception>
    public static UploadFault AddressRedirect(string location) => new AddressFault(307, RedirectReply.To(location, 307));
}

/// <param name="Status">The status; 0 to cut the connection.</param>
/// <param name="Redirect">The redirect; <c>null</c> for none.</param>
internal sealed record AddressFault(int Status, RedirectReply? Redirect) : UploadFault;

internal sealed record CutUpload : UploadFault;

internal sealed record HtmlUpload : UploadFault;

internal sealed record RefusedUpload(Refusal Refusal) : UploadFault;
