namespace FoxGen.Rules;

/// <summary>The JSON types a value can be restricted to.</summary>
public enum ValueKind
{
    /// <summary>A text.</summary>
    String,

    /// <summary>A number without a fraction.</summary>
    Integer,

    /// <summary>Any number.</summary>
    Number,

    /// <summary>True or false, or the two texts of <see cref="ValueSchema.Spelling"/>.</summary>
    Boolean,

    /// <summary>A list of <see cref="ValueSchema.Items"/>.</summary>
    Array,

    /// <summary>An object; with <see cref="ValueSchema.Properties"/> closed, without them free.</summary>
    Object,

    /// <summary>One of several kinds of value: <see cref="ValueSchema.Cases"/>.</summary>
    Union,
}

/// <summary>What one value may be. Only the members that fit <see cref="Kind"/> are set.</summary>
/// <param name="Kind">The JSON type.</param>
public sealed record ValueSchema(ValueKind Kind)
{
    /// <summary>The JSON type on the wire: a boolean with a <see cref="Spelling"/> is a string there.</summary>
    public ValueKind JsonType => Spelling is null ? Kind : ValueKind.String;

    /// <summary>The only values allowed (<c>enum</c>, <c>const</c>); empty when any value is.</summary>
    public EquatableArray<RuleValue> Allowed { get; init; }

    /// <summary>Bounds of a number.</summary>
    public NumberRange? Range { get; init; }

    /// <summary>
    /// Constraints of the kinds that derive from <see cref="ListedConstraintKind"/>, in the order of these kinds. The members of this schema say
    /// the others; <c>ConstraintKinds.Of</c> gives all.
    /// </summary>
    public EquatableArray<Constraint> Constraints { get; init; }

    /// <summary>What a text must look like.</summary>
    public TextFormat Format { get; init; }

    /// <summary>How a boolean is written when it is not <c>true</c> and <c>false</c>.</summary>
    public BooleanSpelling? Spelling { get; init; }

    /// <summary>What each item of an array may be.</summary>
    public ValueSchema? Items { get; init; }

    /// <summary>The keys of a closed object.</summary>
    public EquatableArray<FieldSchema> Properties { get; init; }

    /// <summary>The keys by whose constants a value is known among the alternatives of a union: required, and with one value allowed.</summary>
    public IEnumerable<FieldSchema> Constants => Kind is ValueKind.Object
        ? Properties.Where(property => property.IsRequired && property.Value is { Allowed.Count: 1, Spelling: null })
        : [];

    /// <summary>Rules between the keys of a closed object; in their conditions <c>this</c> is the object.</summary>
    public EquatableArray<Rule> Rules { get; init; }

    /// <summary>The alternatives of a union. A value belongs to the first one whose type, and whose constants, it has.</summary>
    public EquatableArray<UnionCase> Cases { get; init; }

    /// <summary>Other spellings of allowed values. Both are taken on the wire; rules read the canonical one.</summary>
    public EquatableArray<WireAlias> Aliases { get; init; }

    /// <summary>Which URLs are taken; <c>null</c> for every http and https URL. Only with <see cref="TextFormat.Uri"/>.</summary>
    public UrlPolicy? Urls { get; init; }

    /// <summary>How many items of an array may carry their bytes inline (data URI, base64).</summary>
    public int? MaxInlineItems { get; init; }

    /// <summary>What a URL must point at; on an array, what all its items together must keep to.</summary>
    public MediaFacts? Media { get; init; }

    /// <summary>The constraint of a kind; <c>null</c> for none.</summary>
    /// <typeparam name="T">The kind's type.</typeparam>
    public T? Find<T>()
        where T : Constraint => Constraints.OfType<T>().FirstOrDefault();

    /// <summary>The same, with numbers that are allowed although they lie outside the range, or break another constraint.</summary>
    /// <param name="sentinels">The numbers.</param>
    public ValueSchema WithSentinels(EquatableArray<decimal> sentinels) => sentinels.Count == 0 ? this : this with
    {
        Range = (Range ?? new NumberRange()) with { Sentinels = sentinels },
        Constraints = Constraints.Select(constraint => constraint.WithSentinels(sentinels)).ToEquatable(),
    };

    /// <summary>Whether no number of a range keeps to the constraints. Sentinels do not count.</summary>
    /// <param name="range">The range; that of this schema, or a part of it.</param>
    public bool Empties(NumberRange range)
    {
        var wholeOnly = Kind is ValueKind.Integer;
        return range.IsEmpty(wholeOnly) || Constraints.Any(constraint => constraint.Empties(range, wholeOnly));
    }
}

/// <summary>Texts a service recognizes.</summary>
public enum TextFormat
{
    /// <summary>Any text.</summary>
    None,

    /// <summary>An absolute URL: http and https, or what <see cref="ValueSchema.Urls"/> says.</summary>
    Uri,

    /// <summary>Bytes as base64, RFC 4648 section 4, with padding.</summary>
    Base64,

    /// <summary>A language code of ISO 639: two or three lower-case letters.</summary>
    Language,
}

/// <summary>An alternative of a union.</summary>
/// <param name="Name">What it is called in messages and in C#.</param>
/// <param name="Value">What the value may be.</param>
public sealed record UnionCase(string Name, ValueSchema Value);

/// <summary>Another spelling of an allowed value.</summary>
/// <param name="Spelling">The other spelling.</param>
/// <param name="Canonical">The allowed value it stands for.</param>
public sealed record WireAlias(RuleValue Spelling, RuleValue Canonical);

/// <summary>Which URLs are taken.</summary>
public sealed record UrlPolicy
{
    /// <summary>The schemes: <c>http</c>, <c>https</c>, <c>data</c> (a data URI), <c>base64</c> (bare base64, no URL at all).</summary>
    public EquatableArray<string> Schemes { get; init; }

    /// <summary>The hosts, lower case; a leading dot takes all below it (<c>.example.com</c>). Empty for any.</summary>
    public EquatableArray<string> Hosts { get; init; }

    /// <summary>How many bytes a data URI or base64 text may carry.</summary>
    public long? MaxInlineBytes { get; init; }
}

/// <summary>A boolean written as one of two texts.</summary>
/// <param name="True">What stands for true.</param>
/// <param name="False">What stands for false.</param>
public sealed record BooleanSpelling(string True, string False);
