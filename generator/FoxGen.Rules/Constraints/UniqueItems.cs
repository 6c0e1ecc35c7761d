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
    public override bool Passes(RuleValue value) => !Duplicates(value).Any();

    /// <summary>Returns the indexes of the items that equal an earlier item. An unknown item equals no other.</summary>
    /// <param name="list">The list.</param>
    internal static IEnumerable<int> Duplicates(RuleValue list)
    {
        // Equal items have equal hash codes, so few pairs are compared.
        var earlier = new Dictionary<int, List<RuleValue>>();
        for (var i = 0; i < list.AsList.Count; i++)
        {
            var item = list.AsList[i];
            var hash = ValueComparison.HashOf(item);
            if (!earlier.TryGetValue(hash, out var same))
            {
                earlier.Add(hash, same = []);
            }

            if (same.Any(one => ValueComparison.AreEqual(item, one) == true))
            {
                yield return i;
            }
            else
            {
                same.Add(item);
            }
        }
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
