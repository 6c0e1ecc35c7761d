using System.Runtime.InteropServices;

namespace FoxGen.Media;

/// <summary>Content on this machine that can be opened more than once. Equal sources have the same content.</summary>
/// <param name="identity">What equal sources have in common: the path, the memory or the delegate.</param>
/// <param name="name">What to call it in messages, without its folder; <c>null</c> when it has no name.</param>
internal abstract class MediaSource(object identity, string? name)
{
    private readonly object _identity = identity;

    public string? Name { get; } = name;

    /// <summary>What kind it is, in a word.</summary>
    public abstract string Kind { get; }

    public abstract ValueTask<Stream> OpenAsync(CancellationToken cancellationToken);

    public sealed override bool Equals(object? obj) => obj is MediaSource other && other._identity.Equals(_identity) && other.Name == Name;

    public sealed override int GetHashCode() => HashCode.Combine(_identity, Name);

    public sealed override string ToString() => Kind;
}

internal sealed class FileSource(string path) : MediaSource(path, System.IO.Path.GetFileName(path))
{
    public override string Kind => "file";

    public string Path { get; } = path;

    // Opening a pipe waits for the other side, and a device may have no end.
    public override ValueTask<Stream> OpenAsync(CancellationToken cancellationToken) => SpecialFile.IsAt(Path) ? throw new IOException() : new(new FileStream(
        Path,
        new FileStreamOptions { Mode = FileMode.Open, Access = FileAccess.Read, Share = FileShare.Read, Options = FileOptions.Asynchronous | FileOptions.SequentialScan }));
}

internal sealed class BytesSource(ReadOnlyMemory<byte> bytes, string? name) : MediaSource(bytes, name)
{
    private readonly ReadOnlyMemory<byte> _bytes = bytes;

    public override string Kind => "bytes";

    public override ValueTask<Stream> OpenAsync(CancellationToken cancellationToken) =>
        new(MemoryMarshal.TryGetArray(_bytes, out var array)
            ? new MemoryStream(array.Array!, array.Offset, array.Count, writable: false)
            : new MemoryStream(_bytes.ToArray(), writable: false));
}

internal sealed class StreamSource(Func<CancellationToken, ValueTask<Stream>> open, string? name) : MediaSource(open, name)
{
    public override string Kind => "stream";

    public override ValueTask<Stream> OpenAsync(CancellationToken cancellationToken) => open(cancellationToken);
}
