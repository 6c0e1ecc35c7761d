namespace FoxGen.Rules;

/// <summary>The kinds of constraint.</summary>
public static class ConstraintKinds
{
    /// <summary>All, in the order in which they are read, checked and reported.</summary>
    public static IReadOnlyList<ConstraintKind> All { get; } = [MultipleOf.Facts];

    /// <summary>Adds to a schema every constraint that keys say.</summary>
    /// <param name="schema">The schema with its range and its sentinels.</param>
    /// <param name="keys">The keys.</param>
    public static ValueSchema Read(ValueSchema schema, IConstraintKeys keys)
    {
        var constraints = All.Where(kind => kind.ValueKinds.Contains(schema.Kind)).Select(kind => kind.Read(keys, schema)).OfType<Constraint>();
        return (schema with { Constraints = constraints.ToEquatable() }).WithSentinels(schema.Range?.Sentinels ?? default);
    }

    /// <summary>Adds the constraints that compiled metadata tells.</summary>
    /// <param name="schema">The schema with its range and its sentinels.</param>
    /// <param name="json">What <see cref="Write"/> gave.</param>
    public static ValueSchema Read(ValueSchema schema, string? json) =>
        json is not null && JsonReader.Read(json) is { Kind: RuleValueKind.Map } map ? Read(schema, new JsonConstraintKeys(map)) : schema;

    /// <summary>The keys of some constraints as a JSON object, for compiled metadata.</summary>
    /// <param name="constraints">The constraints.</param>
    public static string Write(IEnumerable<Constraint> constraints) => RuleValue.Of(constraints.SelectMany(constraint => constraint.Keys)).ToString();
}
