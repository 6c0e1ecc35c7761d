namespace FoxGen;

/// <summary>Content on this machine that can be opened more than once. Equal sources have the same content.</summary>
/// <param name="Name">What to call it in messages, without its folder; <c>null</c> when it has no name.</param>
internal abstract record MediaSource(string? Name)
{
    /// <summary>What kind it is, in a word.</summary>
    public abstract string Kind { get; }

    public abstract ValueTask<Stream> OpenAsync(CancellationToken cancellationToken);

    public sealed override string ToString() => Kind;
}

internal sealed record FileSource(string Path) : MediaSource(System.IO.Path.GetFileName(Path))
{
    public override string Kind => "file";

    public override ValueTask<Stream> OpenAsync(CancellationToken cancellationToken) => new(new FileStream(
        Path,
        new FileStreamOptions { Mode = FileMode.Open, Access = FileAccess.Read, Share = FileShare.Read, Options = FileOptions.Asynchronous | FileOptions.SequentialScan }));
}

internal sealed record BytesSource(ReadOnlyMemory<byte> Bytes, string? Name) : MediaSource(Name)
{
    public override string Kind => "bytes";

    public override ValueTask<Stream> OpenAsync(CancellationToken cancellationToken) =>
        new(System.Runtime.InteropServices.MemoryMarshal.TryGetArray(Bytes, out var array)
            ? new MemoryStream(array.Array!, array.Offset, array.Count, writable: false)
            : new MemoryStream(Bytes.ToArray(), writable: false));
}

internal sealed record StreamSource(Func<CancellationToken, ValueTask<Stream>> Open, string? Name) : MediaSource(Name)
{
    public override string Kind => "stream";

    public override ValueTask<Stream> OpenAsync(CancellationToken cancellationToken) => Open(cancellationToken);
}
