using FoxGen.Rules.Constraints;

namespace FoxGen.Rules;

/// <summary>The number of items of the array is in a range.</summary>
/// <param name="Range">The allowed numbers of items.</param>
public sealed record ItemCount(CountRange Range) : Constraint(Facts, "an array of " + ConstraintText.Count(Range, "item"))
{
    private static readonly CountKeys s_keys = new("minItems", "maxItems");

    /// <summary>The kind.</summary>
    public static ListedConstraintKind Facts { get; } = new CountKind();

    /// <inheritdoc/>
    public override bool NamesType => true;

    /// <inheritdoc/>
    public override IReadOnlyList<KeyValuePair<string, RuleValue>> Keys => s_keys.Write(Range);

    /// <inheritdoc/>
    public override bool Passes(RuleValue value) => Range.Contains(value.AsList.Count);

    /// <inheritdoc/>
    public override string? Fails(ICSharpValue value) => CountKeys.Fails(value.Expression + ".Count", Range);

    /// <inheritdoc/>
    public override Expression? Condition(Expression value) => CountKeys.Condition(CountKeys.Size(value), Range);

    /// <inheritdoc/>
    public override bool Excludes(Constraint other) => other is ItemCount count && !Range.Overlaps(count.Range);

    /// <inheritdoc/>
    public override Constraint? And(Constraint other) => other is ItemCount same ? new ItemCount(Range.Intersect(same.Range)) : null;

    private sealed class CountKind : ListedConstraintKind
    {
        public override string RuleId => RuleIds.Count;

        public override IReadOnlyList<string> Keys => s_keys.All;

        public override IReadOnlyList<ValueKind> ValueKinds => [ValueKind.Array];

        public override IReadOnlyList<ValueKind> ConditionalKinds => ValueKinds;

        public override ConstraintDiagnostic Diagnostic { get; } = new("FOX1005", "Too few or too many items");

        public override bool HasRepair => true;

        public override Constraint? Read(IConstraintKeys keys, ValueSchema schema) => s_keys.Read(keys) is { } range ? new ItemCount(range) : null;
    }
}
