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

    /// <summary>The keys of an object with known keys; empty for a free one.</summary>
    public EquatableArray<FieldSchema> Properties { get; init; }

    /// <summary>The only values there are; empty when any value of the kind is possible.</summary>
    public EquatableArray<RuleValue> Allowed { get; init; }

    /// <summary>The types of a union, of which none is a union or dynamic; empty for any other type.</summary>
    public EquatableArray<StaticType> Alternatives { get; init; }

    /// <summary>The types that a value can have: the alternatives of a union, or this type.</summary>
    public IEnumerable<StaticType> Possible => Kind is StaticKind.Union ? Alternatives : [this];

    /// <summary>Whether it is a number, or may be one.</summary>
    public bool IsNumeric => Possible.Any(one => one.Kind is StaticKind.Integer or StaticKind.Double or StaticKind.Dynamic);

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
        ValueKind.Union => OneOf(schema.Cases.Select(one => Of(one.Value))),
    };

    /// <summary>The type of a list.</summary>
    public static StaticType ListOf(StaticType item) => new(StaticKind.List) { Item = item };

    /// <summary>The type of a value that has one of several types. Types of one kind become one type, except objects.</summary>
    public static StaticType OneOf(IEnumerable<StaticType> types)
    {
        var all = types.SelectMany(type => type.Possible).ToList();
        if (all.Count == 0 || all.Any(type => type.Kind is StaticKind.Dynamic))
        {
            return Dynamic;
        }

        var alternatives = all.GroupBy(type => type.Kind).SelectMany(same => same.Key switch
        {
            StaticKind.Object => same.Distinct(),
            StaticKind.List => [ListOf(OneOf(same.Select(list => list.Item ?? Dynamic)))],
            _ => [new StaticType(same.Key) { Allowed = same.All(type => type.Allowed.Count > 0) ? same.SelectMany(type => type.Allowed).Distinct().ToEquatable() : [] }],
        }).ToEquatable();
        return alternatives.Count == 1 ? alternatives[0] : new(StaticKind.Union) { Alternatives = alternatives };
    }

    /// <summary>Whether a value can be of a kind.</summary>
    public bool CanBe(StaticKind kind) => Possible.Any(one => one.Kind == kind || one.Kind is StaticKind.Dynamic);

    /// <summary>The type of the items, if it is a list; <c>null</c> if it cannot be one.</summary>
    public StaticType? ItemOfList()
    {
        var items = Possible.Where(one => one.Kind is StaticKind.List or StaticKind.Dynamic).Select(list => list.Item ?? Dynamic).ToList();
        return items.Count == 0 ? null : OneOf(items);
    }

    /// <summary>The type as a number; <see cref="Dynamic"/> if it is not known which one.</summary>
    public StaticType AsNumber()
    {
        var numbers = Possible.Where(one => one.IsNumeric).Select(one => one.Kind).Distinct().ToList();
        return numbers.Count == 0 || numbers.Contains(StaticKind.Dynamic) ? Dynamic : numbers.Contains(StaticKind.Double) ? Double : Integer;
    }

    /// <summary>The only values that are comparable to a value; empty if there are others.</summary>
    public EquatableArray<RuleValue> AllowedBeside(RuleValue value)
    {
        var comparable = Possible.Where(one => one.IsComparableTo(Of(value))).ToList();
        return comparable.All(one => one.Allowed.Count > 0) ? comparable.SelectMany(one => one.Allowed).ToEquatable() : [];
    }

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
    public bool IsComparableTo(StaticType other) => Possible.Any(one => other.Possible.Any(another => AreComparable(one, another)));

    private static bool AreComparable(StaticType one, StaticType other) =>
        one.Kind == other.Kind
            ? one.Kind is not StaticKind.List || one.Item is null || other.Item is null || one.Item.IsComparableTo(other.Item)
            : one.Kind is StaticKind.Dynamic || other.Kind is StaticKind.Dynamic || (one.IsNumeric && other.IsNumeric);

    /// <summary>The type of a value that is of one of two types.</summary>
    public static StaticType Join(StaticType left, StaticType right)
    {
        if (left == right)
        {
            return left;
        }

        if (left.Kind == right.Kind && left.Kind is not (StaticKind.List or StaticKind.Object or StaticKind.Union))
        {
            return new(left.Kind);
        }

        return (left.Kind, right.Kind) is (StaticKind.Integer, StaticKind.Double) or (StaticKind.Double, StaticKind.Integer) ? Double : Dynamic;
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
        StaticKind.Union => WordList.Or(Alternatives.Select(one => one.ToString()).Distinct()),
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

    /// <summary>An object with known keys.</summary>
    Object,

    /// <summary>One of several kinds.</summary>
    Union,
}
