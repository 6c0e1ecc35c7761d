using FoxGen.JsonSchema.Nodes;

namespace FoxGen.JsonSchema.Export;

/// <summary>
/// Says conditions in JSON Schema. Exact for objects whose fields keep to their own constraints; all others are refused
/// anyway. Gives <c>null</c> for what JSON Schema cannot say.
/// </summary>
/// <param name="root">What <c>this</c> is.</param>
internal sealed class ConditionTranslator(ValueSchema root)
{
    // Each comparison of two conditions writes both of them twice.
    private const int MostComparisons = 6;

    private static readonly BinaryOperator[] s_comparisons =
    [
        BinaryOperator.Equal, BinaryOperator.NotEqual, BinaryOperator.Less, BinaryOperator.LessOrEqual, BinaryOperator.Greater, BinaryOperator.GreaterOrEqual,
    ];

    private readonly ValuePredicates _values = new(root);
    private readonly CountPredicates _counts = new(root);

    /// <summary>The parts of a rule that must hold each on its own.</summary>
    public static IEnumerable<Expression> Parts(Expression condition) => condition is BinaryExpression { Operator: BinaryOperator.And } and
        ? Parts(and.Left).Concat(Parts(and.Right))
        : [condition];

    /// <summary>What objects that do not break a rule are like.</summary>
    public RuleValue? Rule(Expression condition)
    {
        if (Comparisons(condition) > MostComparisons)
        {
            return null;
        }

        // "not a, or b" reads better as "if a, then b".
        var choices = Choices(condition).ToList();
        var conditions = choices.OfType<UnaryExpression>().Where(choice => choice.Operator is UnaryOperator.Not).Select(choice => Translate(choice.Operand)).ToList();
        var others = choices.Where(choice => choice is not UnaryExpression { Operator: UnaryOperator.Not }).Select(Translate).ToList();
        if (conditions.Concat(others).Any(part => part is null))
        {
            return null;
        }

        var holds = SchemaNode.Any(others.Select(part => part!.NotFalse));
        return others.Count > 0 && conditions.Count > 0 ? SchemaNode.When(SchemaNode.All(conditions.Select(part => part!.True)), holds)
            : others.Count > 0 ? holds
            : SchemaNode.Any(conditions.Select(part => part!.NotTrue));
    }

    /// <summary>A condition as schemas.</summary>
    public ConditionSchema? Translate(Expression condition) => condition switch
    {
        LiteralExpression { Value.Kind: RuleValueKind.Boolean } literal =>
            literal.Value.AsBoolean ? ConditionSchema.Certain(SchemaNode.Anything, SchemaNode.Nothing) : ConditionSchema.Certain(SchemaNode.Nothing, SchemaNode.Anything),
        UnaryExpression { Operator: UnaryOperator.Not } not => Translate(not.Operand)?.Negated(),
        BinaryExpression { Operator: BinaryOperator.And } and => Join(and, ConditionSchema.And),
        BinaryExpression { Operator: BinaryOperator.Or } or => Join(or, ConditionSchema.Or),
        BinaryExpression { Operator: BinaryOperator.Equal } same when AreConditions(same) => Join(same, ConditionSchema.Same),
        BinaryExpression { Operator: BinaryOperator.NotEqual } other when AreConditions(other) => Join(other, ConditionSchema.Same)?.Negated(),
        ConditionalExpression choice => Translate(choice.Condition) is { } decides && Translate(choice.WhenTrue) is { } a && Translate(choice.WhenFalse) is { } b
            ? ConditionSchema.Choice(decides, a, b)
            : null,
        _ => _values.Find(condition) ?? _counts.Find(condition),
    };

    private ConditionSchema? Join(BinaryExpression binary, Func<ConditionSchema, ConditionSchema, ConditionSchema> join) =>
        Translate(binary.Left) is { } left && Translate(binary.Right) is { } right ? join(left, right) : null;

    private static IEnumerable<Expression> Choices(Expression condition) => condition is BinaryExpression { Operator: BinaryOperator.Or } or
        ? Choices(or.Left).Concat(Choices(or.Right))
        : [condition];

    private static int Comparisons(Expression condition) =>
        (condition is BinaryExpression { Operator: BinaryOperator.Equal or BinaryOperator.NotEqual } binary && AreConditions(binary) ? 1 : 0)
        + ExpressionFacts.Parts(condition).Sum(Comparisons);

    private static bool AreConditions(BinaryExpression binary) => IsCondition(binary.Left) && IsCondition(binary.Right);

    private static bool IsCondition(Expression expression) => expression switch
    {
        UnaryExpression unary => unary.Operator is UnaryOperator.Not,
        BinaryExpression binary => binary.Operator is BinaryOperator.And or BinaryOperator.Or or BinaryOperator.In || s_comparisons.Contains(binary.Operator),
        CallExpression call => call.Function is ExpressionFunctions.Has or ExpressionFunctions.Matches,
        MacroExpression macro => macro.Kind is MacroKind.All or MacroKind.Exists,
        _ => false,
    };
}
