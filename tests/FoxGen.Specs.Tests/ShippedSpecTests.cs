namespace FoxGen.Specs.Tests;

public sealed class ShippedSpecTests
{
    [Fact]
    public void All_shipped_files_compile_without_a_single_problem()
    {
        var set = SpecSet.Compile(SpecSources.Shipped);

        Assert.Equal("", string.Join("\n", set.Diagnostics));
        Assert.Equal("foxapi", Assert.Single(set.Services).Name);
        Assert.Contains(set.Models, model => model.Id == "seedance-2.0-reference-to-video");
    }
}
