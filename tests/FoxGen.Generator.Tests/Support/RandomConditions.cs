using FoxGen.Rules;

namespace FoxGen.Generator.Tests.Support;

/// <summary>Makes conditions over fields, from a seed. Not all of them make sense; the type checker tells which do.</summary>
internal sealed class RandomConditions(int seed, EquatableArray<FieldSchema> fields)
{
    private static readonly string[] s_variables = ["x", "y", "z"];

    private readonly Random _random = new(seed);
    private readonly List<(string Name, ValueSchema Schema)> _bound = [];

    /// <summary>Conditions that can be used, as CEL texts.</summary>
    public IEnumerable<string> Sound()
    {
        while (true)
        {
            _bound.Clear();
            var condition = Condition(4);
            if (ExpressionTypeChecker.Check(condition, fields).Count == 0)
            {
                yield return condition.ToString();
            }
        }
    }

    private Expression Condition(int depth) => (depth <= 0 ? _random.Next(4) : _random.Next(13)) switch
    {
        0 or 1 => Compare(depth),
        2 => new CallExpression(ExpressionFunctions.Has, new(Path().Path)),
        3 => new BinaryExpression(BinaryOperator.In, Value(depth - 1), _random.Next(3) > 0 ? Literals() : List(depth - 1)),
        4 or 5 => new BinaryExpression(Pick(BinaryOperator.And, BinaryOperator.Or), Condition(depth - 1), Condition(depth - 1)),
        6 => new UnaryExpression(UnaryOperator.Not, Condition(depth - 1)),
        7 or 8 or 9 => Macro(Pick(MacroKind.All, MacroKind.Exists), depth, Condition),
        10 => new ConditionalExpression(Condition(depth - 1), Condition(depth - 1), Condition(depth - 1)),
        11 => new CallExpression(ExpressionFunctions.Matches, new(Value(depth - 1), Text("^[a-h]"))),
        _ => Value(depth - 1),
    };

    private BinaryExpression Compare(int depth)
    {
        var (path, schema) = Path();
        var op = (BinaryOperator)_random.Next((int)BinaryOperator.Equal, (int)BinaryOperator.GreaterOrEqual + 1);
        var right = _random.Next(3) > 0 ? Constant(schema) : Value(depth - 1);
        return new(op, _random.Next(3) > 0 ? path : Value(depth - 1), right);
    }

    private Expression Value(int depth) => (depth <= 0 ? _random.Next(3) : _random.Next(12)) switch
    {
        0 => Path().Path,
        1 => new LiteralExpression(Pick(RuleValue.Of(2L), RuleValue.Of(0L), RuleValue.Of(-1L), RuleValue.Of(0.5), RuleValue.Of("a"), RuleValue.True)),
        2 => new CallExpression(ExpressionFunctions.Default, new(new MemberExpression(new ThisExpression(), Pick([.. fields]).Name))),
        3 or 4 => new CallExpression(ExpressionFunctions.Size, new(_random.Next(2) == 0 ? Path().Path : List(depth - 1))),
        5 => new CallExpression(ExpressionFunctions.Sum, new(List(depth - 1))),
        6 or 7 => new BinaryExpression((BinaryOperator)_random.Next((int)BinaryOperator.Add, (int)BinaryOperator.Modulo + 1), Value(depth - 1), Value(depth - 1)),
        8 => new UnaryExpression(UnaryOperator.Negate, Value(depth - 1)),
        9 => new ConditionalExpression(Condition(depth - 1), Value(depth - 1), Value(depth - 1)),
        10 => new IndexExpression(List(depth - 1), new LiteralExpression(RuleValue.Of((long)_random.Next(3)))),
        _ => new CallExpression(ExpressionFunctions.LastReference, new(Path().Path, Text("@Image"), Text(""))),
    };

    private Expression List(int depth) => (depth <= 0 ? _random.Next(2) : _random.Next(6)) switch
    {
        0 => Path().Path,
        1 => Literals(),
        2 => new CallExpression(Pick(ExpressionFunctions.Tokens, ExpressionFunctions.Numbers), new(Path().Path, Text(Pick("@", "<#")), Text(Pick("", "#>")))),
        3 => Macro(MacroKind.Filter, depth, Condition),
        4 => Macro(MacroKind.Map, depth, Value),
        _ => new CallExpression(ExpressionFunctions.Default, new(new MemberExpression(new ThisExpression(), Pick([.. fields.Where(field => field.Value.Kind is ValueKind.Array)]).Name))),
    };

    private MacroExpression Macro(MacroKind kind, int depth, Func<int, Expression> body)
    {
        var lists = fields.Where(field => field.Value.Kind is ValueKind.Array).ToArray();
        var list = Pick(lists);
        var range = _random.Next(4) == 0 ? List(depth - 1)
            : _random.Next(2) == 0 ? new MemberExpression(new ThisExpression(), list.Name)
            : (Expression)new CallExpression(ExpressionFunctions.Default, new(new MemberExpression(new ThisExpression(), list.Name)));
        var variable = Pick(s_variables);
        _bound.Add((variable, list.Value.Items!));
        var made = new MacroExpression(kind, range, variable, body(depth - 1));
        _bound.RemoveAt(_bound.Count - 1);
        return made;
    }

    private (Expression Path, ValueSchema Schema) Path()
    {
        Expression path;
        ValueSchema schema;
        if (_bound.Count > 0 && _random.Next(3) > 0)
        {
            var (name, bound) = Pick(_bound);
            (path, schema) = (new VariableExpression(name), bound);
        }
        else
        {
            var field = Pick([.. fields]);
            (path, schema) = (new MemberExpression(new ThisExpression(), field.Name), field.Value);
        }

        while (Properties(schema) is { Count: > 0 } properties && _random.Next(5) > 0)
        {
            var property = Pick(properties);
            (path, schema) = (new MemberExpression(path, property.Name), property.Value);
        }

        return (path, schema);
    }

    private static IReadOnlyList<FieldSchema> Properties(ValueSchema schema) => schema.Kind switch
    {
        ValueKind.Object when schema.Properties.Count == 0 => [new("a", new ValueSchema(ValueKind.Integer), false), new("c", new ValueSchema(ValueKind.Array), false)],
        ValueKind.Union => [.. schema.Cases.SelectMany(one => one.Value.Properties)],
        _ => [.. schema.Properties],
    };

    private Expression Constant(ValueSchema schema) => new LiteralExpression(schema switch
    {
        { Allowed.Count: > 0 } => Pick([.. schema.Allowed]),
        { Spelling: { } spelling } => RuleValue.Of(Pick(spelling.True, spelling.False)),
        { Kind: ValueKind.String } => RuleValue.Of(Pick("a", "hero", "deu")),
        { Kind: ValueKind.Boolean } => RuleValue.Of(_random.Next(2) == 0),
        { Kind: ValueKind.Number } => Pick(RuleValue.Of(0.5), RuleValue.Of(2L), RuleValue.Of(-1.5)),
        _ => RuleValue.Of((long)_random.Next(12)),
    });

    private ListExpression Literals()
    {
        var (_, schema) = Path();
        return new(Enumerable.Range(0, _random.Next(4)).Select(_ => _random.Next(8) == 0 ? Path().Path : Constant(schema)).ToEquatable());
    }

    private static LiteralExpression Text(string text) => new(RuleValue.Of(text));

    private T Pick<T>(params IReadOnlyList<T> values) => values[_random.Next(values.Count)];
}
