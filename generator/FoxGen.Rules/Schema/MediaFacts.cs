namespace FoxGen.Rules;

/// <summary>The requirements for the file of a URL. On an array, they apply to the total of all items.</summary>
public sealed record MediaFacts
{
    /// <summary>The accepted kinds of file, such as image or video; empty for totals.</summary>
    public EquatableArray<MediaKind> Kinds { get; init; }

    /// <summary>The accepted formats, by their <see cref="MediaFormats"/> name; empty if they are not documented.</summary>
    public EquatableArray<string> Formats { get; init; }

    /// <summary>Whether a URL must have the extension of one of the formats; otherwise another extension is a warning.</summary>
    public bool ExtensionIsRequired { get; init; }

    /// <summary>The comparisons with the files of other fields.</summary>
    public EquatableArray<MediaPair> Pairs { get; init; }

    /// <summary>The bounds of its size, duration and pixels, at most one for each key.</summary>
    public EquatableArray<MediaLimit> Limits { get; init; }

    /// <summary>The accepted media types, such as <c>image/png</c> or <c>image/*</c>; empty for any.</summary>
    public IReadOnlyList<string> MediaTypes =>
        Formats.Count > 0 ? [.. Formats.Select(name => MediaFormats.Find(name)!.MediaType)]
        : Kinds.Select(kind => kind.MediaType()).ToList() is var types && types.Contains(null) ? []
        : [.. types.OfType<string>()];

    /// <summary>Returns the bounds of a key of the language, such as <c>bytes</c>; <c>null</c> for none.</summary>
    /// <param name="key">The key.</param>
    public MediaLimit? Limit(string key) => Limits.FirstOrDefault(limit => limit.Key == key);
}

/// <summary>The bounds of a measure of a file.</summary>
/// <param name="Key">The key of the language, such as <c>bytes</c> or <c>shortEdge</c>.</param>
/// <param name="Range">The bounds that always apply.</param>
public sealed record MediaLimit(string Key, NumberRange Range)
{
    /// <summary>Tighter bounds that apply only under a condition on other fields.</summary>
    public EquatableArray<ConditionalRange> When { get; init; }
}

/// <summary>Bounds that apply if a condition is true.</summary>
/// <param name="Condition">The condition over the request's fields.</param>
/// <param name="Range">The bounds.</param>
public sealed record ConditionalRange(Expression Condition, NumberRange Range);

/// <summary>A comparison of a file with the file of another field.</summary>
/// <param name="Key">The key of the language, such as <c>sameSizeAs</c>.</param>
/// <param name="Field">The wire name of the other field.</param>
public sealed record MediaPair(string Key, string Field)
{
    /// <summary>Whether the other field is an array, of which the first file counts.</summary>
    public bool IsList { get; init; }
}
