using FoxGen.Rules.Strings;

namespace FoxGen.Rules;

/// <summary>Writes JSON string literals without a JSON library, because an analyzer host may not have one.</summary>
public static class JsonText
{
    /// <summary>Quotes and escapes a string as a JSON string; characters above U+001F are not escaped.</summary>
    public static string Quote(string text) => QuotedText.Json(text);
}
