using FoxGen.Rules;

namespace FoxGen.Cli;

/// <summary>Compares bounds: narrower is breaking, wider is not.</summary>
internal static class BoundsDiff
{
    public static void Numbers(ChangeList changes, string path, NumberRange? old, NumberRange? @new, string what = "range", Func<decimal, string>? show = null)
    {
        show ??= ConstraintText.Number;
        var (before, after) = (old ?? new(), @new ?? new());
        var isSame = (before.Minimum, before.Maximum, before.ExclusiveMinimum, before.ExclusiveMaximum)
            == (after.Minimum, after.Maximum, after.ExclusiveMinimum, after.ExclusiveMaximum);
        if (!isSame)
        {
            var isNarrower = Low(after).CompareTo(Low(before)) > 0 || High(after).CompareTo(High(before)) > 0;
            Say(isNarrower, Low(before).CompareTo(Low(after)) > 0 || High(before).CompareTo(High(after)) > 0, Describe(before), Describe(after));
        }

        if (before.MultipleOf != after.MultipleOf)
        {
            var isFiner = after.MultipleOf is not { } step || (before.MultipleOf is { } coarse && coarse % step == 0);
            changes.Add(path, "step-changed", !isFiner, $"step changed{ChangeList.FromTo(before.MultipleOf, after.MultipleOf, number => ConstraintText.Number(number!.Value))}");
        }

        foreach (var gone in before.Sentinels.Except(after.Sentinels))
        {
            changes.Breaking(path, "value-removed", $"no longer takes {show(gone)} beside its range");
        }

        foreach (var added in after.Sentinels.Except(before.Sentinels))
        {
            changes.Safe(path, "value-added", $"now takes {show(added)} beside its range");
        }

        string Describe(NumberRange range) => ConstraintText.HasBounds(range) ? ConstraintText.Range(range with { Sentinels = default }, show) : "any";

        void Say(bool isNarrower, bool isWider, string was, string now) => Tell(changes, path, what, isNarrower, isWider, was, now);
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

    // An end of a range by how much it leaves out: the bound, and then whether the bound itself is left out.
    private static (decimal Bound, bool IsOpen) Low(NumberRange range) => Tighter(
        (range.Minimum ?? decimal.MinValue, false), (range.ExclusiveMinimum ?? decimal.MinValue, range.ExclusiveMinimum is not null));

    private static (decimal Bound, bool IsOpen) High(NumberRange range) => Tighter(
        (-(range.Maximum ?? decimal.MaxValue), false), (-(range.ExclusiveMaximum ?? decimal.MaxValue), range.ExclusiveMaximum is not null));

    private static (decimal Bound, bool IsOpen) Tighter((decimal Bound, bool IsOpen) one, (decimal Bound, bool IsOpen) other) => one.CompareTo(other) >= 0 ? one : other;
}
