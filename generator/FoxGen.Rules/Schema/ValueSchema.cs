using FoxGen.Rules.Primitives;

namespace FoxGen.Rules;

/// <summary>The JSON types of values.</summary>
public enum ValueKind
{
    /// <summary>A string.</summary>
    String,

    /// <summary>A number without a fraction.</summary>
    Integer,

    /// <summary>Any number.</summary>
    Number,

    /// <summary>True or false, or the two strings of <see cref="ValueSchema.Spelling"/>.</summary>
    Boolean,

    /// <summary>An array of <see cref="ValueSchema.Items"/>.</summary>
    Array,

    /// <summary>An object: with known keys if it has <see cref="ValueSchema.Properties"/>, free without them.</summary>
    Object,

    /// <summary>A union: <see cref="ValueSchema.Cases"/>.</summary>
    Union,
}

/// <summary>The schema of a value. Only the members that apply to <see cref="Kind"/> are set.</summary>
/// <param name="Kind">The JSON type.</param>
public sealed record ValueSchema(ValueKind Kind)
{
    /// <summary>The JSON type on the wire: a boolean with a <see cref="Spelling"/> is a string there.</summary>
    public ValueKind JsonType => Spelling is null ? Kind : ValueKind.String;

    /// <summary>The only allowed values (<c>enum</c>, <c>const</c>); empty for any value.</summary>
    public EquatableArray<RuleValue> Allowed { get; init; }

    /// <summary>Bounds of a number.</summary>
    public NumberRange? Range { get; init; }

    /// <summary>
    /// The constraints of the kinds that derive from <see cref="ListedConstraintKind"/>, in the order of these kinds. Other members of this
    /// schema define the rest. <c>ConstraintKinds.Of</c> returns all constraints.
    /// </summary>
    public EquatableArray<Constraint> Constraints { get; init; }

    /// <summary>The format of a string.</summary>
    public TextFormat Format { get; init; }

    /// <summary>The strings for a boolean, if they are not <c>true</c> and <c>false</c>.</summary>
    public BooleanSpelling? Spelling { get; init; }

    /// <summary>The schema of the items of an array.</summary>
    public ValueSchema? Items { get; init; }

    /// <summary>The known keys of an object; empty for a free object, which accepts any content.</summary>
    public EquatableArray<FieldSchema> Properties { get; init; }

    /// <summary>Whether an object with <see cref="Properties"/> accepts any other key too (<c>additionalProperties</c>).</summary>
    public bool IsOpen { get; init; }

    /// <summary>The keys whose constants identify an alternative of a union: required keys with one allowed value.</summary>
    public IEnumerable<FieldSchema> Constants => Kind is ValueKind.Object
        ? Properties.Where(property => property.IsFixed && property.Value.Spelling is null)
        : [];

    /// <summary>Rules between the known keys of an object; in their conditions <c>this</c> is the object.</summary>
    public EquatableArray<Rule> Rules { get; init; }

    /// <summary>The alternatives of a union. A value belongs to the first one with its type and its constants.</summary>
    public EquatableArray<UnionCase> Cases { get; init; }

    /// <summary>The aliases of allowed values. The service accepts both; rules read the canonical value.</summary>
    public EquatableArray<WireAlias> Aliases { get; init; }

    /// <summary>The accepted URLs; <c>null</c> for every http and https URL. Only with <see cref="TextFormat.Uri"/>.</summary>
    public UrlPolicy? Urls { get; init; }

    /// <summary>The maximum number of array items with inline bytes (data URI, base64).</summary>
    public int? MaxInlineItems { get; init; }

    /// <summary>The requirements for the file of a URL; on an array, for the total of all items.</summary>
    public MediaFacts? Media { get; init; }

    /// <summary>The constraints that an overlay of the project narrowed.</summary>
    public EquatableArray<OverlayMark> Overlays { get; init; }

    // A property would be part of ToString, which would not end.
    /// <summary>Returns the schemas that a value can have: those of <see cref="Cases"/>, or this one.</summary>
    public IEnumerable<ValueSchema> Alternatives() => Kind is ValueKind.Union ? Cases.Select(one => one.Value) : [this];

    /// <summary>Returns the mark of a constraint that an overlay narrowed; <c>null</c> for a constraint of the service.</summary>
    /// <param name="ruleId">The rule id of the constraint.</param>
    public OverlayMark? FindOverlay(string ruleId) => Overlays.Count == 0 ? null : Overlays.FirstOrDefault(mark => mark.RuleId == ruleId);

    /// <summary>Returns the constraint of a kind; <c>null</c> for none.</summary>
    /// <typeparam name="T">The kind's type.</typeparam>
    public T? Find<T>()
        where T : Constraint => Constraints.OfType<T>().FirstOrDefault();

    /// <summary>Returns the schema with numbers that are allowed although they are outside the range or violate another constraint.</summary>
    /// <param name="sentinels">The numbers.</param>
    public ValueSchema WithSentinels(EquatableArray<decimal> sentinels) => sentinels.Count == 0 ? this : this with
    {
        Range = (Range ?? new NumberRange()) with { Sentinels = sentinels },
        Constraints = Constraints.Select(constraint => constraint.WithSentinels(sentinels)).ToEquatable(),
    };

    /// <summary>Returns whether no number of a range satisfies the constraints. Sentinels do not count.</summary>
    /// <param name="range">The range of this schema, or a part of it.</param>
    public bool Empties(NumberRange range)
    {
        var wholeOnly = Kind is ValueKind.Integer;
        return range.IsEmpty(wholeOnly) || Constraints.Any(constraint => constraint.Empties(range, wholeOnly));
    }
}

/// <summary>The formats of strings.</summary>
public enum TextFormat
{
    /// <summary>Any string.</summary>
    None,

    /// <summary>An absolute URL: http and https, or as <see cref="ValueSchema.Urls"/> defines.</summary>
    Uri,

    /// <summary>Bytes as base64, RFC 4648 section 4, with padding.</summary>
    Base64,

    /// <summary>A language code of ISO 639: two or three lower-case letters.</summary>
    Language,
}

/// <summary>An alternative of a union.</summary>
/// <param name="Name">The name in messages and in C#.</param>
/// <param name="Value">The schema of the value.</param>
public sealed record UnionCase(string Name, ValueSchema Value);

/// <summary>Another spelling of an allowed value.</summary>
/// <param name="Spelling">The other spelling.</param>
/// <param name="Canonical">The allowed value that it refers to.</param>
public sealed record WireAlias(RuleValue Spelling, RuleValue Canonical);

/// <summary>The accepted URLs.</summary>
public sealed record UrlPolicy
{
    /// <summary>The start of the URL that represents a local file in a request. The host is reserved and resolves nowhere.</summary>
    public const string LocalFile = UrlPolicyPrimitives.StandIn;

    /// <summary>Whether the field accepts a file as a part of a multipart body.</summary>
    public bool TakesFile => Schemes.Contains(UrlPolicyPrimitives.FileScheme);

    /// <summary>The schemes: <c>http</c>, <c>https</c>, <c>data</c> (a data URI), <c>base64</c> (plain base64 without a URL), <c>id</c> (of an uploaded file), <c>file</c> (a part of a multipart body).</summary>
    public EquatableArray<string> Schemes { get; init; }

    /// <summary>The hosts in lower case; a leading dot includes all subdomains (<c>.example.com</c>). Empty for any.</summary>
    public EquatableArray<string> Hosts { get; init; }

    /// <summary>The maximum number of bytes in a data URI or base64 string.</summary>
    public long? MaxInlineBytes { get; init; }
}

/// <summary>A boolean that is sent as one of two strings.</summary>
/// <param name="True">The string for true.</param>
/// <param name="False">The string for false.</param>
public sealed record BooleanSpelling(string True, string False);
