using FoxGen.Rules.Strings;

namespace FoxGen.Rules;

/// <summary>Writes JSON string literals without a JSON library, which an analyzer host may not offer.</summary>
public static class JsonText
{
    /// <summary>Quotes and escapes a text as a JSON string; characters above U+001F stay as they are.</summary>
    public static string Quote(string text) => QuotedText.Json(text);
}
