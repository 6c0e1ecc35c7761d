namespace FoxGen.Rules;

/// <summary>The kinds of constraint.</summary>
public static class ConstraintKinds
{
    /// <summary>All, in the order in which they are read, checked and reported.</summary>
    public static IReadOnlyList<ConstraintKind> All { get; } = [MultipleOf.Facts, TextLength.Facts, TextPattern.Facts, ItemCount.Facts, UniqueItems.Facts];

    /// <summary>A list in which one kind has another constraint, or none.</summary>
    internal static EquatableArray<Constraint> With(this EquatableArray<Constraint> constraints, ConstraintKind kind, Constraint? constraint) =>
        All.Select(one => one == kind ? constraint : constraints.FirstOrDefault(other => other.Kind == one)).OfType<Constraint>().ToEquatable();

    /// <summary>Adds to a schema every constraint that keys say.</summary>
    /// <param name="schema">The schema with its range and its sentinels.</param>
    /// <param name="keys">The keys.</param>
    /// <param name="isConditional">Whether they hold under a condition (<c>when</c>).</param>
    public static ValueSchema Read(ValueSchema schema, IConstraintKeys keys, bool isConditional = false)
    {
        var constraints = All.Where(kind => (isConditional ? kind.ConditionalKinds : kind.ValueKinds).Contains(schema.Kind)).Select(kind => kind.Read(keys, schema)).OfType<Constraint>();
        return (schema with { Constraints = constraints.ToEquatable() }).WithSentinels(schema.Range?.Sentinels ?? default);
    }
}
