namespace FoxGen.RandomSchemas.Tests;

/// <summary>Lists parts of an expression, and the expression with a part of it smaller.</summary>
internal static class SmallerExpressions
{
    public static IEnumerable<string> Of(string text) => ExpressionParser.Parse(text).Expression is { } expression ? Of(expression).Select(one => one.ToString()).Distinct() : [];

    private static IEnumerable<Expression> Of(Expression expression) => expression switch
    {
        BinaryExpression one => [one.Left, one.Right, .. Of(one.Left).Select(left => one with { Left = left }), .. Of(one.Right).Select(right => one with { Right = right })],
        UnaryExpression one => [one.Operand, .. Of(one.Operand).Select(operand => one with { Operand = operand })],
        ConditionalExpression one =>
        [
            one.Condition, one.WhenTrue, one.WhenFalse,
            .. Of(one.Condition).Select(part => one with { Condition = part }),
            .. Of(one.WhenTrue).Select(part => one with { WhenTrue = part }),
            .. Of(one.WhenFalse).Select(part => one with { WhenFalse = part }),
        ],
        CallExpression one =>
        [
            .. one.Arguments,
            .. Enumerable.Range(0, one.Arguments.Count).SelectMany(i => Of(one.Arguments[i]).Select(part => one with { Arguments = one.Arguments.Select((other, at) => at == i ? part : other).ToEquatable() })),
        ],
        MacroExpression one => [one.Range, .. Of(one.Range).Select(range => one with { Range = range }), .. Of(one.Body).Select(body => one with { Body = body })],
        IndexExpression one => Of(one.Target).Select(part => one with { Target = part }),
        ListExpression one => Enumerable.Range(0, one.Items.Count).Select(i => new ListExpression(one.Items.Where((_, at) => at != i).ToEquatable())),
        _ => [],
    };
}
