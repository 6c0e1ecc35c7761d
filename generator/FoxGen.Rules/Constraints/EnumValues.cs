using FoxGen.Rules.Matching;

namespace FoxGen.Rules;

/// <summary>The value is one of the listed values.</summary>
/// <param name="Values">The accepted values.</param>
public sealed record EnumValues(EquatableArray<RuleValue> Values) : Constraint(Facts, ConstraintText.OneOf(Values))
{
    /// <summary>The kind.</summary>
    public static ConstraintKind Facts { get; } = new AllowedKind();

    /// <inheritdoc/>
    public override bool NamesType => true;

    /// <inheritdoc/>
    public override IReadOnlyList<KeyValuePair<string, RuleValue>> Keys => [new(RuleIds.Enum, RuleValue.Of(Values))];

    /// <inheritdoc/>
    public override bool Passes(RuleValue value) => Values.Any(other => ValueComparison.AreEqual(value, other) == true);

    /// <inheritdoc/>
    public override string? CSharpPattern(ICSharpValue value) => value.Pattern(Values);

    /// <inheritdoc/>
    public override string? Fails(ICSharpValue value) => value.FailsPattern(this);

    /// <inheritdoc/>
    public override bool Excludes(Constraint other) => other is NumberBounds { Range: var range }
        && Values.All(value => value.Kind is RuleValueKind.Integer or RuleValueKind.Number && !range.Contains(value.AsNumber));

    /// <inheritdoc/>
    public override IEnumerable<RuleValue> Near(RuleValue value) => Values;

    private sealed class AllowedKind : ConstraintKind
    {
        public override string RuleId => RuleIds.Enum;

        public override ConstraintDiagnostic Diagnostic { get; } = new("FOX1003", "Value not allowed");

        public override bool HasRepair => true;

        public override Constraint? Of(ValueSchema schema) => schema.Allowed.Count > 0 ? new EnumValues(schema.Allowed) : null;

        internal override ValueSchema Read(RuleValue map, ValueSchema schema) => schema with
        {
            Allowed = JsonKeys.List(map.Find(RuleIds.Enum)).Select(value => WireAliases.Canonical(new ValueSchema(schema.Kind), value)).ToEquatable(),
        };
    }
}
