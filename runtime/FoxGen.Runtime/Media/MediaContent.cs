using System.Security.Cryptography;
using FoxGen.CompilerServices;
using FoxGen.Rules.Primitives;
using FoxGen.Texts;

namespace FoxGen.Media;

/// <summary>What a look into local media showed.</summary>
internal sealed class MediaContent(MediaSource source, long length, string sha256, FileFormat? format, ImageSize? size)
{
    /// <summary>Where it is.</summary>
    public MediaSource Source { get; } = source;

    /// <summary>Its size in bytes.</summary>
    public long Length { get; } = length;

    /// <summary>Its hash, in lower-case hexadecimal.</summary>
    public string Sha256 { get; } = sha256;

    /// <summary>Its format by its first bytes; <c>null</c> when that is not known.</summary>
    public FileFormat? Format { get; } = format;

    /// <summary>Its width and height in pixels; <c>null</c> when it is no image whose header is known.</summary>
    public ImageSize? Size { get; } = size;

    /// <summary>What the reader of the service found; <c>null</c> if it was not asked.</summary>
    public FoxMediaInfo? Info { get; private set; }

    /// <summary>Whether it is text, or has no content. Vector images, which are text too, are not counted.</summary>
    public bool IsText { get; init; }

    // Cameras put previews in front of the picture's own header.
    private const int LongestHead = 512 * 1024;

    /// <summary>What the file is called where it is uploaded: nothing of its own name, which may tell more than its owner wants.</summary>
    public string UploadName => Sha256[..16] + (Format?.Extension ?? Extension(Source.Name));

    /// <summary>What specs can bound of it.</summary>
    public FileMeasures Measures => new(
        Length,
        Size is { } size ? (size.Width, size.Height) : Info is { Width: > 0, Height: > 0 } info ? (info.Width, info.Height) : null,
        Size is { MayBeTurned: true })
    {
        Seconds = Info?.Duration is { } duration ? (decimal)duration.Ticks / TimeSpan.TicksPerSecond : null,
    };

    /// <summary>Its MIME type.</summary>
    public string MediaType => Format?.MediaType ?? "application/octet-stream";

    /// <summary>Asks the reader of the service, once. What it cannot read stays unknown.</summary>
    public async ValueTask AskAsync(IFoxMediaReader reader, CancellationToken cancellationToken)
    {
        if (Info is null)
        {
            Info = new FoxMediaInfo();
            try
            {
                using var stream = await Source.OpenAsync(cancellationToken).ConfigureAwait(false);
                Info = await reader.ReadAsync(stream, MediaType, cancellationToken).ConfigureAwait(false);
            }
            catch (Exception e) when (e is not OperationCanceledException)
            {
                // The service has the last word on files that cannot be understood here.
            }
        }
    }

    /// <summary>Reads the content once.</summary>
    /// <param name="source">Where it is.</param>
    /// <param name="place">The field it is for, to name it in messages; <c>null</c> for none.</param>
    /// <param name="most">The largest size of interest: beyond it, reading ends and the length is what was read.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <exception cref="FoxUploadException">It cannot be read.</exception>
    public static async Task<MediaContent> ReadAsync(MediaSource source, string? place, long? most, CancellationToken cancellationToken)
    {
        try
        {
            using var stream = await source.OpenAsync(cancellationToken).ConfigureAwait(false);
            using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
            using var head = new MemoryStream();
            var buffer = new byte[64 * 1024];
            var length = 0L;
            for (int read; (read = await stream.ReadAsync(buffer, cancellationToken).ConfigureAwait(false)) > 0;)
            {
                hash.AppendData(buffer, 0, read);
                head.Write(buffer, 0, (int)Math.Min(read, LongestHead - head.Length));
                length += read;
                if (length > most)
                {
                    break;
                }
            }

            var start = head.GetBuffer().AsSpan(0, (int)head.Length);
            var format = FileFormats.OfStart(start[..Math.Min(start.Length, FileFormats.StartLength)].ToArray());
            return new MediaContent(source, length, Convert.ToHexString(hash.GetHashAndReset()).ToLowerInvariant(), format, ImageSize.Of(format, start)) { IsText = TextContent.Is(start) };
        }
        catch (Exception e) when (e is not (OperationCanceledException or FoxException))
        {
            throw new FoxUploadException($"{(place is null ? "" : place + ": ")}{Describe(source)} cannot be read: {Cause(source, e)}", e);
        }
    }

    // What the platform says of files names their folders.
    private static string Cause(MediaSource source, Exception failure) => failure switch
    {
        FileNotFoundException or DirectoryNotFoundException => "it does not exist.",
        IOException when source is FileSource file && SpecialFile.IsAt(file.Path) => "it is not a regular file.",
        UnauthorizedAccessException => "access is denied.",
        _ => $"{failure.GetType().Name}.",
    };

    public static string Describe(MediaSource source) => source.Name is { Length: > 0 } name ? $"The file '{ErrorText.Bounded(name, 100)}'" : source is BytesSource ? "The content" : "The stream";

    // Only what is certainly an extension goes into a name.
    private static string Extension(string? name)
    {
        var extension = Path.GetExtension(name) ?? "";
        return extension.Length is > 1 and <= 9 && extension.Skip(1).All(char.IsAsciiLetterOrDigit)
            ? extension.ToLowerInvariant()
            : ".bin";
    }
}
