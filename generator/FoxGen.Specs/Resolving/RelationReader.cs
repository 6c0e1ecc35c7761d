using FoxGen.Rules;

namespace FoxGen.Specs;

/// <summary>A relation turned into a condition, with the words to use when the author gives none.</summary>
/// <param name="Kind">Which one.</param>
/// <param name="Condition">The condition.</param>
/// <param name="Message">A sentence in English.</param>
internal sealed record Relation(RuleRelation Kind, Expression Condition, string Message);

/// <summary>Reads the named relations of rules and desugars them.</summary>
internal sealed class RelationReader(SpecReader spec, FieldReader fields)
{
    /// <summary>The keys of the relations.</summary>
    public static IReadOnlyList<string> Keys { get; } =
        ["requires", "excludes", "atMostOneOf", "exactlyOneOf", "atLeastOneOf", "totalItems", "references", "require"];

    /// <summary>Reads one relation; <c>null</c> when it cannot be used, with the reasons reported.</summary>
    public Relation? Read(string key, SpecNode node) => key switch
    {
        "requires" => Requires(node),
        "excludes" => Excludes(node),
        "require" => Require(node),
        "totalItems" => new CountRelationReader(spec, fields).TotalItems(node),
        "references" => new ReferenceRelationReader(spec, fields).Read(node),
        "atLeastOneOf" => OneOf(key, node, RuleRelation.AtLeastOneOf),
        "atMostOneOf" => OneOf(key, node, RuleRelation.AtMostOneOf),
        "exactlyOneOf" => OneOf(key, node, RuleRelation.ExactlyOneOf),
        _ => throw new ArgumentOutOfRangeException(nameof(key), key, "Not a relation."),
    };

    private Relation? Requires(SpecNode node) => spec.Nodes.Read(node, "requires", reader =>
    {
        var field = fields.One(reader.Require("field"), "the field");
        var (any, all) = (reader.Take("anyOf"), reader.Take("allOf"));
        if (any is null == all is null)
        {
            spec.Report(SpecDiagnostics.BadRelation, node.Span, "requires takes either 'anyOf' or 'allOf': the fields of which one, or all, must be there too.");
            return null;
        }

        if (fields.Several(any ?? all, any is not null ? "anyOf" : "allOf", 1) is not { } others || field is null || Repeats(field, others, node))
        {
            return null;
        }

        var needed = others.Select(Conditions.IsPresent);
        var names = others.Select(other => other.Name);
        return new Relation(
            RuleRelation.Requires,
            new BinaryExpression(
                BinaryOperator.Or,
                Conditions.Not(Conditions.IsPresent(field)),
                any is not null ? Conditions.Any(needed) : Conditions.All(needed)),
            $"{field.Name} needs {(any is not null ? ConstraintText.Or(names) : Words.And(names))} beside it.");
    });

    private Relation? Require(SpecNode node)
    {
        if (fields.Several(node, "require", 1) is not { } needed)
        {
            return null;
        }

        var names = needed.Select(field => field.Name);
        return new Relation(RuleRelation.Require, Conditions.All(needed.Select(Conditions.IsPresent)), $"{Words.And(names)} {(needed.Count == 1 ? "is" : "are")} needed.");
    }

    private Relation? Excludes(SpecNode node) => spec.Nodes.Read(node, "excludes", reader =>
    {
        var field = fields.One(reader.Require("field"), "the field");
        var others = fields.Several(reader.Require("fields"), "fields", 1);
        return field is null || others is null || Repeats(field, others, node) ? null : new Relation(
            RuleRelation.Excludes,
            Conditions.Not(Conditions.All([Conditions.IsPresent(field), Conditions.Any(others.Select(Conditions.IsPresent))])),
            $"{field.Name} does not go with {ConstraintText.Or(others.Select(other => other.Name))}.");
    });

    private Relation? OneOf(string key, SpecNode node, RuleRelation kind)
    {
        if (fields.Several(node, key, 2) is not { } all)
        {
            return null;
        }

        var names = all.Select(field => field.Name).ToList();
        var atLeast = Conditions.Any(all.Select(Conditions.IsPresent));
        return kind switch
        {
            RuleRelation.AtLeastOneOf => new Relation(kind, atLeast, $"At least one of {Words.And(names)} is needed."),
            RuleRelation.AtMostOneOf => new Relation(kind, AtMostOne(all), $"At most one of {Words.And(names)} can be set."),
            RuleRelation.ExactlyOneOf => new Relation(kind, Conditions.All([atLeast, AtMostOne(all)]), $"Exactly one of {Words.And(names)} is needed."),
            _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "Not one of several fields."),
        };
    }

    // Each field excludes those after it. Counting would be shorter, but one unknown field would make it all unknown.
    private static Expression AtMostOne(IReadOnlyList<PropertySpec> all) => Conditions.All(all
        .Take(all.Count - 1)
        .Select((field, i) => Conditions.Not(Conditions.All(
            [Conditions.IsPresent(field), Conditions.Any(all.Skip(i + 1).Select(Conditions.IsPresent))]))));

    private bool Repeats(PropertySpec field, IReadOnlyList<PropertySpec> others, SpecNode node)
    {
        if (others.All(other => other.Name != field.Name))
        {
            return false;
        }

        spec.Report(SpecDiagnostics.BadRelation, node.Span, $"The relation sets '{field.Name}' against itself.");
        return true;
    }
}
