using System.Buffers;

namespace FoxGen.Journal;

/// <summary>
/// Puts records into the file in the order in which they came. One flush serves all that came while the one before was
/// under way: a disk makes few flushes a second, however short.
/// </summary>
internal sealed class JournalQueue(Func<JournalFile> open) : IAsyncDisposable
{
    private readonly object _sync = new();
    private readonly ArrayBufferWriter<byte> _lines = new(4096);
    private List<Pending> _waiting = [];
    private List<Pending> _group = [];
    private JournalFile? _file = open();
    private Task _writing = Task.CompletedTask;
    private bool _isWriting;
    private bool _isClosed;

    /// <summary>Adds a line; the task ends when it is safe.</summary>
    public Task WriteAsync(byte[] line)
    {
        var pending = new Pending(line);
        lock (_sync)
        {
            if (_isClosed)
            {
                return Task.FromException(new IOException("The journal is closed."));
            }

            _waiting.Add(pending);
            if (!_isWriting)
            {
                _isWriting = true;
                _writing = Task.Run(WriteAll);
            }
        }

        return pending.Stored.Task;
    }

    /// <summary>Stores what is waiting and closes the file.</summary>
    public async ValueTask DisposeAsync()
    {
        Task writing;
        lock (_sync)
        {
            _isClosed = true;
            writing = _writing;
        }

        await writing.ConfigureAwait(false);
        Interlocked.Exchange(ref _file, null)?.Dispose();
    }

    private void WriteAll()
    {
        while (true)
        {
            lock (_sync)
            {
                if (_waiting.Count == 0)
                {
                    _isWriting = false;
                    return;
                }

                (_waiting, _group) = (_group, _waiting);
            }

            WriteGroup();
            _group.Clear();
        }
    }

    private void WriteGroup()
    {
        try
        {
            _lines.ResetWrittenCount();
            foreach (var pending in _group)
            {
                _lines.Write(pending.Line);
            }

            _file ??= open();
            _file.Append(_lines.WrittenSpan);
        }
        catch (Exception e)
        {
            // Whatever it was, nobody may be left waiting.
            LeaveIfGone();
            foreach (var pending in _group)
            {
                pending.Stored.SetException(new IOException("The journal could not store a record: " + e.Message, e));
            }

            return;
        }

        foreach (var pending in _group)
        {
            pending.Stored.SetResult();
        }
    }

    /// <summary>A file that was removed is of no use; the next records go to a new one.</summary>
    private void LeaveIfGone()
    {
        if (_file is { IsGone: true } gone)
        {
            _file = null;
            gone.Dispose();
        }
    }

    private sealed class Pending(byte[] line)
    {
        public byte[] Line { get; } = line;

        /// <summary>Its continuations do not hold up the next flush.</summary>
        public TaskCompletionSource Stored { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }
}
