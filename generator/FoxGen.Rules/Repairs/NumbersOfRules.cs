namespace FoxGen.Rules.Repairs;

/// <summary>The numbers at which the verdict of a rule may turn.</summary>
internal static class NumbersOfRules
{
    /// <summary>The literals of a condition with their neighbours, and the bounds of the field.</summary>
    public static IEnumerable<decimal> In(Expression condition, ValueSchema schema)
    {
        var turning = Literals(condition).SelectMany(number => new[] { number, number - 1, number + 1 }).ToList();
        return turning.Concat(NearNumbers.Of(schema, 0)).Distinct();
    }

    private static IEnumerable<decimal> Literals(Expression expression) => expression switch
    {
        LiteralExpression literal => NearNumbers.Number(literal.Value) is { } number ? [number] : [],
        UnaryExpression unary => Literals(unary.Operand).SelectMany(number => new[] { number, -number }),
        _ => ExpressionFacts.Parts(expression).SelectMany(Literals),
    };
}
