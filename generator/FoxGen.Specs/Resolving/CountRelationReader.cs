using FoxGen.Rules;

namespace FoxGen.Specs;

/// <summary>Reads the relations that count items of arrays.</summary>
internal sealed class CountRelationReader(SpecReader spec, FieldReader fields)
{
    /// <summary><c>totalItems: {of, minimum, maximum}</c></summary>
    public Relation? TotalItems(SpecNode node)
    {
        if (spec.Nodes.Mapping(node, "totalItems") is not { } reader)
        {
            return null;
        }

        var of = fields.Several(reader.Require("of"), "of", 1, ValueKind.Array);
        var count = new BoundsReader(spec).Count(reader, "minimum", "maximum");
        var hasBounds = reader.Has("minimum") || reader.Has("maximum");
        reader.Finish();
        if (!hasBounds)
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
            Conditions.All(bounds),
            $"{Words.And(of.Select(field => field.Name))} together must hold {ConstraintText.Count(count, "item")}.");
    }

    /// <summary><c>references: {field, token, to}</c></summary>
    public Relation? References(SpecNode node)
    {
        if (spec.Nodes.Mapping(node, "references") is not { } reader)
        {
            return null;
        }

        var field = fields.One(reader.Require("field"), "the field", ValueKind.String);
        var tokenNode = reader.Require("token");
        var token = spec.Nodes.Text(tokenNode, "the token");
        reader.Reserve("key");
        var to = fields.One(reader.Require("to"), "the target", ValueKind.Array);
        reader.Finish();
        if (token is null)
        {
            return null;
        }

        var at = token.IndexOf("{n}", StringComparison.Ordinal);
        if (at < 1)
        {
            spec.Report(SpecDiagnostics.BadRelation, tokenNode!.Span, $"A token is a text with {{n}} where the number stands, such as '@Image{{n}}'; '{token}' is not.");
            return null;
        }

        var (prefix, suffix) = (token.Substring(0, at), token.Substring(at + 3));
        return field is null || to is null ? null : new Relation(
            new BinaryExpression(
                BinaryOperator.LessOrEqual,
                Conditions.Call(
                    ExpressionFunctions.LastReference,
                    Conditions.Field(field.Name),
                    new LiteralExpression(RuleValue.Of(prefix)),
                    new LiteralExpression(RuleValue.Of(suffix))),
                Conditions.Size(to.Name)),
            $"{field.Name} refers to a {prefix}…{suffix} that {to.Name} does not hold.");
    }
}
