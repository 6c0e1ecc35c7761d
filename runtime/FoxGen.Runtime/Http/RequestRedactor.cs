using System.Buffers;
using System.Text.Json;
using FoxGen.CompilerServices;
using FoxGen.Errors;

namespace FoxGen.Http;

/// <summary>
/// The texts of a request that must not get into messages. Services quote prompts and URLs in their errors; those parts are
/// replaced, so that the rest of the sentence can be shown.
/// </summary>
internal sealed class RequestRedactor
{
    private const string Mark = "[…]";

    /// <summary>Shorter runs are too likely to be common words.</summary>
    private const int ShortestRun = 12;

    /// <summary>In scripts without spaces a few characters already say much.</summary>
    private const int ShortestWideRun = 5;

    /// <summary>Data URIs are long; services quote their start, if at all.</summary>
    private const int LongestText = 20_000;

    private readonly IReadOnlyList<string> _texts;

    private RequestRedactor(IReadOnlyList<string> texts) => _texts = texts;

    /// <summary>Only URL queries are taken out.</summary>
    public static RequestRedactor None { get; } = new([]);

    /// <summary>Takes every text of the request's body.</summary>
    public static RequestRedactor Of(ReadOnlyMemory<byte> body)
    {
        var texts = new List<string>();
        var reader = new Utf8JsonReader(body.Span);
        try
        {
            while (reader.Read())
            {
                if (reader.TokenType is JsonTokenType.String && reader.GetString() is { Length: >= 3 } text)
                {
                    texts.Add(text.Length > LongestText ? text[..LongestText] : text);
                }
            }
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            // Broken surrogates; the service cannot quote what is no text.
        }

        return new RequestRedactor(texts);
    }

    /// <inheritdoc cref="Of(ReadOnlyMemory{byte})"/>
    public static RequestRedactor Of(FoxServiceDefinition service, FoxTaskToken token, IFoxRequest request)
    {
        var body = new ArrayBufferWriter<byte>();
        FoxBodyWriter.WriteBody(body, service.ModelField, token.Model, request);
        return Of(body.WrittenMemory);
    }

    /// <summary>The message, bounded, with quotes of the request and the queries of URLs replaced.</summary>
    public string RemoveFrom(string message)
    {
        var rest = ErrorText.Bounded(UrlQueries.RemoveFrom(message), ErrorText.MessageLength).AsSpan();
        var kept = new System.Text.StringBuilder();
        while (!rest.IsEmpty)
        {
            var quoted = LongestQuote(rest);
            kept.Append(quoted > 0 ? Mark : rest[..1]);
            rest = rest[Math.Max(quoted, 1)..];
        }

        return kept.ToString();
    }

    /// <summary>How much of the start of the message stands in a text of the request; 0 when too little to matter.</summary>
    private int LongestQuote(ReadOnlySpan<char> message)
    {
        var longest = 0;
        foreach (var text in _texts)
        {
            var start = IsWholeText(message, text) ? text.Length : RunLength(message);
            if (start == 0 || !text.AsSpan().Contains(message[..start], StringComparison.Ordinal))
            {
                continue;
            }

            while (start < message.Length && text.AsSpan().Contains(message[..(start + 1)], StringComparison.Ordinal))
            {
                start++;
            }

            longest = Math.Max(longest, start);
        }

        return longest;
    }

    // A short text counts when it reads like one: "1080p" may stay in a message, "a cat" may not.
    private static bool IsWholeText(ReadOnlySpan<char> message, string text) =>
        text.Length < ShortestRun
        && message.StartsWith(text, StringComparison.Ordinal)
        && text.Any(static c => c == ' ' || !char.IsAscii(c));

    private static int RunLength(ReadOnlySpan<char> message)
    {
        if (message.Length >= ShortestWideRun && !message[..ShortestWideRun].ContainsAnyInRange('\0', '\u007f'))
        {
            return ShortestWideRun;
        }

        return message.Length >= ShortestRun ? ShortestRun : 0;
    }
}
