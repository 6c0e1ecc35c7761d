using System.Net.Http.Headers;

namespace FoxGen.Http;

/// <summary>The body of a paid request. Its length is known, and it has the same bytes whenever it is written.</summary>
internal abstract class PaidBody
{
    private static readonly Task<IReadOnlyList<Stream>> s_none = Task.FromResult<IReadOnlyList<Stream>>([]);

    /// <summary>The MIME type.</summary>
    public abstract MediaTypeHeaderValue Type { get; }

    /// <summary>The number of bytes.</summary>
    public abstract long Length { get; }

    /// <summary>Whether it contains files, which are read while it is sent.</summary>
    public virtual bool HasFiles => false;

    /// <summary>Opens what it is read from, before the first byte leaves, and checks that all of it can be read and is what it was.</summary>
    /// <exception cref="FoxUploadException">It cannot or is not.</exception>
    public virtual Task<IReadOnlyList<Stream>> OpenAsync(CancellationToken cancellationToken) => s_none;

    /// <summary>Writes it.</summary>
    /// <param name="files">What was opened.</param>
    /// <param name="target">The connection.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public abstract Task WriteAsync(IReadOnlyList<Stream> files, Stream target, CancellationToken cancellationToken);
}

/// <summary>A body of JSON.</summary>
internal sealed class PaidJson(ReadOnlyMemory<byte> bytes) : PaidBody
{
    public override MediaTypeHeaderValue Type => new("application/json");

    public override long Length => bytes.Length;

    public override Task WriteAsync(IReadOnlyList<Stream> files, Stream target, CancellationToken cancellationToken) => target.WriteAsync(bytes, cancellationToken).AsTask();
}
