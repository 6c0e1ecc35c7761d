namespace FoxGen.Rules;

/// <summary>Builds conditions.</summary>
public static class Conditions
{
    /// <summary><c>this.x</c></summary>
    public static Expression Field(string name) => new MemberExpression(new ThisExpression(), name);

    /// <summary>Creates a number.</summary>
    public static Expression Number(long number) => new LiteralExpression(RuleValue.Of(number));

    /// <summary>Creates a number; an integer if possible.</summary>
    public static Expression Literal(decimal number) => new LiteralExpression(RuleValue.Of(number));

    /// <summary><c>operand operator number</c></summary>
    public static Expression Compare(BinaryOperator @operator, Expression operand, decimal number) =>
        new BinaryExpression(@operator, operand, Literal(number));

    /// <summary><c>operand in [a, b]</c>; with one value <c>operand == a</c>.</summary>
    public static Expression IsIn(Expression operand, EquatableArray<RuleValue> values) => values.Count == 1
        ? new BinaryExpression(BinaryOperator.Equal, operand, new LiteralExpression(values[0]))
        : new BinaryExpression(BinaryOperator.In, operand, new ListExpression(values.Select(value => (Expression)new LiteralExpression(value)).ToEquatable()));

    /// <summary><c>default(this.x)</c></summary>
    public static Expression Default(Expression field) => Call(ExpressionFunctions.Default, field);

    /// <summary><c>size(default(this.x))</c></summary>
    public static Expression Size(Expression array) => Call(ExpressionFunctions.Size, Default(array));

    /// <summary>Creates a call.</summary>
    public static Expression Call(string function, params Expression[] arguments) => new CallExpression(function, arguments.ToEquatable());

    /// <summary><c>!x</c></summary>
    public static Expression Not(Expression operand) => new UnaryExpression(UnaryOperator.Not, operand);

    /// <summary><c>a || b || c</c></summary>
    public static Expression Any(IEnumerable<Expression> operands) => Join(BinaryOperator.Or, operands);

    /// <summary><c>a &amp;&amp; b &amp;&amp; c</c></summary>
    public static Expression All(IEnumerable<Expression> operands) => Join(BinaryOperator.And, operands);

    /// <summary>Joins one or more operands from left to right.</summary>
    public static Expression Join(BinaryOperator @operator, IEnumerable<Expression> operands) =>
        operands.Aggregate((left, right) => new BinaryExpression(@operator, left, right));
}
