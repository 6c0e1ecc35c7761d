using FoxGen.Rules;

namespace FoxGen.Analyzers.Checking;

/// <summary>Lists allowed values; from a long list, the values that are nearest to the value found.</summary>
internal static class AllowedList
{
    /// <summary>Returns the values as words that follow "must be".</summary>
    /// <param name="values">The allowed values.</param>
    /// <param name="found">The value found, if it is known.</param>
    /// <param name="name">Returns the C# name of a value; the flag is <c>true</c> for the full name. A list without room for full names has one for its first value only.</param>
    /// <param name="room">The maximum number of characters.</param>
    public static string Write(EquatableArray<RuleValue> values, RuleValue? found, Func<RuleValue, bool, string> name, int room)
    {
        var full = ConstraintText.Or(values.Select(value => name(value, true)));
        var all = full.Length <= room ? full : ConstraintText.Or(values.Select((value, i) => name(value, i == 0)));
        if (all.Length <= room || values.Count < 2)
        {
            return all;
        }

        var nearest = Nearest(values, found).ToList();
        var shown = nearest.Count - 1;
        while (shown > 1 && Some(nearest, shown, name).Length > room)
        {
            shown--;
        }

        return Some(nearest, shown, name);
    }

    private static string Some(List<RuleValue> values, int shown, Func<RuleValue, bool, string> name) =>
        $"{string.Join(", ", values.Take(shown).Select((value, i) => name(value, i == 0)))} or {ConstraintText.Number(values.Count - shown)} more";

    private static IEnumerable<RuleValue> Nearest(EquatableArray<RuleValue> values, RuleValue? found) => found switch
    {
        { Kind: RuleValueKind.String } => values.OrderBy(value => Suggestions.Distance(found.AsString, value.ToString().Trim('"'))),
        { Kind: RuleValueKind.Integer } when values.All(value => value.Kind is RuleValueKind.Integer) =>
            values.OrderBy(value => Math.Abs((decimal)value.AsInteger - found.AsInteger)),
        _ => values,
    };
}
