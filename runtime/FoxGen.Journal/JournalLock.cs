namespace FoxGen.Journal;

/// <summary>
/// A file held by one process, or by one part of it. The operating system lets go of it when the process ends, however it
/// ends, so whether it is held tells a living writer from a dead one.
/// </summary>
internal static class JournalLock
{
    // "Would block" of Linux and of macOS, sharing and lock violation of Windows.
    private static readonly int[] s_held = [11, 35, unchecked((int)0x80070020), unchecked((int)0x80070021)];

    /// <summary>Takes hold of a file, which is created when it is not there.</summary>
    /// <exception cref="IOException">Another holds it, or it cannot be created.</exception>
    public static FileStream Take(string path) => new(path, JournalAccess.Options(FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None));

    /// <summary>Takes hold of a file; <c>null</c> when another holds it.</summary>
    public static FileStream? TryTake(string path)
    {
        try
        {
            return Take(path);
        }
        catch (IOException e) when (s_held.Contains(e.HResult))
        {
            return null;
        }
    }

    /// <summary>Whether a writer holds a file. One that is not there nobody holds.</summary>
    public static bool IsHeld(string path)
    {
        using var shared = TryShare(path, out var isHeld);
        return isHeld;
    }

    /// <summary>
    /// Opens a file that nobody holds, so that nobody can take hold of it; <c>null</c> when it is held or not there. Many
    /// may share it: two who look at the same time do not take each other for the writer.
    /// </summary>
    public static FileStream? TryShare(string path, out bool isHeld)
    {
        isHeld = false;
        try
        {
            return new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, bufferSize: 0);
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            return null;
        }
        catch (IOException e) when (s_held.Contains(e.HResult))
        {
            isHeld = true;
            return null;
        }
    }
}
