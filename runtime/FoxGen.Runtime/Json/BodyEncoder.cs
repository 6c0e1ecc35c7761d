using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Unicode;

namespace FoxGen.Json;

/// <summary>
/// Escapes in JSON texts what JSON asks for and nothing else. The encoders of the platform, the relaxed one too, also escape
/// emoji, rarer CJK characters and the ideographic space, which makes a prompt up to three times as long on the wire.
/// </summary>
internal sealed class BodyEncoder : JavaScriptEncoder
{
    private const string Escaped =
        "\0\u0001\u0002\u0003\u0004\u0005\u0006\u0007\b\t\n\u000b\f\r\u000e\u000f"
        + "\u0010\u0011\u0012\u0013\u0014\u0015\u0016\u0017\u0018\u0019\u001a\u001b\u001c\u001d\u001e\u001f\"\\";

    // Names, addresses and most prompts are nothing else: one look is enough.
    private const string Plain =
        " !#$%&'()*+,-./0123456789:;<=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[]^_`abcdefghijklmnopqrstuvwxyz{|}~";

    private static readonly SearchValues<char> s_escapedChars = SearchValues.Create(Escaped);
    private static readonly SearchValues<byte> s_escapedBytes = SearchValues.Create(Bytes(Escaped));

    private static readonly SearchValues<char> s_plainChars = SearchValues.Create(Plain);
    private static readonly SearchValues<byte> s_plainBytes = SearchValues.Create(Bytes(Plain));

    /// <summary>The encoder.</summary>
    public static BodyEncoder Instance { get; } = new();

    /// <inheritdoc/>
    public override int MaxOutputCharactersPerInputCharacter => 6;

    /// <inheritdoc/>
    public override bool WillEncode(int unicodeScalar) => unicodeScalar is < ' ' or '"' or '\\';

    /// <inheritdoc/>
    public override unsafe int FindFirstCharacterToEncode(char* text, int textLength)
    {
        var chars = new ReadOnlySpan<char>(text, textLength);
        var other = chars.IndexOfAnyExcept(s_plainChars);
        if (other < 0)
        {
            return -1;
        }

        var escaped = chars.IndexOfAny(s_escapedChars);
        var end = escaped < 0 ? textLength : escaped;

        // Half a surrogate pair is no text: it goes through the escaping, which replaces it.
        for (var i = other; i < end; i++)
        {
            var surrogate = chars[i..end].IndexOfAnyInRange('\ud800', '\udfff');
            if (surrogate < 0)
            {
                break;
            }

            i += surrogate;
            if (i + 1 >= textLength || !char.IsSurrogatePair(chars[i], chars[i + 1]))
            {
                return i;
            }

            i++;
        }

        return escaped;
    }

    /// <inheritdoc/>
    public override int FindFirstCharacterToEncodeUtf8(ReadOnlySpan<byte> utf8Text) =>
        utf8Text.IndexOfAnyExcept(s_plainBytes) < 0 || (utf8Text.IndexOfAny(s_escapedBytes) < 0 && Utf8.IsValid(utf8Text)) ? -1 : base.FindFirstCharacterToEncodeUtf8(utf8Text);

    /// <inheritdoc/>
    public override unsafe bool TryEncodeUnicodeScalar(int unicodeScalar, char* buffer, int bufferLength, out int numberOfCharactersWritten)
    {
        var sign = unicodeScalar switch
        {
            '"' => '"',
            '\\' => '\\',
            '\n' => 'n',
            '\r' => 'r',
            '\t' => 't',
            '\b' => 'b',
            '\f' => 'f',
            _ => 'u',
        };
        var length = sign == 'u' ? 6 : 2;
        if (bufferLength < length)
        {
            numberOfCharactersWritten = 0;
            return false;
        }

        buffer[0] = '\\';
        buffer[1] = sign;
        if (sign == 'u')
        {
            for (var i = 0; i < 4; i++)
            {
                buffer[2 + i] = "0123456789abcdef"[(unicodeScalar >> (12 - (4 * i))) & 15];
            }
        }

        numberOfCharactersWritten = length;
        return true;
    }

    private static byte[] Bytes(string ascii) => System.Text.Encoding.ASCII.GetBytes(ascii);
}
