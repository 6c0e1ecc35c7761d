using System.Buffers;
using System.Globalization;
using System.Text;

namespace FoxGen.Answers;

/// <summary>
/// Copies a JSON object as it arrives, and puts the place in the reply instead of the texts of one property: a video as base64 does not fit into memory.
/// </summary>
/// <param name="name">The property; <c>null</c> to copy all.</param>
internal sealed class JsonCut(string? name)
{
    /// <summary>Marks a place. No text of the property itself is left, so that none can be mistaken for it.</summary>
    public const char Mark = '\u0001';

    private readonly byte[] _name = Encoding.UTF8.GetBytes(name ?? "");
    private readonly ArrayBufferWriter<byte> _copy = new();
    private int _depth;
    private bool _isInText;
    private bool _isEscaped;
    private bool _isCutting;
    private long _position;
    private long _start;
    private int _matched;
    private bool _isName;
    private bool _isValue;

    /// <summary>The copy so far.</summary>
    public ReadOnlyMemory<byte> Copy => _copy.WrittenMemory;

    /// <summary>Adds what has arrived.</summary>
    /// <returns>Whether the object has its end.</returns>
    public bool Add(ReadOnlySpan<byte> bytes)
    {
        for (var rest = bytes; !rest.IsEmpty;)
        {
            var read = _isInText ? AddText(rest) : 1;
            if (!_isInText || read == 0)
            {
                read = 1;
                if (AddOther(rest[0]))
                {
                    return true;
                }
            }

            _position += read;
            rest = rest[read..];
        }

        return false;
    }

    /// <summary>Reads a place that stands where a text was cut out.</summary>
    public static (long Start, long Length)? PlaceOf(string text) =>
        text.Length > 1 && text[0] == Mark && text.IndexOf(':') is > 0 and var colon
        && long.TryParse(text.AsSpan(1, colon - 1), NumberStyles.None, CultureInfo.InvariantCulture, out var start)
        && long.TryParse(text.AsSpan(colon + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var length) ? (start, length) : null;

    // Up to the quote or the backslash, which are not of the text; 0 if it stands at once.
    private int AddText(ReadOnlySpan<byte> rest)
    {
        var length = _isEscaped ? 1 : rest.IndexOfAny((byte)'"', (byte)'\\') is >= 0 and var end ? end : rest.Length;
        _isEscaped = false;
        if (!_isCutting)
        {
            _copy.Write(rest[..length]);
            _isName &= _matched + length <= _name.Length && rest[..length].SequenceEqual(_name.AsSpan(_matched, length));
            _matched += length;
        }

        return length;
    }

    private bool AddOther(byte one)
    {
        if (_isInText)
        {
            if (one == (byte)'\\')
            {
                _isEscaped = true;
                _isName = false;
            }
            else
            {
                _isInText = false;
                _isName &= _matched == _name.Length && _name.Length > 0;
                if (_isCutting)
                {
                    _copy.Write(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"\\u{(int)Mark:x4}{_start}:{_position - _start}")));
                }
            }

            if (one == (byte)'"' || !_isCutting)
            {
                Write(one);
            }

            return false;
        }

        Write(one);
        switch (one)
        {
            case (byte)' ' or (byte)'\t' or (byte)'\r' or (byte)'\n':
                return false;
            case (byte)':':
                (_isValue, _isName) = (_isName, false);
                return false;
            case (byte)'"':
                (_isInText, _isCutting, _start, _matched, _isName) = (true, _isValue, _position + 1, 0, !_isValue);
                break;
            case (byte)'{' or (byte)'[':
                _depth++;
                break;
            case (byte)'}' or (byte)']':
                _depth--;
                break;
        }

        _isValue = false;
        _isName &= _isInText;
        return _depth == 0 && one is (byte)'}' or (byte)']';
    }

    private void Write(byte one)
    {
        _copy.GetSpan(1)[0] = one;
        _copy.Advance(1);
    }
}
