using FoxGen.Rules;

namespace FoxGen.Cli;

/// <summary>Compares bounds: narrower is breaking, wider is not.</summary>
internal static class BoundsDiff
{
    public static void Ends(ChangeList changes, string path, NumberRange? old, NumberRange? @new, string what = "range", Func<NumberRange, string>? show = null)
    {
        var (before, after) = (old ?? new(), @new ?? new());
        if ((before.Low, before.High) != (after.Low, after.High))
        {
            var both = before.Intersect(after);
            Tell(changes, path, what, (both.Low, both.High) != (before.Low, before.High), (both.Low, both.High) != (after.Low, after.High), Describe(before), Describe(after));
        }

        string Describe(NumberRange range) => range.HasBounds ? (show ?? ConstraintText.Range)(range with { Sentinels = default }) : "any";
    }

    public static void Sentinels(ChangeList changes, string path, NumberRange? old, NumberRange? @new)
    {
        var (before, after) = (old?.Sentinels ?? default, @new?.Sentinels ?? default);
        foreach (var gone in before.Except(after))
        {
            changes.Breaking(path, "value-removed", $"no longer takes {ConstraintText.Number(gone)} beside its range");
        }

        foreach (var added in after.Except(before))
        {
            changes.Safe(path, "value-added", $"now takes {ConstraintText.Number(added)} beside its range");
        }
    }

    public static void Counts(ChangeList changes, string path, string what, string unit, CountRange? old, CountRange? @new)
    {
        var (before, after) = (old ?? new(0, null), @new ?? new(0, null));
        if (before != after)
        {
            var isNarrower = after.Minimum > before.Minimum || (after.Maximum ?? int.MaxValue) < (before.Maximum ?? int.MaxValue);
            var isWider = after.Minimum < before.Minimum || (after.Maximum ?? int.MaxValue) > (before.Maximum ?? int.MaxValue);
            Tell(changes, path, what, isNarrower, isWider, Describe(before), Describe(after));
        }

        string Describe(CountRange range) => range is { Minimum: 0, Maximum: null } ? "any" : ConstraintText.Count(range, unit);
    }

    public static void AtMost(ChangeList changes, string path, string what, string unit, long? old, long? @new)
    {
        if (old != @new)
        {
            var isNarrower = (@new ?? long.MaxValue) < (old ?? long.MaxValue);
            changes.Add(path, isNarrower ? "range-narrowed" : "range-widened", isNarrower, $"{what} {Most(@new)} in place of {Most(old)}");
        }

        string Most(long? bound) => bound is { } most ? $"at most {FormattableString.Invariant($"{most} {unit}").TrimEnd()}" : "any number";
    }

    private static void Tell(ChangeList changes, string path, string what, bool isNarrower, bool isWider, string was, string now)
    {
        var how = (isNarrower, isWider) switch { (true, true) => "moved", (true, false) => "narrowed", _ => "widened" };
        var kind = what == "range" ? "range" : what == "length" ? "length" : what == "number of items" ? "count" : "media";
        changes.Add(path, $"{kind}-{how}", isNarrower, $"{what} {how}: {was} before, {now} now");
    }
}
