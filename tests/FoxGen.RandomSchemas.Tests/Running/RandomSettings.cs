namespace FoxGen.RandomSchemas.Tests;

/// <summary>Sizes and seeds of the random tests, from the environment.</summary>
internal static class RandomSettings
{
    /// <summary>The seed of the first schema; each further schema has the next one.</summary>
    public static int Seed { get; } = Settings.Number("FOXGEN_SEED", 20_261_129);

    /// <summary>The number of schemas.</summary>
    public static int Schemas { get; } = Settings.Number("FOXGEN_SCHEMAS", 200);

    /// <summary>The number of request bodies for each schema.</summary>
    public static int Bodies { get; } = Settings.Number("FOXGEN_BODIES", 20);

    /// <summary>How many of the bodies of a schema are written as C# for the analyzer, which costs more than all other readers.</summary>
    public static int CallSites { get; } = Settings.Number("FOXGEN_CALL_SITES", 4);
}
