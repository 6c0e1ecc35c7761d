using System.Globalization;
using System.Text.Json;

namespace FoxGen.Import;

/// <summary>Reads the JSON that pages show.</summary>
internal static class PageJson
{
    private const int DeepestValue = 32;

    /// <summary>The value of a text; <c>null</c> when it is not JSON.</summary>
    public static RuleValue? Read(string text)
    {
        try
        {
            using var document = JsonDocument.Parse(text, new JsonDocumentOptions { MaxDepth = DeepestValue });
            return Value(document.RootElement);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>The object that a text begins with, whatever follows, and how many characters it has.</summary>
    public static (RuleValue? Value, int Length) ReadFirst(string text)
    {
        var (depth, inText) = (0, false);
        for (var i = 0; i < text.Length; i++)
        {
            switch (text[i])
            {
                case '\\' when inText:
                    i++;
                    break;
                case '"':
                    inText = !inText;
                    break;
                case '{' or '[' when !inText:
                    depth++;
                    break;
                case '}' or ']' when !inText && --depth == 0:
                    // Within single quotes a shell wants '\'' for an apostrophe.
                    return (Read(text[..(i + 1)].Replace("'\\''", "'")), i + 1);
            }
        }

        return (null, 0);
    }

    private static RuleValue Value(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.String => RuleValue.Of(PlainText.Whole(Text(element))),
        JsonValueKind.True => RuleValue.True,
        JsonValueKind.False => RuleValue.False,
        JsonValueKind.Number => element.TryGetInt64(out var whole) ? RuleValue.Of(whole) : RuleValue.Of(double.Parse(element.GetRawText(), NumberStyles.Float, CultureInfo.InvariantCulture)),
        JsonValueKind.Array => RuleValue.Of(element.EnumerateArray().Select(Value)),
        // Of two equal keys the last one counts.
        JsonValueKind.Object => RuleValue.Of(element.EnumerateObject()
            .GroupBy(property => Name(property), StringComparer.Ordinal)
            .Select(group => new KeyValuePair<string, RuleValue>(group.Key, Value(group.Last().Value)))),
        _ => RuleValue.Null,
    };

    // Half a surrogate pair in an escape is no text.
    private static string Text(JsonElement element)
    {
        try
        {
            return element.GetString() ?? "";
        }
        catch (InvalidOperationException)
        {
            return "\uFFFD";
        }
    }

    private static string Name(JsonProperty property)
    {
        try
        {
            return PlainText.Sound(property.Name);
        }
        catch (InvalidOperationException)
        {
            return "\uFFFD";
        }
    }
}
