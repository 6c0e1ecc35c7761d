using FoxGen.JsonSchema.Nodes;

namespace FoxGen.JsonSchema.Constraints;

/// <summary>Tools for <c>enum</c> and <c>const</c>.</summary>
internal sealed class EnumValuesTool : ConstraintTool
{
    public override ConstraintKind Kind => EnumValues.Facts;

    public override string Noun => "values";

    public override RuleValue Keywords(Constraint constraint, ValueSchema schema) => SchemaNode.OneOf(((EnumValues)constraint).Values);

    public override string Words(IPageWords words, Constraint constraint) => string.Join(", ", ((EnumValues)constraint).Values.Select(value => words.Code(Text(value))));

    public override IEnumerable<ConstraintChange> Compare(ValueSchema old, ValueSchema @new)
    {
        var (before, after) = (Taken(old), Taken(@new));
        if (old.Allowed.Count == 0 || @new.Allowed.Count == 0)
        {
            return old.Allowed.Count > 0 ? [new("values-opened", false, "any value is now accepted")]
                : @new.Allowed.Count > 0 ? [new("values-closed", true, $"must now be {ConstraintText.OneOf(@new.Allowed)}")]
                : [];
        }

        // The same spellings, told apart otherwise: rules then read another value.
        return old.Aliases != @new.Aliases && before.ToHashSet().SetEquals(after) ? [new("aliases-changed", false, "aliases of values changed")]
            : before.Except(after).Select(gone => new ConstraintChange("value-removed", true, $"no longer accepts {ConstraintText.Literal(gone)}"))
                .Concat(after.Except(before).Select(added => new ConstraintChange("value-added", false, $"now accepts {ConstraintText.Literal(added)}")));
    }

    /// <summary>A value as people write it: a text without quotes, unless it is empty.</summary>
    public static string Text(RuleValue value) => value.Kind is RuleValueKind.String && value.AsString.Length > 0 ? value.AsString : value.ToString();

    private static IReadOnlyList<RuleValue> Taken(ValueSchema schema) => [.. schema.Allowed, .. schema.Aliases.Select(alias => alias.Spelling)];
}
