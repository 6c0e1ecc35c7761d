using FoxGen.Rules;

namespace FoxGen.Specs;

/// <summary>What the value of a field is like when a condition about it is true, and when it is false.</summary>
/// <param name="Path">The field.</param>
/// <param name="WhenTrue">Takes the values for which it is true, and no null.</param>
/// <param name="WhenFalse">Takes the values for which it is false, and no null.</param>
internal sealed record ValueTest(FieldPath Path, RuleValue WhenTrue, RuleValue WhenFalse);

/// <summary>Says conditions about the value of one field.</summary>
internal sealed class ValueTests(ValueSchema root)
{
    /// <summary>The condition as schemas; <c>null</c> when it is none about one field, or cannot be said.</summary>
    public Truth? Find(Expression condition)
    {
        if (condition is CallExpression { Function: ExpressionFunctions.Has, Arguments: { Count: 1 } arguments })
        {
            var notNull = SchemaNode.Not(SchemaNode.Of(("type", SchemaNode.Text("null"))));
            return FieldPath.Of(arguments[0], root) is { Names.Count: > 0 } field
                ? Truth.Certain(field.Holding(notNull), field.LackingOrHolding(SchemaNode.Nothing))
                : null;
        }

        if (condition is MacroExpression macro)
        {
            return OfItems(macro);
        }

        return Plain(condition) ?? Listed(condition);
    }

    // Fields without a list of values: each operator has a keyword.
    private Truth? Plain(Expression condition)
    {
        var test = condition switch
        {
            BinaryExpression { Operator: BinaryOperator.In, Right: ListExpression list } isIn => Among(isIn.Left, list.Items),
            BinaryExpression { Right: LiteralExpression literal } binary => Comparison(binary.Left, binary.Operator, literal.Value),
            BinaryExpression { Left: LiteralExpression literal } binary => Comparison(binary.Right, Flipped(binary.Operator), literal.Value),
            CallExpression { Function: ExpressionFunctions.Matches, Arguments: { Count: 2 } arguments } when arguments[1] is LiteralExpression { Value.Kind: RuleValueKind.String } pattern =>
                Typed(arguments[0], [ValueKind.String], ("pattern", SchemaNode.Text(EcmaPattern.From(pattern.Value.AsString)))),
            _ => null,
        };
        return test is { } found ? Make(found.Path, condition, found.WhenTrue, found.WhenFalse, found.WhenTrue, found.WhenFalse) : null;
    }

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
        var oneOf = SchemaNode.OneOf(literals).AsMap[0];
        return Typed(value, kinds, (oneOf.Key, oneOf.Value));
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

    private Truth? OfItems(MacroExpression macro)
    {
        if (macro.Kind is not (MacroKind.All or MacroKind.Exists)
            || FieldPath.Of(macro.Range, root) is not { Schema: { Kind: ValueKind.Array, Items: { } items } } path
            || ItemConditions.AsThis(macro.Body, macro.Variable) is not { } body
            || new ConditionTranslator(items).Translate(body) is not { } truth)
        {
            return null;
        }

        return macro.Kind is MacroKind.All
            ? Make(path, macro, Every(truth.True), Some(truth.False), Every(truth.NotFalse), Some(truth.NotTrue))
            : Make(path, macro, Some(truth.True), Every(truth.False), Some(truth.NotFalse), Every(truth.NotTrue));

        static RuleValue Every(RuleValue item) => SchemaNode.Of(("type", SchemaNode.Text("array")), ("items", item));

        static RuleValue Some(RuleValue item) => SchemaNode.Of(("type", SchemaNode.Text("array")), ("contains", item));
    }

    // Fields with few values: the condition is asked about each of them.
    private Truth? Listed(Expression condition)
    {
        if (FieldPath.AllIn(condition, root) is not { Count: 1 } paths || paths[0] is not { Schema: { } schema } path || FewValues.Of(schema) is not { } values)
        {
            return null;
        }

        var answers = values.Select(value => (Value: value, Truth: Evaluate(condition, path.Body(value)))).ToList();
        return Make(
            path, condition,
            Those(truth => truth == true), Those(truth => truth == false), Those(truth => truth != false), Those(truth => truth != true));

        RuleValue Those(Func<bool?, bool> wanted) =>
            SchemaNode.OneOf([.. answers.Where(answer => wanted(answer.Truth)).SelectMany(answer => FewValues.Spellings(schema, answer.Value))]);
    }

    private Truth Make(FieldPath path, Expression condition, RuleValue isTrue, RuleValue isFalse, RuleValue notFalse, RuleValue notTrue)
    {
        if (path.Names.Count == 0)
        {
            return new Truth(isTrue, isFalse, notFalse, notTrue);
        }

        var absent = Evaluate(condition, RuleValue.Of(Array.Empty<KeyValuePair<string, RuleValue>>()));
        return new Truth(
            absent == true ? path.LackingOrHolding(isTrue) : path.Holding(isTrue),
            absent == false ? path.LackingOrHolding(isFalse) : path.Holding(isFalse),
            absent == false ? path.Holding(notFalse) : path.LackingOrHolding(notFalse),
            absent == true ? path.Holding(notTrue) : path.LackingOrHolding(notTrue));
    }

    private bool? Evaluate(Expression condition, RuleValue body) =>
        ExpressionEvaluator.Evaluate(condition, body, ExpressionEvaluator.DefaultsOf(root.Properties)) is { Kind: RuleValueKind.Boolean } truth
            ? truth.AsBoolean
            : null;

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
