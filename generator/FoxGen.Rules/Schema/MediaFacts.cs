namespace FoxGen.Rules;

/// <summary>What the file behind a URL must be. On an array these are totals over all its items.</summary>
public sealed record MediaFacts
{
    /// <summary>The kinds of file taken, such as image or video; empty on totals.</summary>
    public EquatableArray<MediaKind> Kinds { get; init; }

    /// <summary>The formats taken, by their <see cref="MediaFormats"/> name; empty when the documentation does not say.</summary>
    public EquatableArray<string> Formats { get; init; }

    /// <summary>Whether a URL must have the extension of one of the formats; otherwise another extension is a warning.</summary>
    public bool ExtensionIsRequired { get; init; }

    /// <summary>The wire name of the field whose file this one must equal in width and height.</summary>
    public string? SameSizeAs { get; init; }

    /// <summary>The size of the file.</summary>
    public MediaLimit? Bytes { get; init; }

    /// <summary>The playing time.</summary>
    public MediaLimit? Seconds { get; init; }

    /// <summary>The length of the shorter edge.</summary>
    public MediaLimit? ShortEdgePixels { get; init; }

    /// <summary>Width divided by height.</summary>
    public MediaLimit? AspectRatio { get; init; }
}

/// <summary>Kinds of media file.</summary>
public enum MediaKind
{
    /// <summary>A still or animated picture.</summary>
    Image,

    /// <summary>Moving pictures.</summary>
    Video,

    /// <summary>Sound.</summary>
    Audio,

    /// <summary>A document, such as a PDF.</summary>
    Document,
}

/// <summary>Bounds of one property of a file.</summary>
/// <param name="Range">The bounds that always hold.</param>
public sealed record MediaLimit(NumberRange Range)
{
    /// <summary>Tighter bounds that hold only under a condition on other fields.</summary>
    public EquatableArray<ConditionalRange> When { get; init; }
}

/// <summary>Bounds that hold while a condition is true.</summary>
/// <param name="Condition">The condition over the request's fields.</param>
/// <param name="Range">The bounds.</param>
public sealed record ConditionalRange(Expression Condition, NumberRange Range);
