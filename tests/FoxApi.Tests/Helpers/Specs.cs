using FoxGen.Simulator;
using FoxGen.Specs;

namespace FoxApi.Tests;

/// <summary>The specs that the library was generated from and carries.</summary>
internal static class Specs
{
    public static SpecSet Compiled { get; } = SpecSet.Compile(FoxSimulatorSpecs.FromAssembly(typeof(FoxApiClient).Assembly));

    public static ResolvedModel Model(string id) => Assert.Single(Compiled.Models, model => model.Id == id);
}
