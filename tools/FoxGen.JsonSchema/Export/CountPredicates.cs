using FoxGen.JsonSchema.Nodes;

namespace FoxGen.JsonSchema.Export;

/// <summary>Says conditions about the number of items of several arrays together.</summary>
internal sealed class CountPredicates(ValueSchema root)
{
    // More ways than this to reach a total would make a schema nobody can read.
    private const int MostWays = 64;

    /// <summary>The condition as schemas; <c>null</c> when it is none of this kind, or cannot be said.</summary>
    public ConditionSchema? Find(Expression condition)
    {
        if (condition is not BinaryExpression { Right: LiteralExpression { Value: { Kind: RuleValueKind.Integer, AsInteger: >= 0 and < 10_000 } literal } } binary
            || Arrays(binary.Left) is not { Count: > 1 } arrays || arrays.Distinct().Count() < arrays.Count)
        {
            return null;
        }

        var number = (int)literal.AsInteger;
        return binary.Operator switch
        {
            BinaryOperator.GreaterOrEqual => AtLeast(arrays, number),
            BinaryOperator.Greater => AtLeast(arrays, number + 1),
            BinaryOperator.LessOrEqual => AtLeast(arrays, number + 1)?.Negated(),
            BinaryOperator.Less => AtLeast(arrays, number)?.Negated(),
            BinaryOperator.Equal => Exactly(arrays, number),
            BinaryOperator.NotEqual => Exactly(arrays, number)?.Negated(),
            _ => null,
        };
    }

    private static ConditionSchema? Exactly(IReadOnlyList<FieldPath> arrays, int number) =>
        AtLeast(arrays, number) is { } enough && AtLeast(arrays, number + 1)?.Negated() is { } notMore ? ConditionSchema.And(enough, notMore) : null;

    // A total is reached when each array holds its share of it, for some way to share it out.
    private static ConditionSchema? AtLeast(IReadOnlyList<FieldPath> arrays, int number)
    {
        var ways = new List<RuleValue>();
        if (!Share(arrays, 0, number, [], ways))
        {
            return null;
        }

        var isReached = SchemaNode.Any(ways);
        return ConditionSchema.Certain(isReached, SchemaNode.Not(isReached));
    }

    private static bool Share(IReadOnlyList<FieldPath> arrays, int at, int left, EquatableArray<RuleValue> shares, List<RuleValue> ways)
    {
        if (at == arrays.Count)
        {
            if (left == 0)
            {
                ways.Add(SchemaNode.All(shares));
            }

            return ways.Count <= MostWays;
        }

        var most = Math.Min(left, arrays[at].Schema!.Find<ItemCount>()?.Range.Maximum ?? left);
        for (var share = at == arrays.Count - 1 ? left : 0; share <= most; share++)
        {
            var holds = share == 0 ? SchemaNode.Anything
                : arrays[at].Holding(SchemaNode.Of(("type", SchemaNode.Text("array")), ("minItems", RuleValue.Of((long)share))));
            if (!Share(arrays, at + 1, left - share, shares.Append(holds).ToEquatable(), ways))
            {
                return false;
            }
        }

        return true;
    }

    // The arrays of size(default(this.a)) + size(default(this.b)) + …; absent ones count as empty.
    private List<FieldPath>? Arrays(Expression sum)
    {
        if (sum is BinaryExpression { Operator: BinaryOperator.Add } add)
        {
            return Arrays(add.Left) is { } left && Arrays(add.Right) is { } right ? [.. left, .. right] : null;
        }

        return sum is CallExpression { Function: ExpressionFunctions.Size, Arguments: { Count: 1 } arguments }
            && arguments[0] is CallExpression { Function: ExpressionFunctions.Default } value
            && FieldPath.Of(value, root) is { Schema.Kind: ValueKind.Array } path
            && NamedField.Find(root.Properties, value.Arguments[0]) is { Default: { Kind: RuleValueKind.List, AsList.Count: 0 } }
                ? [path]
                : null;
    }
}
