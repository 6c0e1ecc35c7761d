using System.Globalization;
using System.Security.Cryptography;

namespace FoxGen.Journal;

/// <summary>
/// The file one writer has to itself, and the lock beside it. The lock is there before the file, so whoever finds the file
/// can tell whether its writer lives.
/// </summary>
internal sealed class JournalFile : IDisposable
{
    public const string Extension = ".foxjournal";
    public const string LockExtension = ".lock";

    private const int MostNames = 5;

    private readonly FileStream _lock;
    private readonly FileStream _file;
    private readonly IJournalDisk _disk;
    private readonly string _path;
    private long _length;
    private bool _isTorn;
    private bool _hasRecords;

    private JournalFile(string path, FileStream held, FileStream file, Func<FileStream, IJournalDisk> disk)
    {
        _path = path;
        _lock = held;
        _file = file;
        _disk = disk(file);
    }

    /// <summary>Whether the file or its lock was taken away: what is written to it is lost.</summary>
    public bool IsGone => !File.Exists(_path) || !File.Exists(LockOf(_path));

    /// <summary>The lock of a file.</summary>
    public static string LockOf(string path) => Path.ChangeExtension(path, LockExtension);

    /// <summary>Creates a file with a name of its own and its first line.</summary>
    /// <exception cref="IOException">It cannot be created, or files in the folder cannot be locked.</exception>
    public static JournalFile Create(string folder, TimeProvider time, Func<FileStream, IJournalDisk> disk)
    {
        JournalAccess.CreateFolder(folder);
        var now = time.GetUtcNow();
        for (var attempt = 1; ; attempt++)
        {
            var path = Path.Combine(folder, NewName(now));
            if (JournalLock.TryTake(LockOf(path)) is { } held)
            {
                if (Start(path, held, now, disk) is { } file)
                {
                    return file;
                }

                held.Dispose();
            }

            // Whoever cleans up can have looked at the lock in the moment in which it was not held yet.
            if (attempt == MostNames)
            {
                throw new IOException($"No journal file could be created in {folder}, because its lock files were removed.");
            }
        }
    }

    /// <summary>Adds lines and returns when they are on the disk. When that fails, none of them is in the file, or none that matters.</summary>
    /// <exception cref="IOException">They could not be stored.</exception>
    public void Append(ReadOnlySpan<byte> lines)
    {
        try
        {
            if (_isTorn)
            {
                // Whatever the write that failed has left, this is on a line of its own.
                _disk.Write("\n"u8, _length);
                _length++;
            }

            _disk.Write(lines, _length);
            _disk.Flush();
            if (IsGone)
            {
                throw new FileNotFoundException("The journal file or its lock was removed while it was in use.");
            }

            _length += lines.Length;
            _isTorn = false;
            _hasRecords = true;
        }
        catch
        {
            _isTorn = true;
            CutBack();
            throw;
        }
    }

    /// <summary>Closes the file; one without a record goes away.</summary>
    public void Dispose()
    {
        _file.Dispose();
        if (!_hasRecords)
        {
            Remove(_path);
        }

        _lock.Dispose();
        if (!_hasRecords)
        {
            Remove(LockOf(_path));
        }
    }

    /// <returns><c>null</c> when the lock was taken away.</returns>
    private static JournalFile? Start(string path, FileStream held, DateTimeOffset now, Func<FileStream, IJournalDisk> disk)
    {
        JournalFile? file = null;
        try
        {
            if (!JournalLock.IsHeld(LockOf(path)))
            {
                if (!File.Exists(LockOf(path)))
                {
                    return null;
                }

                throw new IOException($"Files in {Path.GetDirectoryName(path)} cannot be locked, so the journal could not detect whether another process is running. Use a folder on a local disk.");
            }

            file = new JournalFile(path, held, new FileStream(path, JournalAccess.Options(FileMode.CreateNew, FileAccess.Write, FileShare.Read)), disk);
            file.Append(JournalRecordWriter.Header(Environment.ProcessId, now));
            file._hasRecords = false;
            return file;
        }
        catch
        {
            file?.Dispose();
            held.Dispose();
            Remove(LockOf(path));
            throw;
        }
    }

    /// <summary>Names sort by the time at which their writers began.</summary>
    private static string NewName(DateTimeOffset now) => string.Create(
        CultureInfo.InvariantCulture,
        $"{now.UtcDateTime:yyyyMMdd'T'HHmmssfff'Z'}-{Environment.ProcessId}-{Convert.ToHexString(RandomNumberGenerator.GetBytes(4)).ToLowerInvariant()}{Extension}");

    private void CutBack()
    {
        try
        {
            _disk.Length = _length;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // Then the rest stays, as a line that no reader takes for one.
            _length = LengthOr(_length);
        }
    }

    private long LengthOr(long known)
    {
        try
        {
            return Math.Max(known, _disk.Length);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return known;
        }
    }

    private static void Remove(string path)
    {
        try
        {
            File.Delete(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // A file without a record does no harm.
        }
    }
}
