using System.Security.Cryptography;
using FoxGen.Media;
using FoxGen.Texts;

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

    /// <summary>Whether the server stated where the file ends.</summary>
    public bool IsLengthVerified { get; set; } = true;

    /// <summary>Creates the target's folder and an empty file in it.</summary>
    /// <param name="target">The target as a full path.</param>
    public static PartialFile Create(string target)
    {
        var refusal = Directory.Exists(target) ? "it is a folder, not a file." : SpecialFile.IsAt(target) ? "it is not a regular file." : null;
        return refusal is null ? CreateIn(Path.GetDirectoryName(target)!) : throw Failure(target, refusal, null);
    }

    /// <summary>Creates a folder and an empty file in it.</summary>
    public static PartialFile CreateIn(string folder)
    {
        try
        {
            Directory.CreateDirectory(folder);
            RemoveForgotten(folder);

            // A name of its own, not one made from the target's: that could be too long already.
            return new PartialFile(Path.Combine(folder, $".foxgen-{Guid.NewGuid():n}.part"));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw Failure(folder, e.Message, e);
        }
    }

    public async ValueTask WriteAsync(ReadOnlyMemory<byte> bytes, CancellationToken cancellationToken)
    {
        try
        {
            await _stream.WriteAsync(bytes, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw Failure(Path.GetDirectoryName(_path)!, e.Message, e);
        }

        _hash.AppendData(bytes.Span);
        _length += bytes.Length;
    }

    /// <summary>What was written, in bytes.</summary>
    public long Length => _length;

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
        try
        {
            _stream.Flush(flushToDisk: true);
            _stream.Dispose();
            File.Move(_path, target, overwrite: true);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw Failure(target, e.Message, e);
        }

        _isMoved = true;
        return new FoxSavedFile(target, _length, Convert.ToHexString(_hash.GetHashAndReset()).ToLowerInvariant(), ContentType) { IsLengthVerified = IsLengthVerified };
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

    private static DownloadFailedException Failure(string path, string cause, Exception? failure) =>
        new($"The file cannot be written to '{ErrorText.Bounded(path, 300)}': {ErrorText.Bounded(cause, 300)}", failure)
        {
            Advice = "Check the path, the rights to its folder and the free disk space, then repeat the download.",
        };

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
