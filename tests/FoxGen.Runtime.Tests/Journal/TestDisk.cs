using FoxGen.Journal;

namespace FoxGen.Runtime.Tests.Journal;

/// <summary>A disk that counts, and that is full, fails or waits when a test says so.</summary>
internal sealed class TestDisk(FileStream file) : IJournalDisk
{
    private readonly JournalDisk _disk = new(file);
    private int _flushes;

    /// <summary>How many bytes still fit; a write that is larger leaves the part that does.</summary>
    public long Free { get; set; } = long.MaxValue;

    public bool FailsToFlush { get; set; }

    public bool FailsToCut { get; set; }

    /// <summary>Held up until set.</summary>
    public ManualResetEventSlim Gate { get; } = new(initialState: true);

    public int Flushes => Volatile.Read(ref _flushes);

    public long Length
    {
        get => _disk.Length;
        set
        {
            if (FailsToCut)
            {
                throw new IOException("The disk fails.");
            }

            _disk.Length = value;
        }
    }

    public void Write(ReadOnlySpan<byte> bytes, long offset)
    {
        var fits = (int)Math.Min(bytes.Length, Free);
        _disk.Write(bytes[..fits], offset);
        if (fits < bytes.Length)
        {
            throw new IOException("No space left on device.");
        }

        if (Free != long.MaxValue)
        {
            Free -= fits;
        }
    }

    public void Flush()
    {
        Gate.Wait();
        if (FailsToFlush)
        {
            throw new IOException("The disk fails.");
        }

        Interlocked.Increment(ref _flushes);
        _disk.Flush();
    }
}
