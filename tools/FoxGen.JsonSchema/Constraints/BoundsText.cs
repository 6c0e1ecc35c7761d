using FoxGen.Rules.Primitives;

namespace FoxGen.JsonSchema.Constraints;

/// <summary>Bounds in signs.</summary>
internal static class BoundsText
{
    /// <summary><c>1 – 3</c>, <c>≥ 1</c>, <c>≤ 3</c>, <c>3</c>.</summary>
    public static string Of(CountRange count) =>
        count.Maximum is not { } most ? $"≥ {ConstraintText.Number(count.Minimum)}"
        : count.Minimum == most ? ConstraintText.Number(most)
        : count.Minimum == 0 ? $"≤ {ConstraintText.Number(most)}"
        : $"{ConstraintText.Number(count.Minimum)} – {ConstraintText.Number(most)}";

    /// <summary><c>4 – 15</c>, <c>≥ 4, &lt; 15</c>; empty when there are none.</summary>
    /// <param name="range">The range.</param>
    /// <param name="number">How a number is written.</param>
    public static string Of(NumberRange range, Func<decimal, string> number) => range switch
    {
        { Minimum: { } from, Maximum: { } to } => from == to ? number(from) : $"{number(from)} – {number(to)}",
        _ => string.Join(", ", new[] { End(range.Low, "≥", "&gt;", number), End(range.High, "≤", "&lt;", number) }.OfType<string>()),
    };

    /// <summary>A size with its unit.</summary>
    public static string Bytes(decimal bytes) => ByteSizes.Write(bytes, " ", " B");

    private static string? End(Bound? bound, string inclusive, string exclusive, Func<decimal, string> number) =>
        bound is { } end ? $"{(end.IsInclusive ? inclusive : exclusive)} {number(end.Value)}" : null;
}
