namespace FoxGen.RandomSchemas.Tests;

/// <summary>Reads the bounds of a number as they stand in the file, each on its own.</summary>
internal static class NumberBounds
{
    /// <summary>The keys of bounds.</summary>
    public static IReadOnlyList<string> Keys { get; } = ["minimum", "exclusiveMinimum", "maximum", "exclusiveMaximum"];

    /// <summary>Whether a number meets the bounds and the step, sentinels left aside.</summary>
    public static bool Fits(Map value, decimal number) =>
        (value.Number("minimum") is not { } minimum || number >= minimum)
        && (value.Number("exclusiveMinimum") is not { } above || number > above)
        && (value.Number("maximum") is not { } maximum || number <= maximum)
        && (value.Number("exclusiveMaximum") is not { } below || number < below)
        && (value.Number("multipleOf") is not { } step || number % step == 0)
        && (value.Text("type") != "integer" || decimal.Truncate(number) == number);
}
