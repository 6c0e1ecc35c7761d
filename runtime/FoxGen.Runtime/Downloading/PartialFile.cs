using System.Security.Cryptography;

namespace FoxGen;

/// <summary>A file beside its target that becomes the target when it is whole, and is removed otherwise.</summary>
internal sealed class PartialFile : IDisposable
{
    private readonly string _target;
    private readonly string _path;
    private readonly FileStream _stream;
    private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private bool _isMoved;

    private PartialFile(string target, string path)
    {
        _target = target;
        _path = path;
        _stream = new FileStream(path, FileMode.CreateNew, FileAccess.Write, FileShare.None, 1, FileOptions.Asynchronous);
    }

    public long Length { get; private set; }

    /// <summary>Creates the target's folder and an empty file in it.</summary>
    /// <param name="target">The target as a full path.</param>
    public static PartialFile Create(string target)
    {
        var folder = Path.GetDirectoryName(target) ?? throw new IOException("The target is no file but the root of a drive.");
        if (Directory.Exists(target))
        {
            throw new IOException("The target is a folder.");
        }

        Directory.CreateDirectory(folder);

        // A name of its own, not one made from the target's: that could be too long already.
        return new PartialFile(target, Path.Combine(folder, $".foxgen-{Guid.NewGuid():n}.part"));
    }

    public async ValueTask WriteAsync(ReadOnlyMemory<byte> bytes, CancellationToken cancellationToken)
    {
        await _stream.WriteAsync(bytes, cancellationToken).ConfigureAwait(false);
        _hash.AppendData(bytes.Span);
        Length += bytes.Length;
    }

    /// <summary>Renames it to the target. It is on the disk before, so that a power cut leaves no empty target either.</summary>
    public FoxSavedFile Complete(string? contentType)
    {
        _stream.Flush(flushToDisk: true);
        _stream.Dispose();
        File.Move(_path, _target, overwrite: true);
        _isMoved = true;
        return new FoxSavedFile(_target, Length, Convert.ToHexString(_hash.GetHashAndReset()).ToLowerInvariant(), contentType);
    }

    public void Dispose()
    {
        _stream.Dispose();
        _hash.Dispose();
        if (_isMoved)
        {
            return;
        }

        try
        {
            File.Delete(_path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // What went wrong before matters more than the rest of a file.
        }
    }
}
