using FoxGen.Specs;

namespace FoxGen.Simulator.Tests;

/// <summary>The specs the tests play.</summary>
internal static class Specs
{
    public static IReadOnlyList<SpecText> FoxApi { get; } = Read("FoxApi");

    public static IReadOnlyList<SpecText> Bakery { get; } = Read("Bakery");

    public static string Folder(string name) => Path.Combine(AppContext.BaseDirectory, "Specs", name);

    private static IReadOnlyList<SpecText> Read(string name) => FoxSimulatorSpecs.FromDirectory(Folder(name));
}
