using System.Text.Json;

namespace FoxGen.Json;

/// <summary>Reads the JSON object at the start of a reply, also when the reply breaks off or goes on with something else.</summary>
internal static class JsonPrefix
{
    private static readonly JsonReaderOptions s_options = new() { MaxDepth = JsonFields.DeepestReply };

    /// <summary>Where to begin when a reply is parsed as it arrives.</summary>
    public static JsonReaderState Begin() => new(s_options);

    /// <summary>The length of the byte order mark before the object.</summary>
    public static int MarkLength(ReadOnlySpan<byte> utf8) => utf8.StartsWith("\uFEFF"u8) ? 3 : 0;

    /// <summary>The object, with the members that are complete; <c>null</c> when there is none.</summary>
    /// <param name="utf8">The reply, as far as it arrived.</param>
    /// <param name="isComplete">Whether the object has its end.</param>
    public static JsonElement? Read(ReadOnlyMemory<byte> utf8, out bool isComplete)
    {
        var body = utf8[MarkLength(utf8.Span)..];
        var open = new Stack<char>();
        var good = Measure(body.Span, open);
        isComplete = good > 0 && open.Count == 0;
        if (good == 0)
        {
            return null;
        }

        return isComplete ? JsonFields.Parse(body[..good]) : JsonFields.Parse((byte[])[.. body.Span[..good], .. open.Select(static close => (byte)close)]);
    }

    /// <summary>How much of the start is complete values; 0 when it begins no object.</summary>
    /// <param name="body">The reply.</param>
    /// <param name="open">Gets what has to be closed behind it.</param>
    private static int Measure(ReadOnlySpan<byte> body, Stack<char> open)
    {
        var good = 0;
        var reader = new Utf8JsonReader(body, isFinalBlock: false, Begin());
        try
        {
            while (reader.Read())
            {
                switch (reader.TokenType)
                {
                    case JsonTokenType.StartObject:
                        open.Push('}');
                        break;
                    case JsonTokenType.StartArray when open.Count > 0:
                        open.Push(']');
                        break;
                    case JsonTokenType.EndObject or JsonTokenType.EndArray:
                        open.Pop();
                        break;
                    case JsonTokenType.PropertyName:
                        // Counts with its value only.
                        continue;
                }

                if (open.Count == 0 && reader.TokenType is not JsonTokenType.EndObject)
                {
                    return 0;
                }

                good = (int)reader.BytesConsumed;
                if (open.Count == 0)
                {
                    return good;
                }
            }
        }
        catch (JsonException)
        {
            // What comes next is no JSON; what came before is.
        }

        return good;
    }
}
