using System.ComponentModel;
using System.Globalization;
using FoxGen.Media;
using FoxGen.Rules.Primitives;
using FoxGen.Texts;

namespace FoxGen;

/// <summary>
/// A media file for a model: a URL or a local file. A local file is uploaded when the request is submitted, once per client, however often
/// it is used. A plain string is always a URL, never a path.
/// </summary>
public sealed class FoxMedia : IEquatable<FoxMedia>
{
    private FoxMedia(string? url, MediaSource? source) => (Url, Source) = (url, source);

    /// <summary>The URL; <c>null</c> for a local file. It can contain a signature, so it is not part of <see cref="ToString"/>.</summary>
    public string? Url { get; }

    /// <summary>Whether it is a local file, which will be uploaded.</summary>
    public bool IsLocal => Source is not null;

    /// <summary>The URL for generated rules; a placeholder for a local file. Called by generated code.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public string UrlForRules => Url ?? UrlPolicyPrimitives.StandIn + Source!.GetHashCode().ToString("x8", CultureInfo.InvariantCulture);

    internal MediaSource? Source { get; }

    /// <summary>Whether the value was read from JSON, whose sender cannot name local files.</summary>
    internal bool IsFromJson { get; private init; }

    /// <summary>Creates media from a URL that the service fetches.</summary>
    /// <param name="url">
    /// A public http or https URL, or a data URI if the field accepts one. Validation reports URLs that the field does not accept.
    /// </param>
    public static FoxMedia FromUrl(string url)
    {
        ArgumentNullException.ThrowIfNull(url);
        return new FoxMedia(url, null);
    }

    /// <summary>Creates media from a URL that the service fetches.</summary>
    /// <param name="url">A public http or https URL.</param>
    public static FoxMedia FromUrl(Uri url)
    {
        ArgumentNullException.ThrowIfNull(url);
        return new FoxMedia(url.IsAbsoluteUri ? url.AbsoluteUri : url.OriginalString, null);
    }

    /// <summary>Creates media from a URL in JSON.</summary>
    internal static FoxMedia FromJson(string url) => new(url, null) { IsFromJson = true };

    /// <summary>Creates media from a local file. It is opened when the request is submitted, and must not change before that.</summary>
    /// <param name="path">The path of a regular file, not of a pipe or a device; a relative path is resolved against the current folder immediately.</param>
    public static FoxMedia FromFile(string path)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        return new FoxMedia(null, new FileSource(Path.GetFullPath(path)));
    }

    /// <summary>Creates media from bytes. They are not copied, and must not change before the request is submitted.</summary>
    /// <param name="bytes">The content of a file.</param>
    /// <param name="fileName">A name for messages. Its extension defines the format if the content is not recognized.</param>
    public static FoxMedia FromBytes(ReadOnlyMemory<byte> bytes, string? fileName = null) => new(null, new BytesSource(bytes, fileName));

    /// <summary>Creates media from a stream that can be opened more than once: it is read for validation and again for the upload.</summary>
    /// <param name="open">Opens the stream at its start, with the same content each time. The caller of the function disposes the stream.</param>
    /// <param name="fileName">A name for messages. Its extension defines the format if the content is not recognized.</param>
    public static FoxMedia FromStream(Func<CancellationToken, ValueTask<Stream>> open, string? fileName = null)
    {
        ArgumentNullException.ThrowIfNull(open);
        return new FoxMedia(null, new StreamSource(open, fileName));
    }

    /// <summary>Creates a data URI, so that the bytes are part of the request. Few fields accept one; validation reports the others.</summary>
    /// <param name="bytes">The content of a file.</param>
    /// <param name="mediaType">The MIME type, such as <c>image/png</c>.</param>
    /// <exception cref="ArgumentException">The MIME type is not valid.</exception>
    public static FoxMedia FromDataUri(ReadOnlySpan<byte> bytes, string mediaType)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(mediaType);
        return System.Net.Http.Headers.MediaTypeHeaderValue.TryParse(mediaType, out var parsed) && parsed.Parameters.Count == 0
            ? new FoxMedia($"data:{parsed.MediaType};base64,{Convert.ToBase64String(bytes)}", null)
            : throw new ArgumentException($"'{ErrorText.Bounded(mediaType, 100)}' is not a valid MIME type; expected, for example, image/png.", nameof(mediaType));
    }

    /// <summary>Converts a string to a URL, see <see cref="FromUrl(string)"/>.</summary>
    public static implicit operator FoxMedia(string url) => FromUrl(url);

    /// <summary>Converts a URL, see <see cref="FromUrl(Uri)"/>.</summary>
    public static implicit operator FoxMedia(Uri url) => FromUrl(url);

    /// <summary>Returns whether both have the same URL, the same path, the same memory or the same stream factory.</summary>
    public bool Equals(FoxMedia? other) => other is not null && other.Url == Url && Equals(other.Source, Source);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as FoxMedia);

    /// <inheritdoc/>
    public override int GetHashCode() => Url is null ? Source!.GetHashCode() : Url.GetHashCode(StringComparison.Ordinal);

    /// <summary>Returns the kind of media, without the URL or the path.</summary>
    public override string ToString() => $"FoxMedia ({Source?.Kind ?? "URL"})";
}
