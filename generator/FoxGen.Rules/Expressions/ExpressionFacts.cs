namespace FoxGen.Rules;

/// <summary>Facts about an expression that require no evaluation.</summary>
public static class ExpressionFacts
{
    /// <summary>Returns the wire names of the top-level fields (<c>this.x</c>) that an expression reads, in order of first use.</summary>
    public static EquatableArray<string> FieldsRead(Expression expression)
    {
        var names = new List<string>();
        Visit(expression, part =>
        {
            if (part is MemberExpression { Target: ThisExpression } field && !names.Contains(field.Name))
            {
                names.Add(field.Name);
            }
        });
        return names.ToEquatable();
    }

    /// <summary>Returns the paths of the fields that an expression reads (<c>input.prompt</c> for <c>this.input.prompt</c>), in order of first use.</summary>
    public static EquatableArray<string> PathsRead(Expression expression)
    {
        var paths = new List<string>();
        Collect(expression);
        return paths.Distinct().ToEquatable();

        void Collect(Expression part)
        {
            if (PathOf(part) is { } path)
            {
                paths.Add(path);
                return;
            }

            foreach (var inner in Parts(part))
            {
                Collect(inner);
            }
        }
    }

    /// <summary>Returns the path that an expression reads from <c>this</c>; <c>null</c> for other expressions.</summary>
    public static string? PathOf(Expression expression) => expression switch
    {
        MemberExpression { Target: ThisExpression } member => member.Name,
        MemberExpression member => PathOf(member.Target) is { } parent ? parent + "." + member.Name : null,
        _ => null,
    };

    /// <summary>Returns the direct parts of an expression in their order in the text.</summary>
    public static IEnumerable<Expression> Parts(Expression expression) => expression switch
    {
        MemberExpression member => [member.Target],
        IndexExpression index => [index.Target, index.Index],
        ListExpression list => list.Items,
        UnaryExpression unary => [unary.Operand],
        BinaryExpression binary => [binary.Left, binary.Right],
        ConditionalExpression conditional => [conditional.Condition, conditional.WhenTrue, conditional.WhenFalse],
        CallExpression call => call.Arguments,
        MacroExpression macro => [macro.Range, macro.Body],
        _ => [],
    };

    /// <summary>The same expression over other direct parts; one without parts is the same.</summary>
    internal static Expression WithParts(Expression expression, Func<Expression, Expression> change) => expression switch
    {
        MemberExpression member => member with { Target = change(member.Target) },
        IndexExpression index => index with { Target = change(index.Target), Index = change(index.Index) },
        ListExpression list => list with { Items = list.Items.Select(change).ToEquatable() },
        UnaryExpression unary => unary with { Operand = change(unary.Operand) },
        BinaryExpression binary => binary with { Left = change(binary.Left), Right = change(binary.Right) },
        ConditionalExpression choice => choice with { Condition = change(choice.Condition), WhenTrue = change(choice.WhenTrue), WhenFalse = change(choice.WhenFalse) },
        CallExpression call => call with { Arguments = call.Arguments.Select(change).ToEquatable() },
        MacroExpression macro => macro with { Range = change(macro.Range), Body = change(macro.Body) },
        _ => expression,
    };

    private static void Visit(Expression expression, Action<Expression> action)
    {
        action(expression);
        foreach (var part in Parts(expression))
        {
            Visit(part, action);
        }
    }
}
