namespace FoxGen.Import;

/// <summary>A text in the languages the source has it in. At least one of them is there.</summary>
/// <param name="English">The English text.</param>
/// <param name="Chinese">The Chinese text.</param>
public sealed record DraftText(string? English, string? Chinese)
{
    /// <summary>A text in one language.</summary>
    /// <param name="text">The text.</param>
    /// <param name="language">Its language.</param>
    public static DraftText In(string text, TextLanguage language) =>
        language is TextLanguage.Chinese ? new(null, text) : new(text, null);
}

/// <summary>A value with a meaning of its own: an enum value, a sentinel, a usual value of an open field.</summary>
/// <param name="Value">The value on the wire.</param>
/// <param name="Meaning">What it stands for.</param>
/// <param name="ClrName">The C# name, when the derived one is poor or not to be used.</param>
public sealed record DraftKnownValue(RuleValue Value, DraftText? Meaning, string? ClrName = null);
