using System.Globalization;

namespace FoxGen.Testing;

/// <summary>Sizes and seeds of random tests, and what else the environment sets.</summary>
public static class Settings
{
    /// <summary>Whether tests write the parts of pages that come from the code, instead of comparing them: <c>FOXGEN_UPDATE=1</c>.</summary>
    public static bool UpdatesPages => Environment.GetEnvironmentVariable("FOXGEN_UPDATE") == "1";

    /// <summary>A whole number of the environment.</summary>
    /// <param name="name">The name of the variable.</param>
    /// <param name="otherwise">The number where the variable is not set.</param>
    public static int Number(string name, int otherwise) =>
        int.TryParse(Environment.GetEnvironmentVariable(name), NumberStyles.None, CultureInfo.InvariantCulture, out var value) ? value : otherwise;
}
