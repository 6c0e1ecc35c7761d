using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using FoxGen.Rules;

namespace FoxGen.Simulator.Bodies;

/// <summary>Reads strict JSON as rule values: no comments, no trailing commas, no key twice, bounded depth.</summary>
internal static class JsonBody
{
    private const int MaxDepth = 64;

    /// <summary>Reads a whole body; a problem is a full sentence.</summary>
    public static bool TryRead(ReadOnlySpan<byte> json, [NotNullWhen(true)] out RuleValue? value, [NotNullWhen(false)] out string? problem)
    {
        (value, problem) = (null, null);
        try
        {
            var reader = new Utf8JsonReader(json, new JsonReaderOptions { MaxDepth = MaxDepth });
            reader.Read();
            value = ReadValue(ref reader);

            // Reads on to the end, which throws when something follows.
            reader.Read();
            return true;
        }
        catch (JsonException e)
        {
            problem = $"The body is not valid JSON at line {e.LineNumber + 1}, byte {e.BytePositionInLine + 1}.";
        }
        catch (BodyProblem e)
        {
            problem = e.Message;
        }
        catch (InvalidOperationException)
        {
            // The reader's word for a text that is no UTF-8 or has half a surrogate pair.
            problem = "The body is not valid JSON: a string is not valid Unicode.";
        }

        value = null;
        return false;
    }

    private static RuleValue ReadValue(ref Utf8JsonReader reader) => reader.TokenType switch
    {
        JsonTokenType.StartObject => ReadMap(ref reader),
        JsonTokenType.StartArray => ReadList(ref reader),
        JsonTokenType.String => RuleValue.Of(reader.GetString()!),
        JsonTokenType.Number => ReadNumber(ref reader),
        JsonTokenType.True => RuleValue.True,
        JsonTokenType.False => RuleValue.False,
        _ => RuleValue.Null,
    };

    private static RuleValue ReadMap(ref Utf8JsonReader reader)
    {
        var entries = new List<KeyValuePair<string, RuleValue>>();
        var keys = new HashSet<string>(StringComparer.Ordinal);
        while (reader.Read() && reader.TokenType is not JsonTokenType.EndObject)
        {
            var key = reader.GetString()!;
            if (!keys.Add(key))
            {
                throw new BodyProblem($"The body is ambiguous: an object has the key '{Shorten.Text(key)}' twice.");
            }

            reader.Read();
            entries.Add(new(key, ReadValue(ref reader)));
        }

        return RuleValue.Of(entries);
    }

    private static RuleValue ReadList(ref Utf8JsonReader reader)
    {
        var items = new List<RuleValue>();
        while (reader.Read() && reader.TokenType is not JsonTokenType.EndArray)
        {
            items.Add(ReadValue(ref reader));
        }

        return RuleValue.Of(items);
    }

    private static RuleValue ReadNumber(ref Utf8JsonReader reader)
    {
        if (reader.TryGetInt64(out var whole))
        {
            return RuleValue.Of(whole);
        }

        return reader.TryGetDouble(out var number) && double.IsFinite(number)
            ? RuleValue.Of(number)
            : throw new BodyProblem("The body contains a number that is too large.");
    }

    private sealed class BodyProblem(string message) : Exception(message);
}
