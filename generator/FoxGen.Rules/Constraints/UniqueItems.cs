using FoxGen.Rules.Matching;

namespace FoxGen.Rules;

/// <summary>No item of the array equals another.</summary>
public sealed record UniqueItems() : Constraint(Facts, "an array without duplicate items")
{
    private const string Key = "uniqueItems";

    /// <summary>The kind.</summary>
    public static ListedConstraintKind Facts { get; } = new UniqueKind();

    /// <inheritdoc/>
    public override bool NamesType => true;

    /// <inheritdoc/>
    public override IReadOnlyList<KeyValuePair<string, RuleValue>> Keys => [new(Key, RuleValue.True)];

    /// <inheritdoc/>
    public override bool Passes(RuleValue value)
    {
        for (var i = 0; i < value.AsList.Count; i++)
        {
            if (value.AsList.Take(i).Any(earlier => ValueComparison.AreEqual(value.AsList[i], earlier) == true))
            {
                return false;
            }
        }

        return true;
    }

    /// <inheritdoc/>
    public override string? Fails(ICSharpValue value) => $"C::FoxItems.{value.HasDuplicates}({value.Expression})";

    private sealed class UniqueKind : ListedConstraintKind
    {
        public override string RuleId => RuleIds.UniqueItems;

        public override IReadOnlyList<string> Keys => [Key];

        public override IReadOnlyList<ValueKind> ValueKinds => [ValueKind.Array];

        public override ConstraintDiagnostic Diagnostic { get; } = new("FOX1010", "Duplicate item");

        public override bool HasRepair => true;

        public override Constraint? Read(IConstraintKeys keys, ValueSchema schema) => keys.Flag(Key) ? new UniqueItems() : null;
    }
}
