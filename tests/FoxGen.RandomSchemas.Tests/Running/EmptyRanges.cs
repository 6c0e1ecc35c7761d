namespace FoxGen.RandomSchemas.Tests;

/// <summary>Whether the compiler is right when it refuses bounds because no value meets them, and when it does not. By trying values.</summary>
internal static class EmptyRanges
{
    /// <summary>The number schemas of a file that no value meets.</summary>
    public static IEnumerable<Map> Of(Map file) => Variants.Of(file)
        .Select(variant => Variants.Fields(file, variant))
        .Append(file.Below("properties"))
        .SelectMany(fields => fields.Entries)
        .SelectMany(field => Numbers((Map)field.Value))
        .Where(value => !SomeValueFits(value));

    /// <summary>Why a refusal is wrong; null when it is right, or about something else.</summary>
    public static string? WronglyRefused(Map file, IEnumerable<SpecDiagnostic> errors) => errors.FirstOrDefault(error =>
        error.Descriptor.Id == "FOX0503" && error.Message.StartsWith("No ", StringComparison.Ordinal)) is { } refusal
        && !Of(file).Concat(WhenEntries(file).Where(value => !SomeValueFits(value))).Any()
            ? refusal.ToString()
            : null;

    /// <summary>Whether some number meets the bounds and the step, sentinels left aside.</summary>
    public static bool SomeValueFits(Map value) => Candidates(value).Any(number => NumberBounds.Fits(value, number) && IsInCSharp(value, number));

    private static bool IsInCSharp(Map value, decimal number) => value.Text("type") != "integer" || (value.Text("format") is "int64"
        ? number is >= long.MinValue and <= long.MaxValue
        : number is >= int.MinValue and <= int.MaxValue);

    private static IEnumerable<decimal> Candidates(Map value)
    {
        var bounds = NumberBounds.Keys.Select(value.Number).OfType<decimal>().DefaultIfEmpty(0).ToList();
        var step = value.Number("multipleOf");
        foreach (var bound in bounds)
        {
            // So many multiples that one of them is whole, if any is.
            for (var i = -120; i <= 120; i++)
            {
                yield return step is { } by ? (decimal.Floor(bound / by) + i) * by : decimal.Floor(bound) + i;
            }

            foreach (var other in bounds)
            {
                yield return (bound / 2) + (other / 2);
            }

            yield return bound;
        }
    }

    private static IEnumerable<Map> Numbers(Map value) => Values(value).SelectMany(one => one.Text("type") is "integer" or "number" ? [one]
        : new[] { "bytes" }.Select(limit => one.Below("media").Below(limit)).Where(limit => limit.Entries.Count > 0).Select(limit => limit.With("type", "integer").With("format", "int64")));

    private static IEnumerable<Map> WhenEntries(Map file) =>
        from field in file.Below("properties").Entries
        from value in Values((Map)field.Value)
        from entry in (value.Find("when") as Sequence)?.Items ?? []
        select ((Map)entry).With("type", value.Text("type") ?? "").With("format", value.Text("format") ?? "");

    // A value, and all that are in it.
    private static IEnumerable<Map> Values(Map value) => value.Below("properties").Entries.Select(one => one.Value)
        .Concat(value.Find("items") is { } items ? [items] : [])
        .Concat((value.Find("oneOf") as Sequence)?.Items ?? [])
        .OfType<Map>()
        .SelectMany(Values)
        .Prepend(value);
}
