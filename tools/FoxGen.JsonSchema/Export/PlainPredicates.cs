using FoxGen.JsonSchema.Nodes;
using FoxGen.JsonSchema.Patterns;
using FoxGen.Specs.Resolving.Values;

namespace FoxGen.JsonSchema.Export;

/// <summary>What the value of a field is like when a condition about it is true, and when it is false.</summary>
/// <param name="Path">The field.</param>
/// <param name="WhenTrue">Takes the values for which it is true, and no null.</param>
/// <param name="WhenFalse">Takes the values for which it is false, and no null.</param>
internal sealed record ValueTest(FieldPath Path, RuleValue WhenTrue, RuleValue WhenFalse);

/// <summary>Says conditions about one field without a list of values: each operator has a keyword.</summary>
internal sealed class PlainPredicates(ValueSchema root)
{
    private static readonly RuleValue s_emptyList = SchemaNode.Of(("type", SchemaNode.Text("array")), ("maxItems", RuleValue.Of(0L)));

    /// <summary>What the field is like; <c>null</c> when the condition is none of this kind.</summary>
    public ValueTest? Find(Expression condition) => condition switch
    {
        BinaryExpression { Operator: BinaryOperator.In, Right: ListExpression list } isIn => Among(isIn.Left, list.Items),
        BinaryExpression { Operator: BinaryOperator.Equal, Right: ListExpression { Items.Count: 0 } } empty => Empty(empty.Left),
        BinaryExpression { Operator: BinaryOperator.NotEqual, Right: ListExpression { Items.Count: 0 } } some => Turned(Empty(some.Left), true),
        BinaryExpression { Right: LiteralExpression literal } binary => Comparison(binary.Left, binary.Operator, literal.Value),
        BinaryExpression { Left: LiteralExpression literal } binary => Comparison(binary.Right, Flipped(binary.Operator), literal.Value),
        CallExpression { Function: ExpressionFunctions.Matches, Arguments: { Count: 2 } arguments } when arguments[1] is LiteralExpression { Value.Kind: RuleValueKind.String } pattern =>
            Typed(arguments[0], [ValueKind.String], ("pattern", SchemaNode.Text(EcmaPattern.From(pattern.Value.AsString)))),
        _ => null,
    };

    private ValueTest? Among(Expression value, EquatableArray<Expression> items)
    {
        var values = items.OfType<LiteralExpression>().Select(item => item.Value).ToList();
        return values.Count == items.Count && values.Count > 0 ? Equality(value, values) : null;
    }

    private ValueTest? Comparison(Expression value, BinaryOperator @operator, RuleValue literal)
    {
        if (@operator is BinaryOperator.Equal or BinaryOperator.NotEqual && literal.Kind is RuleValueKind.Integer
            && value is BinaryExpression { Operator: BinaryOperator.Modulo, Right: LiteralExpression { Value: { Kind: RuleValueKind.Integer, AsInteger: > 0 } step } } modulo
            && literal.AsInteger == 0)
        {
            return Turned(Typed(modulo.Left, [ValueKind.Integer], ("multipleOf", step)), @operator is BinaryOperator.NotEqual);
        }

        if (@operator is BinaryOperator.Equal or BinaryOperator.NotEqual && Equality(value, [literal]) is { } equal)
        {
            return Turned(equal, @operator is BinaryOperator.NotEqual);
        }

        if (literal.Kind is RuleValueKind.Integer && value is CallExpression { Function: ExpressionFunctions.Size, Arguments: { Count: 1 } arguments })
        {
            return Size(arguments[0], @operator, literal.AsInteger);
        }

        var keyword = @operator switch
        {
            BinaryOperator.Less => "exclusiveMaximum",
            BinaryOperator.LessOrEqual => "maximum",
            BinaryOperator.Greater => "exclusiveMinimum",
            BinaryOperator.GreaterOrEqual => "minimum",
            _ => null,
        };
        return keyword is null || !IsNumber(literal) ? null : Typed(value, [ValueKind.Integer, ValueKind.Number], (keyword, literal));
    }

    private ValueTest? Equality(Expression value, IReadOnlyList<RuleValue> literals)
    {
        var kinds = literals.All(literal => literal.Kind is RuleValueKind.String) ? new[] { ValueKind.String }
            : literals.All(IsNumber) ? [ValueKind.Integer, ValueKind.Number]
            : [];
        var oneOf = SchemaNode.OneOf(literals);
        return Typed(value, kinds, (oneOf.AsMap[0].Key, oneOf.AsMap[0].Value)) ?? OfUnion(value, oneOf);
    }

    private ValueTest? Empty(Expression value) => FieldPath.Of(value, root) switch
    {
        { Schema: { Kind: ValueKind.Array or ValueKind.Union } schema } path => new(path, s_emptyList, Other(schema, s_emptyList)),
        { Schema: { } schema, Names.Count: > 0 } path => new(path, SchemaNode.Nothing, Other(schema, null)),
        _ => null,
    };

    // A value of another type is not equal. Rules read another spelling as its value; no JSON Schema keyword expresses this.
    private ValueTest? OfUnion(Expression value, RuleValue equal) =>
        FieldPath.Of(value, root) is { Schema: { Kind: ValueKind.Union } schema } path && schema.Cases.All(one => one.Value is { Spelling: null, Aliases.Count: 0 })
            ? new(path, equal, Other(schema, equal))
            : null;

    // Values of the types of a schema, which null is not, that are not equal.
    private static RuleValue Other(ValueSchema schema, RuleValue? equal)
    {
        var types = schema.Alternatives().Select(one => PropertyKeys.Word(one.JsonType)).Distinct().ToList();
        return SchemaNode.Of(("type", types.Count == 1 ? SchemaNode.Text(types[0]) : SchemaNode.List(types.Select(SchemaNode.Text))), ("not", equal));
    }

    // Both answers carry the type, so that neither takes null.
    private ValueTest? Typed(Expression value, ValueKind[] kinds, (string, RuleValue?) keyword) =>
        FieldPath.Of(value, root) is { Schema: { Allowed.Count: 0, Spelling: null } schema } path && kinds.Contains(schema.Kind)
            ? new(path, SchemaNode.Of(("type", TypeOf(schema)), keyword), SchemaNode.Of(("type", TypeOf(schema)), ("not", SchemaNode.Of(keyword))))
            : null;

    private ValueTest? Size(Expression value, BinaryOperator @operator, long number)
    {
        if (FieldPath.Of(value, root) is not { Schema: { Kind: ValueKind.Array or ValueKind.String, Allowed.Count: 0 } schema } path || number is < 0 or > int.MaxValue)
        {
            return null;
        }

        var what = schema.Kind is ValueKind.Array ? "Items" : "Length";
        var (atLeast, atMost) = (Bound("min" + what), Bound("max" + what));
        return @operator switch
        {
            BinaryOperator.Less => new(path, number > 0 ? atMost(number - 1) : SchemaNode.Nothing, atLeast(number)),
            BinaryOperator.LessOrEqual => new(path, atMost(number), atLeast(number + 1)),
            BinaryOperator.Greater => new(path, atLeast(number + 1), atMost(number)),
            BinaryOperator.GreaterOrEqual => new(path, atLeast(number), number > 0 ? atMost(number - 1) : SchemaNode.Nothing),
            BinaryOperator.Equal => new(path, Exactly(), OtherThan()),
            BinaryOperator.NotEqual => new(path, OtherThan(), Exactly()),
            _ => null,
        };

        Func<long, RuleValue> Bound(string keyword) => bound => SchemaNode.Of(("type", TypeOf(schema)), (keyword, RuleValue.Of(bound)));

        RuleValue Exactly() => atLeast(number).With(("max" + what, RuleValue.Of(number)));

        RuleValue OtherThan() => number == 0 ? atLeast(1) : SchemaNode.Any([atMost(number - 1), atLeast(number + 1)]);
    }

    private static ValueTest? Turned(ValueTest? test, bool isTurned) =>
        test is not null && isTurned ? new(test.Path, test.WhenFalse, test.WhenTrue) : test;

    private static bool IsNumber(RuleValue value) => value.Kind is RuleValueKind.Integer or RuleValueKind.Number;

    private static RuleValue TypeOf(ValueSchema schema) => SchemaNode.Text(PropertyKeys.Word(schema.Kind));

    private static BinaryOperator Flipped(BinaryOperator value) => value switch
    {
        BinaryOperator.Less => BinaryOperator.Greater,
        BinaryOperator.LessOrEqual => BinaryOperator.GreaterOrEqual,
        BinaryOperator.Greater => BinaryOperator.Less,
        BinaryOperator.GreaterOrEqual => BinaryOperator.LessOrEqual,
        BinaryOperator.Equal or BinaryOperator.NotEqual => value,
        _ => BinaryOperator.Modulo,
    };
}
