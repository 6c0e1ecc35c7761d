namespace FoxGen.Export;

/// <summary>Bounds of a count in signs.</summary>
internal static class CountText
{
    /// <summary><c>1 – 3</c>, <c>≥ 1</c>, <c>≤ 3</c>, <c>3</c>.</summary>
    public static string Of(CountRange count) =>
        count.Maximum is not { } most ? $"≥ {ConstraintText.Number(count.Minimum)}"
        : count.Minimum == most ? ConstraintText.Number(most)
        : count.Minimum == 0 ? $"≤ {ConstraintText.Number(most)}"
        : $"{ConstraintText.Number(count.Minimum)} – {ConstraintText.Number(most)}";
}
