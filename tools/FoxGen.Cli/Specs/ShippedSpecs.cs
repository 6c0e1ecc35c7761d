using FoxApi;
using FoxGen.Simulator;
using FoxGen.Specs;

namespace FoxGen.Cli.Specs;

/// <summary>The specs of FoxAPI, which travel in its client library.</summary>
internal static class ShippedSpecs
{
    private static readonly Lazy<IReadOnlyList<SpecText>> s_all = new(() => FoxSimulatorSpecs.FromAssembly(typeof(FoxApiClient).Assembly));

    public static IReadOnlyList<SpecText> All => s_all.Value;

    public static SpecText Service => All.Single(text => text.IsService);
}
