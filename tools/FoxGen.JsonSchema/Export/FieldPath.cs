using FoxGen.JsonSchema.Nodes;

namespace FoxGen.JsonSchema.Export;

/// <summary>A place in an object that a condition reads: <c>this.size.width</c>.</summary>
/// <param name="Names">The keys on the way; none for the object itself.</param>
/// <param name="Schema">What the value there may be; <c>null</c> for anything, such as a key inside a free object.</param>
internal sealed record FieldPath(EquatableArray<string> Names, ValueSchema? Schema)
{
    /// <summary>Whether the value that the path starts at is always an object. An item of an array can be another alternative.</summary>
    public bool IsInObject { get; init; }

    /// <summary>The place an expression stands for, documented default or not; <c>null</c> when it stands for none.</summary>
    public static FieldPath? Of(Expression expression, ValueSchema root)
    {
        switch (expression)
        {
            case ThisExpression:
                return new FieldPath(default, root) { IsInObject = root.Kind is ValueKind.Object };
            case MemberExpression member when Of(member.Target, root) is { Schema: { } around } target && IsObject(around):
                return target with { Names = target.Names.Append(member.Name).ToEquatable(), Schema = IsAnything(around, member.Name) ? null : new NamedField("", member.Target, around).Member(member.Name)?.Value };
            case CallExpression { Function: ExpressionFunctions.Default, Arguments: { Count: 1 } arguments } when arguments[0] is MemberExpression member:
                return Of(member, root);
            default:
                return null;
        }
    }

    // Alternatives of other types have no keys, which "required" and "properties" say as well.
    private static bool IsObject(ValueSchema schema) => schema.Alternatives().Any(one => one.Kind is ValueKind.Object);

    // An alternative of a union can have a key of another alternative among its other keys.
    private static bool IsAnything(ValueSchema schema, string name) => schema.Alternatives().Any(one =>
        one.Kind is ValueKind.Object && (one.IsOpen || one.Properties.Count == 0) && one.Properties.All(field => field.Name != name));

    /// <summary>The places an expression reads, each once; <c>null</c> when there is more to it, such as a variable.</summary>
    public static IReadOnlyList<FieldPath>? AllIn(Expression expression, ValueSchema root)
    {
        if (Of(expression, root) is { } path)
        {
            return [path];
        }

        if (expression is VariableExpression or MacroExpression)
        {
            return null;
        }

        var parts = ExpressionFacts.Parts(expression).Select(part => AllIn(part, root)).ToList();
        return parts.Contains(null) ? null : [.. parts.SelectMany(part => part!).Distinct()];
    }

    /// <summary>Objects in which a value of a schema stands at this place. The schema does not take null.</summary>
    public RuleValue Holding(RuleValue schema)
    {
        for (var i = Names.Count - 1; i >= 0 && !schema.Equals(SchemaNode.Nothing); i--)
        {
            // Null and other types have no keys and would pass.
            schema = SchemaNode.Of(
                ("type", i > 0 || !IsInObject ? SchemaNode.Text("object") : null),
                ("required", SchemaNode.Texts(Names[i])),
                ("properties", SchemaNode.Of((Names[i], schema))));
        }

        return schema;
    }

    /// <summary>Objects in which nothing stands at this place, or a value of a schema.</summary>
    public RuleValue LackingOrHolding(RuleValue schema) => Names.Reverse()
        .Aggregate(Names.Count == 0 ? schema : SchemaNode.OrNull(schema), (inner, name) => SchemaNode.Of(("properties", SchemaNode.Of((name, inner)))));

    /// <summary>A body with one value at this place, and nothing else.</summary>
    public RuleValue Body(RuleValue value) => Names.Reverse().Aggregate(value, (inner, name) => SchemaNode.Of((name, inner)));
}
