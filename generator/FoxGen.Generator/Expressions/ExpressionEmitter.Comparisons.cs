using FoxGen.Generator.Writing;
using FoxGen.Rules;

namespace FoxGen.Generator.Expressions;

// Comparisons of two values, and of one with a list.
internal sealed partial class ExpressionEmitter
{
    private string Compared(BinaryExpression comparison, bool isTrue)
    {
        if (!IsComparison(comparison.Operator) || Align(comparison) is not var (left, right, _))
        {
            return Evaluated(comparison, isTrue);
        }

        var symbol = Symbol(comparison.Operator, !isTrue);
        if (IsOrder(comparison.Operator))
        {
            return $"{left.Text} {symbol} {right.Text}";
        }

        if (!left.IsSimple || !right.IsSimple)
        {
            return Evaluated(comparison, isTrue);
        }

        // Equality is the one comparison that C# answers for null: an absent operand must make both directions false.
        var known = string.Concat(new[] { left, right }.Where(o => o.MayBeAbsent).Select(o => $"{o.Text} is not null && "));
        var compared = $"{left.Text} {symbol} {right.Text}";
        return known.Length > 0 ? $"({known}{compared})" : compared;
    }

    private string Comparison(BinaryExpression comparison)
    {
        if (Align(comparison) is not var (left, right, enumName))
        {
            return Call(Dynamic + ".", comparison.Operator, ValueOf(Operand(comparison.Left)), ValueOf(Operand(comparison.Right)), "Equal");
        }

        return left.MayBeAbsent || right.MayBeAbsent
            ? Call(Logic, comparison.Operator, left.Text, right.Text, enumName is null ? "Equal" : $"Same<{enumName}>")
            : $"({left.Text} {Symbol(comparison.Operator, negate: false)} {right.Text})";
    }

    private static string Call(string owner, BinaryOperator op, string left, string right, string equal) => op switch
    {
        BinaryOperator.Equal => $"{owner}{equal}({left}, {right})",
        BinaryOperator.NotEqual => $"!({owner}{equal}({left}, {right}))",
        BinaryOperator.Less => $"{owner}Less({left}, {right})",
        BinaryOperator.LessOrEqual => $"{owner}AtMost({left}, {right})",
        BinaryOperator.Greater => $"{owner}Less({right}, {left})",
        _ => $"{owner}AtMost({right}, {left})",
    };

    private static string Symbol(BinaryOperator op, bool negate) => (op, negate) switch
    {
        (BinaryOperator.Equal, false) or (BinaryOperator.NotEqual, true) => "==",
        (BinaryOperator.NotEqual, false) or (BinaryOperator.Equal, true) => "!=",
        (BinaryOperator.Less, false) or (BinaryOperator.GreaterOrEqual, true) => "<",
        (BinaryOperator.LessOrEqual, false) or (BinaryOperator.Greater, true) => "<=",
        (BinaryOperator.Greater, false) or (BinaryOperator.LessOrEqual, true) => ">",
        _ => ">=",
    };

    private (CSharpOperand Left, CSharpOperand Right, string? EnumName)? Align(BinaryExpression comparison)
    {
        var (left, right) = (Operand(comparison.Left), Operand(comparison.Right));
        var aligned = IsOrder(comparison.Operator)
            ? NumberOf(left) is { } low && NumberOf(right) is { } high ? WithLiterals(low, high) : null
            : Align(left, right);
        return aligned is var (first, second, enumName) ? (Beside(first, second), Beside(second, first), enumName) : null;

        // C# calls it useless to compare an int with a constant of 64 bits, but not a long.
        static CSharpOperand Beside(CSharpOperand code, CSharpOperand other) => IsBeyond(other, code) ? code with { Text = $"{(code.MayBeAbsent ? "(long?)" : "(long)")}{code.Text}" } : code;
    }

    private static bool IsBeyond(CSharpOperand literal, CSharpOperand beside) =>
        literal.Literal is { Kind: RuleValueKind.Integer, AsInteger: < int.MinValue or > int.MaxValue } && beside.Bound <= LargestInt;

    // The two sides as C# compares them; null when they must be compared as values.
    private (CSharpOperand Left, CSharpOperand Right, string? EnumName)? Align(CSharpOperand left, CSharpOperand right)
    {
        if (left.Literal is { } first && Literal(first, right.Type) is { } facing)
        {
            return (left with { Text = facing }, right, EnumName(right.Type));
        }

        if (right.Literal is { } second && Literal(second, left.Type) is { } other)
        {
            return (left, right with { Text = other }, EnumName(left.Type));
        }

        return (left.Type, right.Type) switch
        {
            (EnumCode a, EnumCode b) when a == b => (left, right, EnumName(a)),
            (BooleanCode, BooleanCode) => (left, right, null),
            (TextCode or SpelledCode or EnumCode { IsNumber: false }, TextCode or SpelledCode or EnumCode { IsNumber: false })
                when left.Type is TextCode || right.Type is TextCode || left.Type is SpelledCode || right.Type is SpelledCode =>
                (AsText(left), AsText(right), null),
            _ when NumberOf(left) is { } a && NumberOf(right) is { } b => WithLiterals(a, b),
            _ => null,
        };
    }

    private static (CSharpOperand Left, CSharpOperand Right, string? EnumName) WithLiterals(CSharpOperand left, CSharpOperand right)
    {
        return (Facing(left, right.Type), Facing(right, left.Type), null);

        // A whole literal beside a number is written as a number.
        static CSharpOperand Facing(CSharpOperand literal, CodeType beside) => beside is NumberCode && literal.Literal is { Kind: RuleValueKind.Integer } whole
            ? literal with { Text = CSharp.Double((double)whole.AsInteger) }
            : literal;
    }

    private string? EnumName(CodeType type) => type is EnumCode named ? context.Global(named.Enum.Name) : null;

    private string Among(BinaryExpression member, bool isMember)
    {
        var left = Operand(member.Left);
        if (!left.IsSimple || member.Right is not ListExpression list || Choices(list, left) is not { } choices)
        {
            return Evaluated(member, isMember);
        }

        return (isMember, choices.Length, left.MayBeAbsent) switch
        {
            (true, 0, _) => "false",
            (false, 0, _) => "true",
            (true, _, _) => $"{left.Text} is {choices}",
            (false, _, true) => $"{left.Text} is not (null or {choices})",
            (false, _, false) => $"{left.Text} is not ({choices})",
        };
    }

    private string In(BinaryExpression member)
    {
        var left = Operand(member.Left);
        if (member.Right is ListExpression list)
        {
            if (list.Items.Count == 0)
            {
                return "false";
            }

            if (Choices(list, left) is not { } choices)
            {
                // Equal to one of them: "or" of comparisons is what "in" means.
                return Truth(list.Items.Select(item => (Expression)new BinaryExpression(BinaryOperator.Equal, member.Left, item))
                    .Aggregate((all, next) => new BinaryExpression(BinaryOperator.Or, all, next)));
            }

            return left.MayBeAbsent
                ? $"({left.Text} switch {{ null => {Unknown}, {choices} => true, _ => false }})"
                : $"({left.Text} is {choices})";
        }

        if (member.Right is MacroExpression { Kind: MacroKind.Map } map && ListOf(map.Range) is { } range)
        {
            return Quantified(range, map.Variable, map.Body, left, "Exists", Equal);
        }

        return ListOf(member.Right) is { } searched
            ? Quantified(searched, "", null, left, "Exists", Equal)
            : $"{Dynamic}.In({ValueOf(left)}, {ValueOf(Operand(member.Right))})";
    }

    private string Equal(CSharpOperand item, CSharpOperand searched) => Align(searched, item) is var (left, right, enumName)
        ? Call(Logic, BinaryOperator.Equal, left.Text, right.Text, enumName is null ? "Equal" : $"Same<{enumName}>")
        : $"{Dynamic}.Equal({ValueOf(searched)}, {ValueOf(item)})";

    // The literals of a list as a C# pattern; null when some are no constants of the searched value's type.
    private string? Choices(ListExpression list, CSharpOperand searched)
    {
        var choices = list.Items
            .Select(item => item is LiteralExpression { Value: var value } && !IsBeyond(LiteralCode(value), searched) ? Literal(value, searched.Type) : null)
            .Distinct()
            .ToList();

        // C# refuses to ask whether a boolean is neither true nor false.
        return choices.Contains(null) || (searched.Type is BooleanCode or SpelledCode && choices.Count > 1) ? null : string.Join(" or ", choices);
    }

    // A wire literal with the C# face of what it stands beside: an enum member, a boolean for yes and no. Null when it has none.
    private string? Literal(RuleValue value, CodeType beside) => (beside, value.Kind) switch
    {
        (EnumCode named, _) => context.FindMember(named.Enum, value),
        (SpelledCode { Spelling: var spelling }, RuleValueKind.String) when value.AsString == spelling.True || value.AsString == spelling.False =>
            value.AsString == spelling.True ? "true" : "false",
        (BooleanCode, RuleValueKind.Boolean) or (TextCode, RuleValueKind.String) or (IntegerCode, RuleValueKind.Integer) => CSharp.Constant(value),
        (NumberCode, RuleValueKind.Integer or RuleValueKind.Number) => CSharp.Double(value.AsNumber),
        _ => null,
    };
}
