using System.Globalization;
using System.Security.Cryptography;

namespace FoxGen;

/// <summary>
/// The file that one process writes, and the lock that tells others that the process lives: the system lets go of it when the
/// process ends, however it ends.
/// </summary>
internal sealed class JournalFile : IDisposable
{
    /// <summary>The ending of journal files.</summary>
    public const string Extension = ".foxjournal";

    private const string LockExtension = ".lock";

    private readonly string _path;
    private readonly FileStream _lock;
    private readonly FileStream _stream;
    private bool _hasRecords;

    private JournalFile(string path)
    {
        _path = path;
        _lock = new FileStream(path + LockExtension, Options(FileMode.CreateNew, FileShare.None));
        try
        {
            _stream = new FileStream(path, Options(FileMode.CreateNew, FileShare.ReadWrite | FileShare.Delete));
            _stream.Write(JournalLine.Header);
            _stream.Flush(flushToDisk: true);
        }
        catch
        {
            _lock.Dispose();
            throw;
        }
    }

    /// <summary>Creates a file for this process. Its name starts with the time, so that names sort as the files began.</summary>
    /// <exception cref="IOException">The folder cannot be written.</exception>
    public static JournalFile Create(string folder, TimeProvider time) => new(Path.Combine(folder, string.Create(
        CultureInfo.InvariantCulture, $"{time.GetUtcNow().UtcDateTime:yyyyMMdd'T'HHmmssfff'Z'}-{Environment.ProcessId}-{RandomNumberGenerator.GetHexString(8, lowercase: true)}{Extension}")));

    /// <summary>Whether the process that writes a file still runs.</summary>
    public static bool IsAlive(string path)
    {
        try
        {
            using var taken = new FileStream(path + LockExtension, FileMode.Open, FileAccess.ReadWrite, FileShare.None);
            return false;
        }
        catch (FileNotFoundException)
        {
            return false;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return true;
        }
    }

    /// <summary>Removes a file whose process is gone.</summary>
    public static void Delete(string path)
    {
        File.Delete(path);
        File.Delete(path + LockExtension);
    }

    /// <summary>Appends lines; when this returns, they are on the disk.</summary>
    public void Append(IEnumerable<ReadOnlyMemory<byte>> lines)
    {
        foreach (var line in lines)
        {
            _stream.Write(line.Span);
        }

        _hasRecords = true;
        _stream.Flush(flushToDisk: true);
    }

    public void Dispose()
    {
        _stream.Dispose();
        _lock.Dispose();
        try
        {
            File.Delete(_path + LockExtension);
            if (!_hasRecords)
            {
                File.Delete(_path);
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // A file that stays says nothing wrong.
        }
    }

    // What others on the machine may not read: it tells who made which task when.
    private static FileStreamOptions Options(FileMode mode, FileShare share)
    {
        var options = new FileStreamOptions { Mode = mode, Access = FileAccess.ReadWrite, Share = share, BufferSize = 0 };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        return options;
    }
}
