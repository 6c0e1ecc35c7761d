namespace FoxGen.Rules.Wording;

/// <summary>
/// Writes conditions as words for callers: <c>mode is std and prompt is set</c>. A condition that the words would make
/// ambiguous stays an expression.
/// </summary>
internal static class ConditionText
{
    /// <summary>Returns the words of a condition, fit to follow "when".</summary>
    public static string Describe(Expression condition) => Words(condition) ?? condition.ToString();

    private static string? Words(Expression condition) => condition switch
    {
        BinaryExpression { Operator: BinaryOperator.And or BinaryOperator.Or } both => Joined(both),
        BinaryExpression { Operator: BinaryOperator.In, Right: ListExpression list } among => OneOf(among.Left, list, isNot: false),
        BinaryExpression { Right: LiteralExpression { Value: var value } } comparison => Compared(comparison, value),
        CallExpression { Function: ExpressionFunctions.Has } call => Field(call.Arguments[0]) is { } field ? field + " is set" : null,
        UnaryExpression { Operator: UnaryOperator.Not, Operand: var operand } => Negated(operand),
        _ => Field(condition) is { } flag ? flag + " is true" : null,
    };

    private static string? Negated(Expression operand) => operand switch
    {
        CallExpression { Function: ExpressionFunctions.Has } call => Field(call.Arguments[0]) is { } field ? field + " is not set" : null,
        BinaryExpression { Operator: BinaryOperator.In, Right: ListExpression list } among => OneOf(among.Left, list, isNot: true),
        _ => Field(operand) is { } flag ? flag + " is false" : null,
    };

    // "a and b or c" could be read in two ways.
    private static string? Joined(BinaryExpression both)
    {
        var word = both.Operator is BinaryOperator.And ? " and " : " or ";
        return IsOther(both.Left) || IsOther(both.Right) || Words(both.Left) is not { } left || Words(both.Right) is not { } right ? null : left + word + right;

        bool IsOther(Expression part) => part is BinaryExpression { Operator: BinaryOperator.And or BinaryOperator.Or } inner && inner.Operator != both.Operator;
    }

    private static string? OneOf(Expression left, ListExpression list, bool isNot)
    {
        var values = list.Items.OfType<LiteralExpression>().Select(item => ConstraintText.Literal(item.Value)).ToList();
        return values.Count == list.Items.Count && Field(left) is { } field ? $"{field} is {(isNot ? "not " : "")}one of {string.Join(", ", values)}" : null;
    }

    private static string? Compared(BinaryExpression comparison, RuleValue value)
    {
        if (comparison.Left is CallExpression { Function: ExpressionFunctions.Size } size)
        {
            return value.Kind is RuleValueKind.Integer && Field(size.Arguments[0]) is { } array && Bound(comparison.Operator, value) is { } count
                ? $"the size of {array} is {count}"
                : null;
        }

        return Field(comparison.Left) is { } field && Bound(comparison.Operator, value) is { } bound ? $"{field} is {bound}" : null;
    }

    private static string? Bound(BinaryOperator comparison, RuleValue value) => comparison switch
    {
        BinaryOperator.Equal => ConstraintText.Literal(value),
        BinaryOperator.NotEqual => "not " + ConstraintText.Literal(value),
        BinaryOperator.Less => "less than " + ConstraintText.Literal(value),
        BinaryOperator.LessOrEqual => "at most " + ConstraintText.Literal(value),
        BinaryOperator.Greater => "more than " + ConstraintText.Literal(value),
        BinaryOperator.GreaterOrEqual => "at least " + ConstraintText.Literal(value),
        _ => null,
    };

    // A field of the body, by its value or its default.
    private static string? Field(Expression expression) => expression switch
    {
        MemberExpression { Target: ThisExpression } member => member.Name,
        CallExpression { Function: ExpressionFunctions.Default } call => Field(call.Arguments[0]),
        _ => null,
    };
}
