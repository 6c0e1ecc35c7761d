namespace FoxGen.Rules.Typing;

/// <summary>What is known about the value of an expression before any request exists.</summary>
/// <param name="Kind">The kind of value.</param>
internal sealed record StaticType(StaticKind Kind)
{
    public static StaticType Dynamic { get; } = new(StaticKind.Dynamic);

    public static StaticType Null { get; } = new(StaticKind.Null);

    public static StaticType Boolean { get; } = new(StaticKind.Boolean);

    public static StaticType Integer { get; } = new(StaticKind.Integer);

    public static StaticType Double { get; } = new(StaticKind.Double);

    public static StaticType String { get; } = new(StaticKind.String);

    /// <summary>What the items of a list are.</summary>
    public StaticType? Item { get; init; }

    /// <summary>The keys of a closed object; empty for a free one.</summary>
    public EquatableArray<FieldSchema> Properties { get; init; }

    /// <summary>The only values there are; empty when any value of the kind is possible.</summary>
    public EquatableArray<RuleValue> Allowed { get; init; }

    /// <summary>Whether it is a number, or may be one.</summary>
    public bool IsNumeric => Kind is StaticKind.Integer or StaticKind.Double or StaticKind.Dynamic;

    /// <summary>The type of values that fit a schema. A boolean written as two texts is read as these texts.</summary>
    public static StaticType Of(ValueSchema? schema) => schema is null ? Dynamic : schema.Kind switch
    {
        ValueKind.Boolean when schema.Spelling is { } spelling =>
            String with { Allowed = new(RuleValue.Of(spelling.True), RuleValue.Of(spelling.False)) },
        ValueKind.Boolean => Boolean with { Allowed = schema.Allowed },
        ValueKind.String => String with { Allowed = schema.Allowed },
        ValueKind.Integer => Integer with { Allowed = schema.Allowed },
        ValueKind.Number => Double with { Allowed = schema.Allowed },
        ValueKind.Array => ListOf(Of(schema.Items)),
        ValueKind.Object => schema.Properties.Count == 0 ? Dynamic : new(StaticKind.Object) { Properties = schema.Properties },
        ValueKind.Union => Dynamic,
    };

    /// <summary>The type of a list.</summary>
    public static StaticType ListOf(StaticType item) => new(StaticKind.List) { Item = item };

    /// <summary>The type of a literal.</summary>
    public static StaticType Of(RuleValue value) => value.Kind switch
    {
        RuleValueKind.Null => Null,
        RuleValueKind.Boolean => Boolean,
        RuleValueKind.Integer => Integer,
        RuleValueKind.Number => Double,
        RuleValueKind.String => String,
        _ => Dynamic,
    };

    /// <summary>Whether two values of these types can be equal at all.</summary>
    public bool IsComparableTo(StaticType other) =>
        Kind == other.Kind
            ? Kind is not StaticKind.List || Item is null || other.Item is null || Item.IsComparableTo(other.Item)
            : Kind is StaticKind.Dynamic || other.Kind is StaticKind.Dynamic || (IsNumeric && other.IsNumeric);

    /// <summary>The type of a value that is of one of two types.</summary>
    public static StaticType Join(StaticType left, StaticType right)
    {
        if (left == right)
        {
            return left;
        }

        if (left.Kind == right.Kind && left.Kind is not (StaticKind.List or StaticKind.Object))
        {
            return new(left.Kind);
        }

        return left.Kind != right.Kind && left.IsNumeric && right.IsNumeric && left.Kind is not StaticKind.Dynamic && right.Kind is not StaticKind.Dynamic
            ? Double
            : Dynamic;
    }

    /// <summary>The type as people read it.</summary>
    public override string ToString() => Kind switch
    {
        StaticKind.Null => "null",
        StaticKind.Boolean => "a boolean",
        StaticKind.Integer => "an integer",
        StaticKind.Double => "a number",
        StaticKind.String => "a string",
        StaticKind.List => "a list",
        StaticKind.Object => "an object",
        StaticKind.Dynamic => "anything",
    };
}

/// <summary>Kinds of value an expression can have.</summary>
internal enum StaticKind
{
    /// <summary>Not known before the request exists: what is inside a free object.</summary>
    Dynamic,

    /// <summary>Null.</summary>
    Null,

    /// <summary>A boolean.</summary>
    Boolean,

    /// <summary>A whole number.</summary>
    Integer,

    /// <summary>A number.</summary>
    Double,

    /// <summary>A text.</summary>
    String,

    /// <summary>A list.</summary>
    List,

    /// <summary>A closed object.</summary>
    Object,
}
