// Compiled into FoxGen.Rules and into FoxGen.Runtime: sizes are read and written in the same units everywhere.

using System.Globalization;

namespace FoxGen.Rules.Primitives;

/// <summary>The units of sizes, as specs, messages and documentation pages write them.</summary>
internal static class ByteSizes
{
    /// <summary>The units, the larger ones first; of two that are near, the decimal one.</summary>
    public static (string Name, long Bytes)[] Units { get; } =
        [("GB", 1_000_000_000), ("GiB", 1 << 30), ("MB", 1_000_000), ("MiB", 1 << 20), ("KB", 1_000), ("KiB", 1 << 10)];

    /// <summary>How many bytes a unit has; one without a unit.</summary>
    public static long BytesOf(string unit) => Units.FirstOrDefault(one => one.Name == unit) is { Bytes: > 0 and var bytes } ? bytes : 1;

    /// <summary>The unit that a text ends in; empty for none.</summary>
    public static string UnitOf(string text) => Units.FirstOrDefault(one => text.EndsWith(one.Name, StringComparison.Ordinal)).Name ?? "";

    /// <summary>Writes a size in the largest unit that gives a whole number.</summary>
    /// <param name="bytes">The size in bytes.</param>
    /// <param name="space">The separator between number and unit.</param>
    /// <param name="noUnit">The suffix of a size that no unit fits.</param>
    public static string Write(decimal bytes, string space, string noUnit)
    {
        var (name, size) = Units.FirstOrDefault(one => bytes >= one.Bytes && bytes % one.Bytes == 0);
        return (bytes / Math.Max(size, 1)).ToString("0.############################", CultureInfo.InvariantCulture) + (name is null ? noUnit : space + name);
    }
}
