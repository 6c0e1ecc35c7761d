namespace FoxGen.PageImport.Phrases;

/// <summary>What a word of a clause about limits means.</summary>
internal enum PhraseTokenKind
{
    /// <summary>A number.</summary>
    Number,

    /// <summary>The number before it is one of characters, items, bytes, seconds or pixels.</summary>
    Unit,

    /// <summary>At most.</summary>
    AtMost,

    /// <summary>At least.</summary>
    AtLeast,

    /// <summary>Less than.</summary>
    Below,

    /// <summary>More than.</summary>
    Above,

    /// <summary>At most, behind its number.</summary>
    AtMostBehind,

    /// <summary>Less than, behind its number.</summary>
    BelowBehind,

    /// <summary>Between the two ends of a range.</summary>
    To,

    /// <summary>Each item.</summary>
    Each,

    /// <summary>All items together.</summary>
    Together,

    /// <summary>What is limited: a size, a time, a number.</summary>
    Subject,

    /// <summary>The thing that has it: an image, a file.</summary>
    Thing,

    /// <summary>A slash between two limits of one kind of bound.</summary>
    And,

    /// <summary>A word that changes nothing.</summary>
    Filler,

    /// <summary>Advice, not a limit.</summary>
    Soft,

    /// <summary>A word that no table knows. It may change everything.</summary>
    Other,
}

/// <summary>What is measured.</summary>
internal enum Measure
{
    /// <summary>The number itself.</summary>
    Plain,

    /// <summary>Items of an array.</summary>
    Items,

    /// <summary>Characters of a text.</summary>
    Characters,

    /// <summary>The size of a file.</summary>
    Bytes,

    /// <summary>Time.</summary>
    Seconds,

    /// <summary>An edge of a picture.</summary>
    Pixels,
}

/// <summary>A word of a clause.</summary>
/// <param name="Kind">What it means.</param>
/// <param name="Text">The word.</param>
internal sealed record PhraseToken(PhraseTokenKind Kind, string Text)
{
    /// <summary>For units and subjects: what is measured.</summary>
    public Measure? Measure { get; init; }

    /// <summary>For things: which kind of file; <c>null</c> for any.</summary>
    public MediaKind? Media { get; init; }

    /// <summary>For units of time: how many seconds; for units of size: the unit of the language.</summary>
    public string Unit { get; init; } = "";
}
