using FoxGen.Rules.Primitives;

namespace FoxGen.Rules.Wording;

/// <summary>
/// Writes conditions as words for callers, with marked field names: <c>when {mode} is std and {prompt} is set</c>. For a condition that has no
/// short description, it only names the fields: <c>with this {mode} and {prompt}</c>.
/// </summary>
/// <param name="fields">The fields of the object, as far as they are known.</param>
/// <param name="holdsByDefault">Whether a condition holds while no field is set, by the documented defaults.</param>
internal sealed class ConditionText(IReadOnlyList<FieldSchema> fields, Func<Expression, bool> holdsByDefault)
{
    // A longer condition would make a message unreadable.
    private const int LongestWords = 90;

    /// <summary>Returns the words of a condition with the wire names of the fields.</summary>
    public static string Plain(Expression condition) => FieldMarks.Write(new ConditionText([], _ => false).When(condition), name => name);

    /// <summary>Returns the words of a condition, for the end of a sentence.</summary>
    public string When(Expression condition) =>
        Words(condition, isPart: false) is { Length: <= LongestWords } words ? "when " + words
        : ExpressionFacts.PathsRead(condition) is { Count: > 0 } read ? "with this " + WordList.And(read.Select(FieldMarks.Mark))
        : "in this case";

    private string? Words(Expression condition, bool isPart) => condition switch
    {
        BinaryExpression { Operator: BinaryOperator.And or BinaryOperator.Or } both => Joined(both),
        BinaryExpression { Operator: BinaryOperator.In, Right: ListExpression list } among => OneOf(among.Left, list, "", isPart),
        BinaryExpression { Left: CallExpression { Function: ExpressionFunctions.Size } size, Right: LiteralExpression { Value: var count } } counted =>
            Counted(counted.Operator, size.Arguments[0], count),
        BinaryExpression comparison => Compared(comparison.Operator, comparison, isPart),
        CallExpression { Function: ExpressionFunctions.Has } call => IsSet(call.Arguments[0], "set"),
        UnaryExpression { Operator: UnaryOperator.Not, Operand: var operand } => Negated(operand, isPart),
        _ => Is(condition, "true", condition, isPart),
    };

    private string? Negated(Expression operand, bool isPart) => operand switch
    {
        CallExpression { Function: ExpressionFunctions.Has } call => IsSet(call.Arguments[0], "not set"),
        BinaryExpression { Operator: BinaryOperator.In, Right: ListExpression list } among => OneOf(among.Left, list, "not ", isPart),
        BinaryExpression { Operator: BinaryOperator.Equal } same => Words(same with { Operator = BinaryOperator.NotEqual }, isPart),
        BinaryExpression { Operator: BinaryOperator.Greater, Left: CallExpression } more when Words(more, isPart: true)?.EndsWith(" is set", StringComparison.Ordinal) is true =>
            Words(more with { Operator = BinaryOperator.Equal }, isPart),
        UnaryExpression { Operator: UnaryOperator.Not, Operand: var twice } => Words(twice, isPart),
        BinaryExpression => null,
        _ => Is(operand, "false", Conditions.Not(operand), isPart),
    };

    // "a and b or c" is ambiguous; a comma and "either" resolve it.
    private string? Joined(BinaryExpression both)
    {
        var isAnd = both.Operator is BinaryOperator.And;
        return Part(both.Left) is not { } left || Part(both.Right) is not { } right ? null
            : left + (!isAnd && (IsJoined(both.Left, BinaryOperator.And) || IsJoined(both.Right, BinaryOperator.And)) ? "," : "") + (isAnd ? " and " : " or ") + right;

        string? Part(Expression part) => Words(part, isPart: true) is { } words
            ? isAnd && IsJoined(part, BinaryOperator.Or) ? "either " + words : words
            : null;

        static bool IsJoined(Expression part, BinaryOperator @operator) => part is BinaryExpression inner && inner.Operator == @operator;
    }

    private string? OneOf(Expression left, ListExpression list, string not, bool isPart)
    {
        var values = list.Items.OfType<LiteralExpression>().Select(item => Literal(item.Value)).ToList();
        var condition = new BinaryExpression(BinaryOperator.In, left, list);
        return values.Count == list.Items.Count ? Is(left, not + (values.Count == 1 ? "" : "one of ") + string.Join(", ", values), not.Length > 0 ? Conditions.Not(condition) : condition, isPart) : null;
    }

    private string? Compared(BinaryOperator @operator, BinaryExpression comparison, bool isPart)
    {
        var other = comparison.Right is LiteralExpression { Value: var value } ? Literal(value) : Field(comparison.Right) is { } field ? FieldMarks.Mark(field) : null;
        return other is not null && Bound(@operator, other) is { } bound ? Is(comparison.Left, bound, comparison, isPart) : null;
    }

    private string? Counted(BinaryOperator @operator, Expression counted, RuleValue count)
    {
        if (Field(counted) is not { } field || count.Kind is not RuleValueKind.Integer)
        {
            return null;
        }

        var isNone = count.AsInteger == 0;
        return (Kind(field), @operator) switch
        {
            // Rules test in this form whether an array is set.
            (ValueKind.Array or null, BinaryOperator.Greater) when isNone => FieldMarks.Mark(field) + " is set",
            (ValueKind.Array or null, BinaryOperator.Equal) when isNone => FieldMarks.Mark(field) + " is not set",
            (ValueKind.String, _) => Bound(@operator, Literal(count)) is { } length ? $"{FieldMarks.Mark(field)} has {length} characters" : null,
            _ => Bound(@operator, Literal(count)) is { } items ? $"{FieldMarks.Mark(field)} has {items} items" : null,
        };
    }

    private static string? IsSet(Expression part, string set) => Field(part) is { } field ? $"{FieldMarks.Mark(field)} is {set}" : null;

    // A condition on the default of a field can hold if the field is not set.
    private string? Is(Expression part, string words, Expression condition, bool isPart)
    {
        if (Field(part) is not { } field)
        {
            return null;
        }

        var isDefault = part is CallExpression && holdsByDefault(condition);
        return $"{FieldMarks.Mark(field)} is {words}{(isDefault ? isPart ? " (or not set)" : " or not set" : "")}";
    }

    private static string? Bound(BinaryOperator comparison, string value) => comparison switch
    {
        BinaryOperator.Equal => value,
        BinaryOperator.NotEqual => "not " + value,
        BinaryOperator.Less => "less than " + value,
        BinaryOperator.LessOrEqual => "at most " + value,
        BinaryOperator.Greater => "more than " + value,
        BinaryOperator.GreaterOrEqual => "at least " + value,
        _ => null,
    };

    private static string Literal(RuleValue value) => FieldMarks.Escape(ConstraintText.Literal(value));

    private ValueKind? Kind(string path) => NamedField.Find(fields.ToEquatable(), path)?.Value.Kind;

    // A field, by its value or its default.
    private static string? Field(Expression expression) =>
        ExpressionFacts.PathOf(expression is CallExpression { Function: ExpressionFunctions.Default } call ? call.Arguments[0] : expression);
}
