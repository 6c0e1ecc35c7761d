namespace FoxGen.Rules;

/// <summary>A field as relations, modes and rules name it: a key of the object, or a key of an object inside it (<c>input.prompt</c>).</summary>
/// <param name="Path">The keys from the object on, joined by dots.</param>
/// <param name="Access">The expression that reads it.</param>
/// <param name="Value">The schema of its value. If several alternatives of a union have the key, a union of theirs.</param>
public sealed record NamedField(string Path, Expression Access, ValueSchema Value)
{
    /// <summary>The documented default as the spec spells it; <c>null</c> for none. For an array, it is the empty list unless another one is documented.</summary>
    public RuleValue? Default { get; init; }

    /// <summary>Whether every object has it: it is required, and so is each object around it.</summary>
    public bool IsRequired { get; init; }

    /// <summary>The condition that is true if the field is present. An empty array counts as absent.</summary>
    public Expression IsPresent => Value.Kind is ValueKind.Array
        ? new BinaryExpression(BinaryOperator.Greater, Conditions.Size(Access), Conditions.Number(0))
        : Value.Cases.Any(one => one.Value.Kind is ValueKind.Array)
            ? Conditions.All([Conditions.Call(ExpressionFunctions.Has, Access), new BinaryExpression(BinaryOperator.NotEqual, Access, new ListExpression(default))])
            : Conditions.Call(ExpressionFunctions.Has, Access);

    /// <summary>Returns a key of an object.</summary>
    /// <param name="field">The key.</param>
    public static NamedField Of(FieldSchema field) => new(field.Name, Conditions.Field(field.Name), field.Value)
    {
        Default = DefaultOf(field),
        IsRequired = field.IsRequired,
    };

    /// <summary>Returns the field at a path; <c>null</c> if there is none.</summary>
    /// <param name="fields">The keys of the object.</param>
    /// <param name="path">The path.</param>
    public static NamedField? Find(EquatableArray<FieldSchema> fields, string path) => fields.FirstOrDefault(field => field.Name == path) is { } own
        ? Of(own)
        : fields
            .Where(field => path.StartsWith(field.Name + ".", StringComparison.Ordinal))
            .Select(field => Of(field).Inside(path.Substring(field.Name.Length + 1)))
            .FirstOrDefault(found => found is not null);

    /// <summary>Returns the field that an expression reads; <c>null</c> if the expression does not read exactly one field.</summary>
    /// <param name="fields">The keys of the object.</param>
    /// <param name="access">The expression: <c>this.input.prompt</c>.</param>
    public static NamedField? Find(EquatableArray<FieldSchema> fields, Expression access) => access switch
    {
        MemberExpression { Target: ThisExpression } member => fields.FirstOrDefault(field => field.Name == member.Name) is { } own ? Of(own) : null,
        MemberExpression member => Find(fields, member.Target)?.Member(member.Name),
        _ => null,
    };

    /// <summary>Returns the keys that the value can have: those of an object with known keys, or of the objects among the alternatives of a union.</summary>
    public IEnumerable<NamedField> Members => Value.Alternatives().SelectMany(one => one.Properties).Select(key => key.Name).Distinct().Select(name => Member(name)!);

    /// <summary>Returns a key of the value; <c>null</c> if no object among its alternatives has the key.</summary>
    /// <param name="name">The key.</param>
    public NamedField? Member(string name)
    {
        var found = Value.Alternatives().SelectMany(one => one.Properties).Where(field => field.Name == name).ToList();
        if (found.Count == 0)
        {
            return null;
        }

        // The value can be another alternative by default, and an object with a default has its own values.
        var isList = found[0].Value.Kind is ValueKind.Array;
        var hasDefault = (Value.Kind is not ValueKind.Union && Default is null) || (isList && found[0].Default is null);
        return new NamedField(Path + "." + name, new MemberExpression(Access, name), Joined(found))
        {
            Default = hasDefault ? DefaultOf(found[0]) : null,
            IsRequired = IsRequired && Value.Kind is not ValueKind.Union && found[0].IsRequired,
        };
    }

    private NamedField? Inside(string path) => Member(path)
        ?? Members.Where(member => path.StartsWith(LastName(member) + ".", StringComparison.Ordinal)).Select(member => member.Inside(path.Substring(LastName(member).Length + 1))).FirstOrDefault(found => found is not null);

    private static string LastName(NamedField field) => ((MemberExpression)field.Access).Name;

    private static ValueSchema Joined(IReadOnlyList<FieldSchema> found)
    {
        var schemas = found.Select(field => field.Value).Distinct().ToList();
        return schemas.Count == 1 ? schemas[0]
            : schemas.All(schema => schema.Kind == schemas[0].Kind) && schemas[0].Kind is not ValueKind.Union ? new ValueSchema(schemas[0].Kind) { Items = schemas[0].Items }
            : new ValueSchema(ValueKind.Union) { Cases = schemas.SelectMany(schema => schema.Alternatives()).Select(one => new UnionCase(one.Kind.ToString(), one)).ToEquatable() };
    }

    private static RuleValue? DefaultOf(FieldSchema field) => field switch
    {
        { Default: { } documented } => documented,
        { Value.Kind: ValueKind.Array } => RuleValue.Of(Array.Empty<RuleValue>()),
        _ => null,
    };
}
