namespace FoxGen.Import;

/// <summary>The result of comparing an import with the current spec.</summary>
/// <param name="Differences">The different facts; those of the page are first.</param>
/// <param name="Agreements">The number of facts in both.</param>
/// <param name="Problems">The errors of both files; a model with errors cannot be compared.</param>
public sealed record SpecComparison(
    EquatableArray<SpecDifference> Differences,
    int Agreements,
    EquatableArray<SpecDiagnostic> Problems)
{
    /// <summary>
    /// Compares the content of two model files, not their text. Facts of the spec that the page does not contain are last, and are not errors.
    /// </summary>
    /// <param name="current">The current spec.</param>
    /// <param name="imported">The newly imported text.</param>
    /// <param name="services">The service file of both, and its extensions.</param>
    public static SpecComparison Compare(SpecText current, string imported, params IEnumerable<SpecText> services)
    {
        var files = services.ToList();

        // Under one name, so that names derived from the file are the same.
        var (before, after) = (SpecSet.Compile([.. files, current]), SpecSet.Compile([.. files, current with { Content = imported }]));
        var left = Table(before);
        var right = Table(after);
        var differences = right.Where(fact => !left.ContainsKey(fact.Key)).Select(fact => Difference(SpecDifferenceKind.OnlyInImport, fact.Key, null, fact.Value))
            .Concat(right.Where(fact => left.TryGetValue(fact.Key, out var value) && value != fact.Value).Select(fact => Difference(SpecDifferenceKind.Different, fact.Key, left[fact.Key], fact.Value)))
            .Concat(left.Where(fact => !right.ContainsKey(fact.Key)).Select(fact => Difference(SpecDifferenceKind.OnlyInSpec, fact.Key, fact.Value, null)));
        return new SpecComparison(
            differences.ToEquatable(),
            right.Count(fact => left.TryGetValue(fact.Key, out var value) && value == fact.Value),
            before.Diagnostics.Concat(after.Diagnostics).Where(d => d.Descriptor.IsError).ToEquatable());
    }

    private static SpecDifference Difference(SpecDifferenceKind kind, (string Model, string Field, string Name) key, string? inSpec, string? inImport) =>
        new(kind, key.Model, key.Field, key.Name, inSpec, inImport);

    private static Dictionary<(string Model, string Field, string Name), string> Table(SpecSet set)
    {
        var table = new Dictionary<(string, string, string), string>();
        foreach (var fact in SpecFacts.Of(set))
        {
            table.TryAdd((fact.Model, fact.Field, fact.Name), fact.Value);
        }

        return table;
    }
}
