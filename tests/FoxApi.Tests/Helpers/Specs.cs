using FoxGen.Specs;

namespace FoxApi.Tests;

/// <summary>The specs that the library was generated from and carries.</summary>
internal static class Specs
{
    public static SpecSet Compiled { get; } = SpecSources.ShippedSet;

    public static ResolvedModel Model(string id) => Assert.Single(Compiled.Models, model => model.Id == id);
}
