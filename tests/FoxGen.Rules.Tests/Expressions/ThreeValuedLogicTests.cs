namespace FoxGen.Rules.Tests.Expressions;

public class ThreeValuedLogicTests
{
    private const int Times = 8_000;

    [Fact]
    public void Every_tree_prints_and_parses_back()
    {
        var trees = new RandomExpressions(seed: 11);
        for (var i = 0; i < Times; i++)
        {
            var tree = trees.Next(depth: i % 5);
            Assert.Equal(tree, Make.Parse(tree.ToString()));
        }
    }

    [Fact]
    public void No_tree_over_no_body_throws()
    {
        var (trees, values) = (new RandomExpressions(seed: 12), new RandomValues(seed: 13));
        var known = 0;
        for (var i = 0; i < Times; i++)
        {
            var tree = trees.Next(depth: 4);
            var body = i % 10 == 0 ? values.Next(2, mayBeOpen: true) : values.Object(2, mayBeOpen: true);
            var value = ExpressionEvaluator.Evaluate(tree, body, name => name == "b" ? RuleValue.Of(3L) : null);
            Assert.NotEqual(RuleValueKind.Null, value.Kind);
            known += value.IsKnown ? 1 : 0;
        }

        Assert.InRange(known, Times / 10, Times - 1);
    }

    [Fact]
    [Trait("speed", "slow")]
    public void What_is_told_of_an_open_body_holds_once_it_is_decided()
    {
        var (trees, values) = (new RandomExpressions(seed: 14), new RandomValues(seed: 15));
        var told = 0;
        for (var i = 0; i < 5 * Times; i++)
        {
            var tree = i % 2 == 0 ? And(trees.Next(depth: 3), trees.Next(depth: 3)) : Or(trees.Next(depth: 3), trees.Next(depth: 3));
            var open = values.Object(2, mayBeOpen: true);
            var truth = Truth(tree, open);
            if (truth is null)
            {
                continue;
            }

            told++;
            Assert.Equal(truth, Truth(tree, values.Decide(open)));
        }

        Assert.InRange(told, Times / 10, Times);
    }

    [Fact]
    public void The_laws_of_kleene_hold_for_all_operands()
    {
        var (trees, values) = (new RandomExpressions(seed: 16), new RandomValues(seed: 17));
        var seen = new Dictionary<string, int>();
        for (var i = 0; i < Times; i++)
        {
            var (a, b, c) = (trees.Next(depth: 2), trees.Next(depth: 2), trees.Next(depth: 1));
            var body = values.Object(1, mayBeOpen: true);
            void Same(Expression left, Expression right) => Assert.Equal(Truth(left, body), Truth(right, body));

            Same(Or(a, b), Or(b, a));
            Same(And(a, b), And(b, a));
            Same(Or(a, Or(b, c)), Or(Or(a, b), c));
            Same(And(a, And(b, c)), And(And(a, b), c));
            Same(And(a, Or(b, c)), Or(And(a, b), And(a, c)));
            Same(Not(And(a, b)), Or(Not(a), Not(b)));
            Same(Not(Or(a, b)), And(Not(a), Not(b)));
            Same(Not(Not(a)), a);
            Same(Or(a, And(a, b)), a);
            Same(And(a, a), a);
            var row = $"{Truth(a, body)} {Truth(b, body)}";
            seen[row] = seen.GetValueOrDefault(row) + 1;
        }

        // Each of the nine rows of the tables came up.
        Assert.Equal(9, seen.Count);
    }

    [Fact]
    public void The_type_checker_takes_any_tree()
    {
        var trees = new RandomExpressions(seed: 18);
        EquatableArray<FieldSchema> fields = new(
            Make.Field("a", new(ValueKind.Integer)),
            Make.Field("b", new(ValueKind.Array) { Items = new(ValueKind.Object) { Properties = new(Make.Field("x", new(ValueKind.String))) } }),
            Make.Field("c", new(ValueKind.Union) { Cases = new(new("Text", new(ValueKind.String)), new("Free", new(ValueKind.Object))) }));
        var clean = 0;
        for (var i = 0; i < Times; i++)
        {
            var text = trees.Next(depth: i % 5).ToString();
            var problems = ExpressionTypeChecker.Check(Make.Parse(text), fields);
            Assert.All(problems, problem => Assert.InRange(problem.Position + problem.Length, 1, text.Length));
            clean += problems.Count == 0 ? 1 : 0;
        }

        Assert.InRange(clean, 100, Times / 2);
    }

    private static BinaryExpression Or(Expression left, Expression right) => new(BinaryOperator.Or, left, right);

    private static BinaryExpression And(Expression left, Expression right) => new(BinaryOperator.And, left, right);

    private static UnaryExpression Not(Expression operand) => new(UnaryOperator.Not, operand);

    // As a condition: what is no boolean is unknown.
    private static bool? Truth(Expression expression, RuleValue body) =>
        ExpressionEvaluator.Evaluate(expression, body, _ => null) is { Kind: RuleValueKind.Boolean } value ? value.AsBoolean : null;
}
