using FoxGen.Specs;

namespace FoxGen.Simulator.Tests;

/// <summary>The specs the tests play, read as users have them read.</summary>
internal static class Specs
{
    public static IReadOnlyList<SpecText> FoxApi { get; } = SpecSources.Shipped;

    public static IReadOnlyList<SpecText> Bakery { get; } = FoxSimulatorSpecs.FromDirectory(Repository.Path("tests/FoxGen.Simulator.Tests/Bakery"));
}
