namespace FoxGen.Rules;

/// <summary>The kinds of constraint.</summary>
public static class ConstraintKinds
{
    private const string Items = "items";

    /// <summary>All, in the order in which they are read, checked and reported.</summary>
    public static IReadOnlyList<ConstraintKind> All { get; } = [MultipleOf.Facts, TextLength.Facts, TextPattern.Facts, ItemCount.Facts, UniqueItems.Facts];

    /// <summary>A list in which one kind has another constraint, or none.</summary>
    internal static EquatableArray<Constraint> With(this EquatableArray<Constraint> constraints, ConstraintKind kind, Constraint? constraint) =>
        All.Select(one => one == kind ? constraint : constraints.FirstOrDefault(other => other.Kind == one)).OfType<Constraint>().ToEquatable();

    /// <summary>Adds to a schema every constraint that keys say.</summary>
    /// <param name="schema">The schema with its range and its sentinels.</param>
    /// <param name="keys">The keys.</param>
    public static ValueSchema Read(ValueSchema schema, IConstraintKeys keys)
    {
        var constraints = All.Where(kind => kind.ValueKinds.Contains(schema.Kind)).Select(kind => kind.Read(keys, schema)).OfType<Constraint>();
        return (schema with { Constraints = constraints.ToEquatable() }).WithSentinels(schema.Range?.Sentinels ?? default);
    }

    /// <summary>Adds the constraints that compiled metadata tells of a value.</summary>
    /// <param name="schema">The schema with its range and its sentinels.</param>
    /// <param name="json">What <see cref="Write"/> gave; <c>null</c> for nothing.</param>
    /// <param name="isItem">Whether the value is an item of the list that it was written for.</param>
    public static ValueSchema Read(ValueSchema schema, string? json, bool isItem)
    {
        var map = json is null ? null : JsonReader.Read(json);
        map = isItem && map is { Kind: RuleValueKind.Map } ? map.Find(Items) : map;
        return map is { Kind: RuleValueKind.Map } ? Read(schema, new JsonConstraintKeys(map)) : schema;
    }

    /// <summary>The keys of a value's constraints, and under <c>items</c> those of its items, as a JSON object; <c>null</c> for none.</summary>
    /// <param name="schema">The schema.</param>
    public static string? Write(ValueSchema schema)
    {
        var keys = schema.Constraints.SelectMany(constraint => constraint.Keys).ToList();
        if (schema.Items is { Constraints: { Count: > 0 } items })
        {
            keys.Add(new(Items, RuleValue.Of(items.SelectMany(constraint => constraint.Keys))));
        }

        return keys.Count == 0 ? null : RuleValue.Of(keys).ToString();
    }
}
