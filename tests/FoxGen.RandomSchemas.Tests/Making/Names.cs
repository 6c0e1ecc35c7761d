namespace FoxGen.RandomSchemas.Tests;

/// <summary>Names in random specs.</summary>
internal static class Names
{
    /// <summary>
    /// The start of each model id in a file that does not know its number yet. In one compilation every file has a number of its own.
    /// </summary>
    public const string Model = "model";
}
