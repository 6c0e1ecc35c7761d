namespace FoxGen;

/// <summary>A media file given to a model. A plain string is always a URL, never a path.</summary>
public sealed class FoxMedia : IEquatable<FoxMedia>
{
    private FoxMedia(string url) => Url = url;

    /// <summary>The URL as given. It may carry a signature, so it is not part of <see cref="ToString"/>.</summary>
    public string Url { get; }

    /// <summary>Takes a file that the service fetches itself.</summary>
    /// <param name="url">A public http or https URL; what is no such URL is reported by validation.</param>
    public static FoxMedia FromUrl(string url)
    {
        ArgumentNullException.ThrowIfNull(url);
        return new FoxMedia(url);
    }

    /// <summary>Takes a file that the service fetches itself.</summary>
    /// <param name="url">A public http or https URL.</param>
    public static FoxMedia FromUrl(Uri url)
    {
        ArgumentNullException.ThrowIfNull(url);
        return new FoxMedia(url.IsAbsoluteUri ? url.AbsoluteUri : url.OriginalString);
    }

    /// <summary>Takes the text as a URL, see <see cref="FromUrl(string)"/>.</summary>
    public static implicit operator FoxMedia(string url) => FromUrl(url);

    /// <summary>Takes the URL, see <see cref="FromUrl(Uri)"/>.</summary>
    public static implicit operator FoxMedia(Uri url) => FromUrl(url);

    /// <inheritdoc/>
    public bool Equals(FoxMedia? other) => other is not null && other.Url == Url;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as FoxMedia);

    /// <inheritdoc/>
    public override int GetHashCode() => Url.GetHashCode(StringComparison.Ordinal);

    /// <summary>Says what kind of media this is, without the URL.</summary>
    public override string ToString() => "FoxMedia (URL)";
}
