using FoxGen.Rules;

namespace FoxGen.Specs;

/// <summary>Reads the relations that count items of arrays.</summary>
internal sealed class CountRelationReader(SpecReader spec, FieldReader fields)
{
    /// <summary><c>totalItems: {of, minimum, maximum}</c></summary>
    public Relation? TotalItems(SpecNode node) => spec.Nodes.Read(node, "totalItems", reader =>
    {
        var of = fields.Several(reader.Require("of"), "of", 1, ValueKind.Array);
        var count = new BoundsReader(spec).Count(reader, "minimum", "maximum");
        if (!reader.Has("minimum") && !reader.Has("maximum"))
        {
            spec.Report(SpecDiagnostics.BadRelation, node.Span, "totalItems needs 'minimum', 'maximum' or both.");
        }

        if (of is null || count is null)
        {
            return null;
        }

        var total = Conditions.Join(BinaryOperator.Add, of.Select(field => Conditions.Size(field.Name)));
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
            RuleRelation.TotalItems,
            Conditions.All(bounds),
            $"{Words.And(of.Select(field => field.Name))} together must hold {ConstraintText.Count(count, "item")}.");
    });
}
