using System.Text.Json;

namespace FoxGen.PageImport.Pages;

/// <summary>Reads the JSON that pages show.</summary>
internal static class PageJson
{
    private const int DeepestValue = 32;

    /// <summary>The value of a text; <c>null</c> when it is not JSON.</summary>
    public static RuleValue? Read(string text)
    {
        try
        {
            // Stricter than the reader of values.
            JsonDocument.Parse(text, new JsonDocumentOptions { MaxDepth = DeepestValue }).Dispose();
            return JsonReader.Read(text) is { } value ? Sound(value) : null;
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

    // Half a surrogate pair in an escape is no text. Of two equal keys the last one counts.
    private static RuleValue Sound(RuleValue value) => value.Kind switch
    {
        RuleValueKind.String => RuleValue.Of(PlainText.Whole(value.AsString)),
        RuleValueKind.List => RuleValue.Of(value.AsList.Select(Sound)),
        RuleValueKind.Map => RuleValue.Of(value.AsMap
            .GroupBy(entry => PlainText.Sound(entry.Key), StringComparer.Ordinal)
            .Select(group => KeyValuePair.Create(group.Key, Sound(group.Last().Value)))),
        _ => value,
    };
}
