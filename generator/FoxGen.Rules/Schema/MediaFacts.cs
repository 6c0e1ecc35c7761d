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

    /// <summary>What the file must have in common with those of other fields.</summary>
    public EquatableArray<MediaPair> Pairs { get; init; }

    /// <summary>Bounds of its size, its playing time, its pixels, at most one for each key.</summary>
    public EquatableArray<MediaLimit> Limits { get; init; }

    /// <summary>The media types accepted, such as <c>image/png</c> or <c>image/*</c>; empty for any.</summary>
    public IReadOnlyList<string> MediaTypes =>
        Formats.Count > 0 ? [.. Formats.Select(name => MediaFormats.Find(name)!.MediaType)]
        : Kinds.Select(kind => kind.MediaType()).ToList() is var types && types.Contains(null) ? []
        : [.. types.OfType<string>()];

    /// <summary>The bounds under a key of the language, such as <c>bytes</c>; <c>null</c> for none.</summary>
    /// <param name="key">The key.</param>
    public MediaLimit? Limit(string key) => Limits.FirstOrDefault(limit => limit.Key == key);
}

/// <summary>Bounds of one number that a file has.</summary>
/// <param name="Key">The key of the language, such as <c>bytes</c> or <c>shortEdge</c>.</param>
/// <param name="Range">The bounds that always hold.</param>
public sealed record MediaLimit(string Key, NumberRange Range)
{
    /// <summary>Tighter bounds that hold only under a condition on other fields.</summary>
    public EquatableArray<ConditionalRange> When { get; init; }
}

/// <summary>Bounds that hold while a condition is true.</summary>
/// <param name="Condition">The condition over the request's fields.</param>
/// <param name="Range">The bounds.</param>
public sealed record ConditionalRange(Expression Condition, NumberRange Range);

/// <summary>What a file must have in common with that of another field.</summary>
/// <param name="Key">The key of the language, such as <c>sameSizeAs</c>.</param>
/// <param name="Field">The wire name of the other field.</param>
public sealed record MediaPair(string Key, string Field);
