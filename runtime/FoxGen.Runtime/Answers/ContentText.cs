using System.Security.Cryptography;
using System.Text;

namespace FoxGen.Answers;

/// <summary>Opens the files that stand as base64 in JSON.</summary>
internal static class ContentText
{
    /// <summary>Opens a text that is in memory.</summary>
    public static Stream Open(string text) => Decode(new MemoryStream(Encoding.UTF8.GetBytes(text)), long.MaxValue);

    /// <summary>Opens a text in a reply.</summary>
    /// <param name="reply">The reply.</param>
    /// <param name="start">The first byte of the text.</param>
    /// <param name="length">Its length in bytes.</param>
    public static Stream Open(ReplyFile reply, long start, long length)
    {
        var stream = reply.OpenRead();
        stream.Position = start;
        return Decode(stream, length);
    }

    private static CryptoStream Decode(Stream text, long length) =>
        new(new TextStream(text, length), new FromBase64Transform(FromBase64TransformMode.DoNotIgnoreWhiteSpaces), CryptoStreamMode.Read);

    /// <summary>The characters of a text: without the escapes of JSON, without the head of a data URI, and with the padding that some services leave out.</summary>
    private sealed class TextStream(Stream text, long length) : ForwardStream
    {
        private long _left = length;
        private long _count;
        private bool _hasBegun;
        private bool _isEscaped;
        private int _digits;
        private int _number;

        public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            while (true)
            {
                var read = await text.ReadAsync(buffer[..(int)Math.Min(buffer.Length, _left)], cancellationToken).ConfigureAwait(false);
                _left -= read;
                if (read == 0 && _count % 4 != 0 && !buffer.IsEmpty)
                {
                    // Bits of a last character alone are no byte, and would be dropped without a word.
                    buffer.Span[0] = _count % 4 == 1 ? throw new FormatException() : (byte)'=';
                    _count++;
                    return 1;
                }

                if (read == 0 || Unescape(buffer.Span[..read]) is > 0 and var kept && (read = kept) > 0)
                {
                    return read;
                }
            }
        }

        protected override void Dispose(bool disposing)
        {
            text.Dispose();
            base.Dispose(disposing);
        }

        // In base64, only these characters can be escaped: '/' as itself, '+', '/' and '=' by their number, and line ends, which do not count.
        private int Unescape(Span<byte> bytes)
        {
            var start = !_hasBegun && bytes.StartsWith("data:"u8) ? bytes.IndexOf((byte)',') + 1 : 0;
            _hasBegun = true;
            var written = 0;
            foreach (var one in bytes[start..])
            {
                if (_digits > 0)
                {
                    _number = (_number * 16) + (char.IsAsciiDigit((char)one) ? one - '0' : (one | 0x20) - 'a' + 10);
                    if (--_digits == 0 && _number > ' ')
                    {
                        bytes[written++] = (byte)_number;
                    }
                }
                else if (_isEscaped)
                {
                    _isEscaped = false;
                    (_digits, _number) = one == (byte)'u' ? (4, 0) : (0, 0);
                    if (one is (byte)'/' or (byte)'\\')
                    {
                        bytes[written++] = one;
                    }
                }
                else if (one == (byte)'\\')
                {
                    _isEscaped = true;
                }
                else if (one > ' ')
                {
                    bytes[written++] = one;
                }
            }

            _count += written;
            return written;
        }
    }
}
