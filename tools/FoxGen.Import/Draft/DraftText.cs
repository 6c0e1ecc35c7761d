namespace FoxGen.Import;

/// <summary>A text in the languages of the source: at least one of them.</summary>
/// <param name="English">The English text.</param>
/// <param name="Chinese">The Chinese text.</param>
public sealed record DraftText(string? English, string? Chinese)
{
    /// <summary>Creates a text in one language.</summary>
    /// <param name="text">The text.</param>
    /// <param name="language">Its language.</param>
    public static DraftText In(string text, TextLanguage language) =>
        language is TextLanguage.Chinese ? new(null, text) : new(text, null);
}

/// <summary>A value with a special meaning: an enum value, a sentinel, or a known value of an open field.</summary>
/// <param name="Value">The value on the wire.</param>
/// <param name="Meaning">The meaning.</param>
/// <param name="ClrName">The C# name, if the derived name is not suitable.</param>
public sealed record DraftKnownValue(RuleValue Value, DraftText? Meaning, string? ClrName = null);
