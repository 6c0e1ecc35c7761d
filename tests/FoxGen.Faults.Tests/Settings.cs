using System.Globalization;

namespace FoxGen.Faults.Tests;

/// <summary>Sizes of the random runs, from the environment.</summary>
internal static class Settings
{
    /// <summary>A whole number of the environment.</summary>
    public static int Number(string name, int otherwise) =>
        int.TryParse(Environment.GetEnvironmentVariable(name), NumberStyles.None, CultureInfo.InvariantCulture, out var value) ? value : otherwise;
}
