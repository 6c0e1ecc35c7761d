namespace FoxGen.Rules;

/// <summary>A text in English, optionally also in Chinese.</summary>
/// <param name="English">The English text.</param>
/// <param name="Chinese">The Chinese text, if there is one.</param>
public sealed record LocalizedText(string English, string? Chinese = null)
{
    /// <summary>Returns the text in a language; in English if there is no other text.</summary>
    public string In(TextLanguage language) => language is TextLanguage.Chinese && Chinese is not null ? Chinese : English;

    /// <summary>Returns the text with a change in both languages.</summary>
    internal LocalizedText With(Func<string, string> change) => new(change(English), Chinese is null ? null : change(Chinese));

    /// <inheritdoc/>
    public override string ToString() => English;
}

/// <summary>The languages of the texts in specs.</summary>
public enum TextLanguage
{
    /// <summary>English (required).</summary>
    English,

    /// <summary>Simplified Chinese (optional).</summary>
    Chinese,
}
