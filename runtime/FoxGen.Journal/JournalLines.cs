namespace FoxGen.Journal;

/// <summary>Splits a file into lines, whatever its size, and however long one that is damaged may be.</summary>
internal ref struct JournalLines
{
    /// <summary>The longest line that can be one: every text at its longest and each of its characters escaped is less than half.</summary>
    private const int LongestLine = 64 * 1024;

    private readonly Stream _stream;
    private readonly byte[] _buffer;
    private int _start;
    private int _end;
    private long _before;
    private bool _isAtEnd;

    /// <param name="stream">The file, where a line begins.</param>
    public JournalLines(Stream stream)
    {
        _stream = stream;
        _before = stream.Position;
        _buffer = new byte[LongestLine];
    }

    /// <summary>The line without its line feed; valid until the next call. Empty when it was too long.</summary>
    public ReadOnlyMemory<byte> Line { get; private set; }

    /// <summary>Whether the line ended with a line feed: a last one that does not was cut off, or is still being written.</summary>
    public bool IsEnded { get; private set; }

    /// <summary>Whether the line was too long to be one.</summary>
    public bool IsTooLong { get; private set; }

    /// <summary>Where in the file the next line begins, after a line that ended.</summary>
    public readonly long Position => _before + _start;

    /// <summary>Goes to the next line.</summary>
    public bool Next()
    {
        IsTooLong = false;
        while (true)
        {
            var rest = _buffer.AsMemory(_start, _end - _start);
            var feed = rest.Span.IndexOf((byte)'\n');
            if (feed >= 0 || (_isAtEnd && (!rest.IsEmpty || IsTooLong)))
            {
                IsEnded = feed >= 0;
                Line = IsTooLong ? default : IsEnded ? rest[..feed] : rest;
                _start = IsEnded ? _start + feed + 1 : _end;
                return true;
            }

            if (_isAtEnd)
            {
                return false;
            }

            if (rest.Length == _buffer.Length)
            {
                IsTooLong = true;
                _before += _end;
                _start = _end = 0;
            }

            Fill();
        }
    }

    private void Fill()
    {
        _buffer.AsSpan(_start, _end - _start).CopyTo(_buffer);
        _before += _start;
        (_start, _end) = (0, _end - _start);
        var read = _stream.Read(_buffer, _end, _buffer.Length - _end);
        _end += read;
        _isAtEnd = read == 0;
    }
}
