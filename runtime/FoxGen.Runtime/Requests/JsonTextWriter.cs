using System.Buffers;
using System.Text.Json;
using System.Text.Unicode;

namespace FoxGen;

/// <summary>
/// Writes texts as UTF-8 throughout. The JSON writer's encoders turn every character above U+FFFF (emoji, rarer Chinese
/// characters) into twelve bytes of escapes; a text that has some is escaped here, with the four bytes that it takes.
/// </summary>
internal static class JsonTextWriter
{
    public static void Write(Utf8JsonWriter json, string text)
    {
        if (text.AsSpan().ContainsAnyInRange('\uD800', '\uDFFF'))
        {
            WriteUtf8(json, text);
        }
        else
        {
            json.WriteStringValue(text);
        }
    }

    /// <summary>Half a surrogate pair becomes U+FFFD, as the JSON writer has it.</summary>
    private static void WriteUtf8(Utf8JsonWriter json, string text)
    {
        // Six bytes at most for one UTF-16 unit, as \u001f; two quotes.
        var buffer = ArrayPool<byte>.Shared.Rent(checked((text.Length * 6) + 2));
        try
        {
            // Transcoded to the end of the buffer, then moved to its start: escapes never overtake what is still to be read.
            var utf8 = buffer.AsSpan(buffer.Length - (text.Length * 3));
            Utf8.FromUtf16(text, utf8, out _, out var length);
            utf8[..length].CopyTo(buffer.AsSpan(buffer.Length - length));
            json.WriteRawValue(buffer.AsSpan(0, Escape(buffer, buffer.Length - length)), skipInputValidation: true);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer, clearArray: true);
        }
    }

    /// <summary>Escapes what stands at the end of the buffer into its start.</summary>
    /// <returns>The length of the literal, quotes included.</returns>
    private static int Escape(Span<byte> buffer, int from)
    {
        var at = 0;
        buffer[at++] = (byte)'"';
        for (; from < buffer.Length; from++)
        {
            var unit = buffer[from];
            if (unit >= ' ' && unit is not ((byte)'"' or (byte)'\\' or 0x7F))
            {
                buffer[at++] = unit;
                continue;
            }

            buffer[at++] = (byte)'\\';
            if (unit is (byte)'"' or (byte)'\\')
            {
                buffer[at++] = unit;
                continue;
            }

            "u00"u8.CopyTo(buffer[at..]);
            buffer[at + 3] = Hex(unit >> 4);
            buffer[at + 4] = Hex(unit & 15);
            at += 5;
        }

        buffer[at++] = (byte)'"';
        return at;
    }

    private static byte Hex(int digit) => (byte)(digit < 10 ? '0' + digit : 'a' + digit - 10);
}
