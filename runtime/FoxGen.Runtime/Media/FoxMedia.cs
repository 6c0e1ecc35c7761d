using System.ComponentModel;
using System.Globalization;
using FoxGen.Errors;
using FoxGen.Media;

namespace FoxGen;

/// <summary>
/// A media file given to a model: by URL, or from this machine. A local file is uploaded when the request is submitted, once
/// for each client however often it is used. A plain string is always a URL, never a path.
/// </summary>
public sealed class FoxMedia : IEquatable<FoxMedia>
{
    /// <summary>Where rules see local files, which have no URL yet. The name is reserved and resolves nowhere.</summary>
    internal const string StandIn = "https://upload.invalid/";

    private FoxMedia(string? url, MediaSource? source) => (Url, Source) = (url, source);

    /// <summary>The URL as given; <c>null</c> for a local file. It may carry a signature, so it is not part of <see cref="ToString"/>.</summary>
    public string? Url { get; }

    /// <summary>Whether it is on this machine and will be uploaded.</summary>
    public bool IsLocal => Source is not null;

    /// <summary>The URL as generated rules see it; of a local file a stand-in, since it has none yet. Called by generated code.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public string UrlForRules => Url ?? StandIn + Source!.GetHashCode().ToString("x8", CultureInfo.InvariantCulture);

    internal MediaSource? Source { get; }

    /// <summary>Takes a file that the service fetches itself.</summary>
    /// <param name="url">A public http or https URL, or a data URI where the field takes one; what the field does not take is reported by validation.</param>
    public static FoxMedia FromUrl(string url)
    {
        ArgumentNullException.ThrowIfNull(url);
        return new FoxMedia(url, null);
    }

    /// <summary>Takes a file that the service fetches itself.</summary>
    /// <param name="url">A public http or https URL.</param>
    public static FoxMedia FromUrl(Uri url)
    {
        ArgumentNullException.ThrowIfNull(url);
        return new FoxMedia(url.IsAbsoluteUri ? url.AbsoluteUri : url.OriginalString, null);
    }

    /// <summary>Takes a file of this machine. It is opened when the request is submitted, and must not change until then.</summary>
    /// <param name="path">The path of a regular file, not of a pipe or a device. A relative path counts from the current folder of this moment.</param>
    public static FoxMedia FromFile(string path)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        return new FoxMedia(null, new FileSource(Path.GetFullPath(path)));
    }

    /// <summary>Takes bytes. They are not copied, and must not change until the request is submitted.</summary>
    /// <param name="bytes">The content of a file.</param>
    /// <param name="fileName">A name for messages and, by its extension, for content whose format is not recognized.</param>
    public static FoxMedia FromBytes(ReadOnlyMemory<byte> bytes, string? fileName = null) => new(null, new BytesSource(bytes, fileName));

    /// <summary>Takes a stream that can be opened more than once: it is read to check it, and again to send it.</summary>
    /// <param name="open">Opens the stream at its start, with the same content each time. Who opened it disposes it.</param>
    /// <param name="fileName">A name for messages and, by its extension, for content whose format is not recognized.</param>
    public static FoxMedia FromStream(Func<CancellationToken, ValueTask<Stream>> open, string? fileName = null)
    {
        ArgumentNullException.ThrowIfNull(open);
        return new FoxMedia(null, new StreamSource(open, fileName));
    }

    /// <summary>Puts bytes into the request itself, as a data URI. Few fields take one; where they do not, validation says so.</summary>
    /// <param name="bytes">The content of a file.</param>
    /// <param name="mediaType">Its MIME type, such as <c>image/png</c>.</param>
    /// <exception cref="ArgumentException">The MIME type is none.</exception>
    public static FoxMedia FromDataUri(ReadOnlySpan<byte> bytes, string mediaType)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(mediaType);
        return System.Net.Http.Headers.MediaTypeHeaderValue.TryParse(mediaType, out var parsed) && parsed.Parameters.Count == 0
            ? new FoxMedia($"data:{parsed.MediaType};base64,{Convert.ToBase64String(bytes)}", null)
            : throw new ArgumentException($"'{ErrorText.Bounded(mediaType, 100)}' is not a valid MIME type, such as image/png.", nameof(mediaType));
    }

    /// <summary>Takes the text as a URL, see <see cref="FromUrl(string)"/>.</summary>
    public static implicit operator FoxMedia(string url) => FromUrl(url);

    /// <summary>Takes the URL, see <see cref="FromUrl(Uri)"/>.</summary>
    public static implicit operator FoxMedia(Uri url) => FromUrl(url);

    /// <summary>Whether it is the same URL, the same path, the same memory or the same stream factory.</summary>
    public bool Equals(FoxMedia? other) => other is not null && other.Url == Url && Equals(other.Source, Source);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as FoxMedia);

    /// <inheritdoc/>
    public override int GetHashCode() => Url is null ? Source!.GetHashCode() : Url.GetHashCode(StringComparison.Ordinal);

    /// <summary>Says what kind of media this is, without the URL or the path.</summary>
    public override string ToString() => $"FoxMedia ({Source?.Kind ?? "URL"})";
}
