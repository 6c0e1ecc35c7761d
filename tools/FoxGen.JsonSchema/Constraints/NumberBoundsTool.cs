namespace FoxGen.JsonSchema.Constraints;

/// <summary>Tools for <c>minimum</c>, <c>maximum</c> and their exclusive forms.</summary>
internal sealed class NumberBoundsTool : ConstraintTool
{
    public override ConstraintKind Kind => NumberBounds.Facts;

    public override string Noun => "range";

    public override string Words(IPageWords words, Constraint constraint) => BoundsText.Of(((NumberBounds)constraint).Range, ConstraintText.Number);

    public override IEnumerable<ConstraintChange> Compare(ValueSchema old, ValueSchema @new)
    {
        var (before, after) = (old.Range?.Sentinels ?? default, @new.Range?.Sentinels ?? default);
        return ConstraintChange.Of("range", "range", old.Range, @new.Range)
            .Concat(before.Except(after).Select(gone => new ConstraintChange("value-removed", true, $"no longer accepts {ConstraintText.Number(gone)} outside its range")))
            .Concat(after.Except(before).Select(added => new ConstraintChange("value-added", false, $"now accepts {ConstraintText.Number(added)} outside its range")));
    }
}
