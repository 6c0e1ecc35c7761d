namespace FoxGen.Rules.Tests.Expressions;

/// <summary>Makes well-formed trees at random, the same ones for the same seed.</summary>
internal sealed class RandomExpressions(int seed)
{
    private static readonly RuleValue[] s_literals =
    [
        RuleValue.Null, RuleValue.True, RuleValue.False, RuleValue.Of(0L), RuleValue.Of(-7L), RuleValue.Of(42L), RuleValue.Of(1.0),
        RuleValue.Of(-2.5), RuleValue.Of(1e-20), RuleValue.Of(""), RuleValue.Of("it's \"q\" \\ \n\t\u0001 中🦊"),
    ];

    private readonly Random _random = new(seed);

    public Expression Next(int depth)
    {
        if (depth == 0)
        {
            return Leaf();
        }

        Expression Part() => Next(depth - 1);
        return _random.Next(11) switch
        {
            0 => new MemberExpression(Part(), Pick("a", "size", "in", "kebab-key", "ключ")),
            1 => new IndexExpression(Part(), new LiteralExpression(RuleValue.Of((long)_random.Next(3)))),
            2 => new ListExpression(Enumerable.Range(0, _random.Next(3)).Select(_ => Part()).ToEquatable()),
            3 => new UnaryExpression(UnaryOperator.Not, Part()),
            4 => Negate(Part()),
            5 => new ConditionalExpression(Part(), Part(), Part()),
            6 => new CallExpression("size", new(Part())),
            8 => Call(Part),
            9 => new CallExpression(Pick("has", "default"), new(new MemberExpression(Path(depth - 1), Pick("a", "b", "x")))),
            7 => new MacroExpression((MacroKind)_random.Next(4), Part(), "item", new BinaryExpression(BinaryOperator.Or, new VariableExpression("item"), Part())),
            _ => new BinaryExpression((BinaryOperator)_random.Next((int)BinaryOperator.Modulo + 1), Part(), Part()),
        };
    }

    private static UnaryExpression Negate(Expression operand) => new(UnaryOperator.Negate, operand);

    private CallExpression Call(Func<Expression> part)
    {
        static LiteralExpression Text(string value) => new(RuleValue.Of(value));
        return _random.Next(5) switch
        {
            0 => new("sum", new(part())),
            1 => new("matches", new(part(), Text(Pick("^[a-z]+$", "\\d", "")))),
            2 => new("lastReference", new(part(), Text("@"), Text(""))),
            3 => new("tokens", new(part(), Text(Pick("@", "")), Text(Pick(":", "")))),
            _ => new("numbers", new(part(), Text("<#"), Text("#>"))),
        };
    }

    private Expression Path(int depth) => depth == 0 || _random.Next(2) == 0
        ? new ThisExpression()
        : _random.Next(4) == 0 ? Next(depth - 1) : new MemberExpression(Path(depth - 1), Pick("a", "b", "c"));

    private Expression Leaf() => _random.Next(3) == 0
        ? new MemberExpression(new ThisExpression(), Pick("a", "b", "c"))
        : new LiteralExpression(s_literals[_random.Next(s_literals.Length)]);

    private string Pick(params string[] names) => names[_random.Next(names.Length)];
}
