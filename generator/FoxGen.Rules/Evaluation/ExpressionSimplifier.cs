namespace FoxGen.Rules;

/// <summary>Simplifies expressions: evaluates the parts that are certain.</summary>
public static class ExpressionSimplifier
{
    private static readonly LiteralExpression s_unknown = new(RuleValue.Null);

    /// <summary>
    /// Returns the expression for a variant without some fields. <c>has</c> of such a field is false, and its value is unknown (written
    /// <c>null</c>). The result is simplified in three-valued logic. For every body without these fields, it has the same value as the
    /// expression. A rule that is the literal <c>true</c> or <c>null</c> cannot be violated.
    /// </summary>
    /// <param name="expression">The expression.</param>
    /// <param name="absentFields">The paths of the fields that the variant does not have: <c>mask</c>, <c>input.mask</c>.</param>
    /// <param name="absentLists">The arrays among them: their <c>default</c> is the empty list.</param>
    public static Expression WithoutFields(Expression expression, ISet<string> absentFields, ISet<string>? absentLists = null) =>
        Simplify(expression, absentFields, absentLists);

    /// <summary>
    /// Returns the expression with unknown treated as true: <c>null || x</c> becomes <c>true</c>, and <c>null &amp;&amp; x</c> becomes
    /// <c>x</c>. For rules, whose condition must not be false.
    /// </summary>
    public static Expression AsRule(Expression condition) => Settle(condition, unknown: true);

    private static Expression Simplify(Expression expression, ISet<string> absent, ISet<string>? lists)
    {
        switch (expression)
        {
            case MemberExpression member when IsAbsent(member, absent):
                return s_unknown;
            case CallExpression { Function: ExpressionFunctions.Has or ExpressionFunctions.Default, Arguments: { Count: 1 } arguments } call:
                if (arguments[0] is not MemberExpression field)
                {
                    return call;
                }

                if (ExpressionFacts.PathOf(field) is not { } path)
                {
                    return call with { Arguments = new(field with { Target = Simplify(field.Target, absent, lists) }) };
                }

                if (!IsAbsent(field, absent))
                {
                    return call;
                }

                if (call.Function == ExpressionFunctions.Has)
                {
                    return Literal(false);
                }

                return lists is not null && lists.Contains(path) ? new ListExpression(default) : s_unknown;
        }

        var inner = ExpressionFacts.WithParts(expression, part => Simplify(part, absent, lists));
        return inner switch
        {
            BinaryExpression { Operator: BinaryOperator.And or BinaryOperator.Or } binary => Join(binary),
            ConditionalExpression conditional => Choose(conditional),
            IndexExpression or UnaryExpression or BinaryExpression or CallExpression or MacroExpression => Fold(inner),
            _ => inner,
        };
    }

    // Whether the path of an expression starts with one of the paths.
    private static bool IsAbsent(Expression expression, ISet<string> absent) => expression is MemberExpression member
        && ((ExpressionFacts.PathOf(member) is { } path && absent.Contains(path)) || IsAbsent(member.Target, absent));

    private static Expression Join(BinaryExpression binary)
    {
        var decisive = Literal(binary.Operator is BinaryOperator.Or);
        var neutral = Literal(binary.Operator is BinaryOperator.And);
        if (binary.Left == decisive || binary.Right == decisive)
        {
            return decisive;
        }

        return binary.Left == neutral ? binary.Right
            : binary.Right == neutral ? binary.Left
            : binary.Left == binary.Right ? binary.Left
            : binary;
    }

    private static Expression Choose(ConditionalExpression conditional) => conditional.Condition switch
    {
        LiteralExpression { Value: { Kind: RuleValueKind.Boolean } condition } => condition.AsBoolean ? conditional.WhenTrue : conditional.WhenFalse,
        LiteralExpression => s_unknown,
        _ => conditional,
    };

    // Operators, functions and macros are strict: an unknown operand makes the whole unknown. Constants are computed.
    private static Expression Fold(Expression expression)
    {
        var operands = expression is MacroExpression macro ? [macro.Range] : ExpressionFacts.Parts(expression).ToArray();

        // "in" is the exception: nothing is in an empty list, not even what is unknown.
        var strict = expression is BinaryExpression { Operator: BinaryOperator.In } search ? [search.Right] : operands;
        if (strict.Any(operand => operand == s_unknown))
        {
            return s_unknown;
        }

        var isConstant = expression is MacroExpression
            ? operands[0] is ListExpression { Items.Count: 0 }
            : operands.All(IsConstant);
        if (!isConstant)
        {
            return expression;
        }

        var value = ExpressionEvaluator.Evaluate(expression, RuleValue.Unknown, _ => null);
        return value.Kind switch
        {
            RuleValueKind.Unknown => s_unknown,
            RuleValueKind.List when value.AsList.Count == 0 => new ListExpression(default),
            RuleValueKind.List or RuleValueKind.Map => expression,
            _ => new LiteralExpression(value),
        };
    }

    private static bool IsConstant(Expression expression) =>
        expression is LiteralExpression || (expression is ListExpression list && list.Items.All(IsConstant));

    private static Expression Settle(Expression expression, bool unknown) => expression switch
    {
        LiteralExpression { Value.Kind: RuleValueKind.Null } => Literal(unknown),
        UnaryExpression { Operator: UnaryOperator.Not } not => Fold(not with { Operand = Settle(not.Operand, !unknown) }),
        BinaryExpression { Operator: BinaryOperator.And or BinaryOperator.Or } binary =>
            Join(binary with { Left = Settle(binary.Left, unknown), Right = Settle(binary.Right, unknown) }),
        _ => expression,
    };

    private static LiteralExpression Literal(bool value) => new(RuleValue.Of(value));
}
