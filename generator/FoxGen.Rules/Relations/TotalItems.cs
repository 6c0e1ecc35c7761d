namespace FoxGen.Rules.Relations;

/// <summary>The items of several arrays, counted together.</summary>
internal sealed class TotalItems() : RelationKind("totalItems", "Minimum and maximum of the total number of items in several arrays.", new("FOX2004", "Too few or too many items in total"))
{
    private static readonly RelationKey s_of = new("of", "The arrays.", RelationValue.Fields) { IsRequired = true, FieldKind = ValueKind.Array };
    private static readonly RelationKey s_minimum = new("minimum", "Minimum total.", RelationValue.Count);
    private static readonly RelationKey s_maximum = new("maximum", "Maximum total.", RelationValue.Count);

    public override IReadOnlyList<RelationKey> Keys { get; } = [s_of, s_minimum, s_maximum];

    public override Relation? Read(IRelationKeys keys)
    {
        var of = keys.Fields(s_of);
        var count = keys.Range(s_minimum, s_maximum);
        if (!keys.Has(s_minimum) && !keys.Has(s_maximum))
        {
            keys.Wrong("'totalItems' must have 'minimum', 'maximum' or both.");
        }

        if (of is null || count is null)
        {
            return null;
        }

        var total = Conditions.Join(BinaryOperator.Add, of.Select(field => Conditions.Size(field.Access)));
        var bounds = new List<Expression>();
        if (count.Minimum > 0)
        {
            bounds.Add(new BinaryExpression(BinaryOperator.GreaterOrEqual, total, Conditions.Number(count.Minimum)));
        }

        if (count.Maximum is { } maximum)
        {
            bounds.Add(new BinaryExpression(BinaryOperator.LessOrEqual, total, Conditions.Number(maximum)));
        }

        return bounds.Count == 0 ? null : new Relation(
            Conditions.All(bounds), $"{WordList.And(Marks(of))} must have {ConstraintText.Count(count, "item")} in total.");
    }

    public override RuleValue? Restore(Expression condition) => Mapping([(s_of, Names(ExpressionFacts.PathsRead(condition))), .. Bounds(condition)]);

    private static IEnumerable<(RelationKey, RuleValue)> Bounds(Expression condition) => condition switch
    {
        BinaryExpression { Operator: BinaryOperator.And } both => Bounds(both.Left).Concat(Bounds(both.Right)),
        BinaryExpression { Operator: BinaryOperator.GreaterOrEqual, Right: LiteralExpression low } => [(s_minimum, low.Value)],
        BinaryExpression { Operator: BinaryOperator.LessOrEqual, Right: LiteralExpression high } => [(s_maximum, high.Value)],
        _ => [],
    };
}
