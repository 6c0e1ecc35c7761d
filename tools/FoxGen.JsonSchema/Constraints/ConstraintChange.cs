namespace FoxGen.JsonSchema.Constraints;

/// <summary>What changed in a constraint.</summary>
/// <param name="Kind">The id of the change, such as <c>range-narrowed</c>.</param>
/// <param name="IsBreaking">Whether values may be refused that were taken before.</param>
/// <param name="Text">What changed, without the field.</param>
internal sealed record ConstraintChange(string Kind, bool IsBreaking, string Text)
{
    /// <summary>Something is now another thing, or none.</summary>
    public static ConstraintChange FromTo(string noun, bool isBreaking, string? old, string? @new) =>
        new($"{noun.Replace(' ', '-')}-changed", isBreaking, $"{noun} changed from {old ?? "none"} to {@new ?? "none"}");

    /// <summary>The bounds of a number; none when the ends are the same.</summary>
    public static IEnumerable<ConstraintChange> Of(string id, string what, NumberRange? old, NumberRange? @new, Func<NumberRange, string>? show = null)
    {
        var (before, after) = (old ?? new(), @new ?? new());
        if ((before.Low, before.High) == (after.Low, after.High))
        {
            return [];
        }

        var both = before.Intersect(after);
        return [Bounds(id, what, (both.Low, both.High) != (before.Low, before.High), (both.Low, both.High) != (after.Low, after.High), Describe(before), Describe(after))];

        string Describe(NumberRange range) => range.HasBounds ? (show ?? ConstraintText.Range)(range with { Sentinels = default }) : "any";
    }

    /// <summary>The bounds of a count; none when they are the same.</summary>
    public static IEnumerable<ConstraintChange> Of(string id, string what, string unit, CountRange? old, CountRange? @new)
    {
        var (before, after) = (old ?? new(0, null), @new ?? new(0, null));
        var isNarrower = after.Minimum > before.Minimum || (after.Maximum ?? int.MaxValue) < (before.Maximum ?? int.MaxValue);
        var isWider = after.Minimum < before.Minimum || (after.Maximum ?? int.MaxValue) > (before.Maximum ?? int.MaxValue);
        return before == after ? [] : [Bounds(id, what, isNarrower, isWider, Describe(before), Describe(after))];

        string Describe(CountRange range) => range is { Minimum: 0, Maximum: null } ? "any" : ConstraintText.Count(range, unit);
    }

    /// <summary>A largest number; none when it is the same.</summary>
    public static IEnumerable<ConstraintChange> AtMost(string what, string unit, long? old, long? @new)
    {
        var isNarrower = (@new ?? long.MaxValue) < (old ?? long.MaxValue);
        return old == @new ? [] : [new(isNarrower ? "range-narrowed" : "range-widened", isNarrower, $"{what} {Most(@new)} instead of {Most(old)}")];

        string Most(long? bound) => bound is { } most ? $"at most {FormattableString.Invariant($"{most} {unit}").TrimEnd()}" : "any number";
    }

    private static ConstraintChange Bounds(string id, string what, bool isNarrower, bool isWider, string was, string now)
    {
        var how = (isNarrower, isWider) switch { (true, true) => "moved", (true, false) => "narrowed", _ => "widened" };
        return new($"{id}-{how}", isNarrower, $"{what} {how}: {was} before, {now} now");
    }
}
