namespace FoxGen.Rules;

/// <summary>A text in English with, optionally, its Chinese twin beside it.</summary>
/// <param name="English">The English text.</param>
/// <param name="Chinese">The Chinese text, when the spec has one.</param>
public sealed record LocalizedText(string English, string? Chinese = null)
{
    /// <summary>The text in the wanted language, English where there is no other.</summary>
    public string In(TextLanguage language) => language is TextLanguage.Chinese && Chinese is not null ? Chinese : English;

    /// <inheritdoc/>
    public override string ToString() => English;
}

/// <summary>The languages a spec may carry its texts in.</summary>
public enum TextLanguage
{
    /// <summary>English, always there.</summary>
    English,

    /// <summary>Simplified Chinese, beside the English text.</summary>
    Chinese,
}
