namespace FoxGen.Journal;

/// <summary>What a journal file does to its disk; tests put a failing or a counting one in between.</summary>
internal interface IJournalDisk
{
    void Write(ReadOnlySpan<byte> bytes, long offset);

    /// <summary>Returns when all that was written is safe from a crash of the machine.</summary>
    void Flush();

    long Length { get; set; }
}

/// <summary>The disk itself.</summary>
internal sealed class JournalDisk(FileStream file) : IJournalDisk
{
    public long Length
    {
        get => RandomAccess.GetLength(file.SafeFileHandle);
        set => RandomAccess.SetLength(file.SafeFileHandle, value);
    }

    public void Write(ReadOnlySpan<byte> bytes, long offset) => RandomAccess.Write(file.SafeFileHandle, bytes, offset);

    public void Flush() => file.Flush(flushToDisk: true);
}
