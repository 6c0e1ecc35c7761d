using FoxGen.Rules;
using FoxGen.Specs;

namespace FoxGen.Generator;

/// <summary>
/// Writes conditions as C#. A condition has three values; it becomes two C# conditions, one for "certainly true" and one for
/// "certainly false", in which C#'s lifted comparisons of nullable operands do the third value: they are false for null.
/// </summary>
internal sealed class ExpressionEmitter(ResolvedModel model, EmitContext context)
{
    /// <summary>A C# condition that is true exactly when the expression is certainly false.</summary>
    public string False(Expression expression) => expression switch
    {
        LiteralExpression literal => literal.Value.Equals(RuleValue.False) ? "true" : "false",
        UnaryExpression { Operator: UnaryOperator.Not, Operand: var operand } => True(operand),
        BinaryExpression { Operator: BinaryOperator.And } and => $"({False(and.Left)} || {False(and.Right)})",
        BinaryExpression { Operator: BinaryOperator.Or } or => $"({False(or.Left)} && {False(or.Right)})",
        BinaryExpression { Operator: BinaryOperator.In } member => Among(member, isMember: false),
        BinaryExpression comparison => Comparison(comparison, negate: true),
        CallExpression { Function: ExpressionFunctions.Has } has => $"{Property(has.Arguments[0]).ClrName} is null",
        CallExpression { Function: ExpressionFunctions.Matches } matches => Matches(matches, isMatch: false),
        _ => $"{Operand(expression).Text} == false",
    };

    /// <summary>A C# condition that is true exactly when the expression is certainly true.</summary>
    public string True(Expression expression) => expression switch
    {
        LiteralExpression literal => literal.Value.Equals(RuleValue.True) ? "true" : "false",
        UnaryExpression { Operator: UnaryOperator.Not, Operand: var operand } => False(operand),
        BinaryExpression { Operator: BinaryOperator.And } and => $"({True(and.Left)} && {True(and.Right)})",
        BinaryExpression { Operator: BinaryOperator.Or } or => $"({True(or.Left)} || {True(or.Right)})",
        BinaryExpression { Operator: BinaryOperator.In } member => Among(member, isMember: true),
        BinaryExpression comparison => Comparison(comparison, negate: false),
        CallExpression { Function: ExpressionFunctions.Has } has => $"{Property(has.Arguments[0]).ClrName} is not null",
        CallExpression { Function: ExpressionFunctions.Matches } matches => Matches(matches, isMatch: true),
        _ => $"{Operand(expression).Text} == true",
    };

    private static Exception NotWritable(Expression expression) =>
        new ExpressionNotWritableException($"'{expression}' cannot be checked by generated validators yet.");

    private string Comparison(BinaryExpression comparison, bool negate)
    {
        var (left, right) = AlignLiteral(Operand(comparison.Left), Operand(comparison.Right));
        var symbol = (comparison.Operator, negate) switch
        {
            (BinaryOperator.Equal, false) or (BinaryOperator.NotEqual, true) => "==",
            (BinaryOperator.NotEqual, false) or (BinaryOperator.Equal, true) => "!=",
            (BinaryOperator.Less, false) or (BinaryOperator.GreaterOrEqual, true) => "<",
            (BinaryOperator.LessOrEqual, false) or (BinaryOperator.Greater, true) => "<=",
            (BinaryOperator.Greater, false) or (BinaryOperator.LessOrEqual, true) => ">",
            (BinaryOperator.GreaterOrEqual, false) or (BinaryOperator.Less, true) => ">=",
            _ => throw NotWritable(comparison),
        };
        var compared = $"{left.Text} {symbol} {right.Text}";

        // Equality is the one comparison that C# answers for null: an absent operand must make both directions false.
        var known = symbol is "==" or "!="
            ? string.Concat(new[] { left, right }.Where(o => o.MayBeAbsent).Select(o => $"{o.Text} is not null && "))
            : "";
        return known.Length > 0 ? $"({known}{compared})" : compared;
    }

    private string Among(BinaryExpression member, bool isMember)
    {
        if (member.Right is not ListExpression list || list.Items.Any(item => item is not LiteralExpression))
        {
            throw NotWritable(member);
        }

        var left = Operand(member.Left);
        var choices = string.Join(" or ", list.Items.Select(item => Literal(((LiteralExpression)item).Value, left)));
        return (isMember, list.Items.Count, left.MayBeAbsent) switch
        {
            (true, 0, _) => "false",
            (false, 0, false) => "true",
            (false, 0, true) => $"{left.Text} is not null",
            (true, _, _) => $"{left.Text} is {choices}",
            (false, _, true) => $"{left.Text} is not (null or {choices})",
            (false, _, false) => $"{left.Text} is not ({choices})",
        };
    }

    private string Matches(CallExpression call, bool isMatch)
    {
        var text = Operand(call.Arguments[0]);
        if (call.Arguments[1] is not LiteralExpression { Value.Kind: RuleValueKind.String } pattern)
        {
            throw NotWritable(call);
        }

        var code = $"{(isMatch ? "" : "!")}global::FoxGen.FoxText.IsMatch({text.Text}, {CSharp.Literal(pattern.Value.AsString)})";
        return text.MayBeAbsent ? $"({text.Text} is not null && {code})" : code;
    }

    private Code Operand(Expression expression) => expression switch
    {
        LiteralExpression { Value.Kind: RuleValueKind.Boolean or RuleValueKind.Integer or RuleValueKind.Number or RuleValueKind.String } literal =>
            new(CSharp.Constant(literal.Value), false, null, null, literal.Value),
        MemberExpression { Target: ThisExpression } member => Read(Property(member)),
        CallExpression { Function: ExpressionFunctions.Size } size => Size(size.Arguments[0]),
        CallExpression { Function: ExpressionFunctions.Default } fallback => Default(fallback.Arguments[0]),
        CallExpression { Function: ExpressionFunctions.LastReference } call => LastReference(call),
        UnaryExpression { Operator: UnaryOperator.Negate } negation when Operand(negation.Operand) is var operand =>
            new($"-({operand.Text})", operand.MayBeAbsent),
        BinaryExpression { Operator: BinaryOperator.Add or BinaryOperator.Subtract or BinaryOperator.Multiply } arithmetic => Arithmetic(arithmetic),
        _ => throw NotWritable(expression),
    };

    private Code Arithmetic(BinaryExpression arithmetic)
    {
        var left = Operand(arithmetic.Left);
        var right = Operand(arithmetic.Right);
        var symbol = arithmetic.Operator switch
        {
            BinaryOperator.Add => "+",
            BinaryOperator.Subtract => "-",
            _ => "*",
        };
        // Whole numbers are added up in 64 bits, as the interpreter does.
        var widened = IsFractional(left) || IsFractional(right) ? "" : left.MayBeAbsent || right.MayBeAbsent ? "(long?)" : "(long)";
        return new($"({widened}{left.Text} {symbol} {right.Text})", left.MayBeAbsent || right.MayBeAbsent);
    }

    private static bool IsFractional(Code operand) =>
        operand.Value is { Kind: RuleValueKind.Number } || operand.Property?.Type is ClrScalar { Kind: ClrScalarKind.Double };

    private Code Size(Expression argument)
    {
        if (argument is CallExpression { Function: ExpressionFunctions.Default } fallback
            && Property(fallback.Arguments[0]) is { Type: ClrList } listed)
        {
            return new($"({listed.ClrName}?.Count ?? 0)", false);
        }

        var operand = Operand(argument);
        return operand.Property?.Type is ClrList
            ? new($"{operand.Text}?.Count", true)
            : new($"global::FoxGen.FoxText.Size({operand.Text})", true);
    }

    private Code Default(Expression argument)
    {
        var property = Property(argument);
        var read = Read(property);
        if (!read.MayBeAbsent || property.Default is not { } value)
        {
            return read;
        }

        return new($"({read.Text} ?? {Literal(value, read)})", false, property, read.Spelling);
    }

    private Code LastReference(CallExpression call) =>
        new($"global::FoxGen.FoxText.LastReference({string.Join(", ", call.Arguments.Select(argument => Operand(argument).Text))})", true);

    private Code Read(ResolvedProperty property)
    {
        var schema = model.Request.Find(property.Name)!.Value;
        var code = property.Type is ClrScalar { Kind: ClrScalarKind.Media } ? property.ClrName + "?.Url" : property.ClrName;
        // A required reference can still be null: C# only asks that it is set.
        var isValue = property.Type is ClrEnum or ClrScalar { Kind: not (ClrScalarKind.String or ClrScalarKind.Media or ClrScalarKind.JsonObject) };
        return new(code, !property.IsRequired || !isValue, property, schema.Spelling);
    }

    private ResolvedProperty Property(Expression expression) =>
        expression is MemberExpression { Target: ThisExpression, Name: var name }
        && model.Properties.FirstOrDefault(property => property.Name == name) is { } property
            ? property
            : throw NotWritable(expression);

    private (Code Left, Code Right) AlignLiteral(Code left, Code right) =>
        (left.Value is { } first && right.Property is not null ? left with { Text = Literal(first, right) } : left,
            right.Value is { } second && left.Property is not null ? right with { Text = Literal(second, left) } : right);

    // A wire literal beside a field takes the field's C# face: an enum member, a boolean for yes and no.
    private string Literal(RuleValue value, Code beside) => beside.Property?.Type switch
    {
        ClrEnum named => context.Member(named, value),
        ClrScalar { Kind: ClrScalarKind.Boolean } when beside.Spelling is { } spelling && value.Kind is RuleValueKind.String =>
            value.AsString == spelling.True ? "true" : "false",
        ClrScalar { Kind: ClrScalarKind.Double } when value.Kind is RuleValueKind.Integer => CSharp.Double(value.AsInteger),
        _ => CSharp.Constant(value),
    };

    /// <summary>A piece of C# with what its surroundings need to know.</summary>
    private sealed record Code(string Text, bool MayBeAbsent, ResolvedProperty? Property = null, BooleanSpelling? Spelling = null, RuleValue? Value = null);
}
