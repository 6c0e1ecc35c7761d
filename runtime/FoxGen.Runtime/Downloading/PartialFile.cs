using System.Security.Cryptography;

namespace FoxGen.Downloading;

/// <summary>A file beside its target that becomes the target when it is whole, and is removed otherwise.</summary>
internal sealed class PartialFile : IDisposable
{
    private const string Pattern = ".foxgen-*.part";

    // Left behind by a process that was killed. A download that is alive writes all the time.
    private static readonly TimeSpan s_forgotten = TimeSpan.FromDays(1);

    private readonly string _path;
    private readonly FileStream _stream;
    private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private long _length;
    private bool _isMoved;

    private PartialFile(string path)
    {
        _path = path;
        _stream = new FileStream(path, FileMode.CreateNew, FileAccess.Write, FileShare.None, 1, FileOptions.Asynchronous);
    }

    /// <summary>The first bytes, by which the format is known.</summary>
    public ReadOnlyMemory<byte> Start { get; set; }

    /// <summary>The media type that the server gave.</summary>
    public string? ContentType { get; set; }

    /// <summary>Creates the target's folder and an empty file in it.</summary>
    /// <param name="target">The target as a full path.</param>
    public static PartialFile Create(string target)
    {
        var folder = Path.GetDirectoryName(target) ?? throw new IOException("The target is the root of a drive, not a file.");
        return Directory.Exists(target) ? throw new IOException("The target is a folder, not a file.") : CreateIn(folder);
    }

    /// <summary>Creates a folder and an empty file in it.</summary>
    public static PartialFile CreateIn(string folder)
    {
        Directory.CreateDirectory(folder);
        RemoveForgotten(folder);

        // A name of its own, not one made from the target's: that could be too long already.
        return new PartialFile(Path.Combine(folder, $".foxgen-{Guid.NewGuid():n}.part"));
    }

    public async ValueTask WriteAsync(ReadOnlyMemory<byte> bytes, CancellationToken cancellationToken)
    {
        await _stream.WriteAsync(bytes, cancellationToken).ConfigureAwait(false);
        _hash.AppendData(bytes.Span);
        _length += bytes.Length;
    }

    /// <summary>Begins anew.</summary>
    public void Restart()
    {
        _stream.SetLength(0);
        _stream.Position = 0;
        _hash.GetHashAndReset();
        _length = 0;
    }

    /// <summary>Renames it to the target. It is on the disk before, so that a power cut leaves no empty target either.</summary>
    /// <param name="target">The target as a full path, in the same folder.</param>
    public FoxSavedFile Complete(string target)
    {
        _stream.Flush(flushToDisk: true);
        _stream.Dispose();
        File.Move(_path, target, overwrite: true);
        _isMoved = true;
        return new FoxSavedFile(target, _length, Convert.ToHexString(_hash.GetHashAndReset()).ToLowerInvariant(), ContentType);
    }

    public void Dispose()
    {
        _stream.Dispose();
        _hash.Dispose();
        if (!_isMoved)
        {
            TryDelete(_path);
        }
    }

    private static void RemoveForgotten(string folder)
    {
        foreach (var path in Directory.EnumerateFiles(folder, Pattern))
        {
            if (DateTime.UtcNow - File.GetLastWriteTimeUtc(path) > s_forgotten)
            {
                TryDelete(path);
            }
        }
    }

    private static void TryDelete(string path)
    {
        try
        {
            File.Delete(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // What went wrong before matters more than the rest of a file.
        }
    }
}
