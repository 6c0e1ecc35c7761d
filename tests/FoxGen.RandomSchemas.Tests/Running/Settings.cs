namespace FoxGen.RandomSchemas.Tests;

/// <summary>Sizes and seeds of the random tests, from the environment.</summary>
internal static class Settings
{
    /// <summary>The seed of the first schema; each further schema has the next one.</summary>
    public static int Seed { get; } = Number("FOXGEN_SEED", 20_261_129);

    /// <summary>The number of schemas.</summary>
    public static int Schemas { get; } = Number("FOXGEN_SCHEMAS", 300);

    /// <summary>The number of request bodies for each schema.</summary>
    public static int Bodies { get; } = Number("FOXGEN_BODIES", 20);

    /// <summary>How many of the bodies of a schema are written as C# for the analyzer, which costs more than all other readers.</summary>
    public static int CallSites { get; } = Number("FOXGEN_CALL_SITES", 4);

    private static int Number(string name, int otherwise) =>
        int.TryParse(Environment.GetEnvironmentVariable(name), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value) ? value : otherwise;
}
