using System.Security.Cryptography;
using System.Text;

namespace FoxGen.Answers;

/// <summary>Opens the files that stand as base64 in JSON.</summary>
internal static class ContentText
{
    /// <summary>Opens a text that is in memory.</summary>
    public static Stream Open(string text) => Decode(new MemoryStream(Encoding.UTF8.GetBytes(text)), long.MaxValue, isEscaped: false);

    /// <summary>Opens a text in a reply.</summary>
    /// <param name="reply">The reply.</param>
    /// <param name="start">The first byte of the text.</param>
    /// <param name="length">Its length in bytes.</param>
    public static Stream Open(ReplyFile reply, long start, long length)
    {
        var stream = reply.OpenRead();
        stream.Position = start;
        return Decode(stream, length, isEscaped: true);
    }

    private static CryptoStream Decode(Stream text, long length, bool isEscaped) =>
        new(new TextStream(text, length, isEscaped), new FromBase64Transform(FromBase64TransformMode.IgnoreWhiteSpaces), CryptoStreamMode.Read);

    /// <summary>The characters of a text: without the escapes of JSON, and without the head of a data URI.</summary>
    private sealed class TextStream(Stream text, long length, bool isEscaped) : ForwardStream
    {
        private readonly byte[] _buffer = new byte[64 * 1024];
        private int _next;
        private int _end;
        private long _left = length;
        private long _count;
        private bool _hasBegun;

        public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            var written = 0;
            while (written < buffer.Length)
            {
                if (_next == _end && !await FillAsync(cancellationToken).ConfigureAwait(false))
                {
                    // Some services leave the padding out.
                    for (; _count % 4 > 1 && written < buffer.Length; _count++)
                    {
                        buffer.Span[written++] = (byte)'=';
                    }

                    break;
                }

                var plain = _buffer.AsSpan(_next, _end - _next);
                var run = isEscaped ? plain.IndexOf((byte)'\\') is >= 0 and var escape ? escape : plain.Length : plain.Length;
                run = Math.Min(run, buffer.Length - written);
                plain[..run].CopyTo(buffer.Span[written..]);
                (written, _next, _count) = (written + run, _next + run, _count + run);
                if (run == 0)
                {
                    var one = await EscapedAsync(cancellationToken).ConfigureAwait(false);
                    _count += one == (byte)' ' ? 0 : 1;
                    buffer.Span[written++] = one;
                }
            }

            return written;
        }

        protected override void Dispose(bool disposing)
        {
            text.Dispose();
            base.Dispose(disposing);
        }

        private async ValueTask<bool> FillAsync(CancellationToken cancellationToken)
        {
            var read = await text.ReadAsync(_buffer.AsMemory(0, (int)Math.Min(_buffer.Length, _left)), cancellationToken).ConfigureAwait(false);
            (_next, _end, _left) = (0, read, _left - read);
            if (!_hasBegun && read > 0)
            {
                _hasBegun = true;
                _next = _buffer.AsSpan(0, read) is var start && start.StartsWith("data:"u8) && start.IndexOf((byte)',') is >= 0 and var comma ? comma + 1 : 0;
            }

            return _next < _end;
        }

        // In base64, only these characters can be escaped: '/' as itself, '+', '/' and '=' by their number, and line ends, which do not count.
        private async ValueTask<byte> EscapedAsync(CancellationToken cancellationToken)
        {
            await NextAsync(cancellationToken).ConfigureAwait(false);
            var one = await NextAsync(cancellationToken).ConfigureAwait(false);
            if (one is not (byte)'u')
            {
                return one is (byte)'n' or (byte)'r' or (byte)'t' ? (byte)' ' : one;
            }

            var number = 0;
            for (var i = 0; i < 4; i++)
            {
                var digit = (char)await NextAsync(cancellationToken).ConfigureAwait(false);
                number = (number * 16) + (char.IsAsciiHexDigit(digit) ? Convert.ToInt32(digit.ToString(), 16) : 0);
            }

            return number is > 0 and < 128 ? (byte)number : (byte)'?';
        }

        private async ValueTask<byte> NextAsync(CancellationToken cancellationToken) =>
            _next < _end || await FillAsync(cancellationToken).ConfigureAwait(false) ? _buffer[_next++] : throw new FormatException("The text of the file ends inside an escape.");
    }
}
