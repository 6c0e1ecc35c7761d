namespace FoxGen.CodeFixes.Tests;

/// <summary>Fixes for values that an overlay of the project rejects: its attributes are in the assembly, as the generator writes them.</summary>
public sealed class OverlayFixTests
{
    private const string Attributes = """"
        [assembly: FoxGen.Metadata.FoxOverlayField(typeof(Seedance20ReferenceToVideoRequest), "duration", """{"minimum":4,"maximum":8,"sentinels":[-1],"overlays":[["range","staging.overlay.fox.yaml"]]}""")]
        [assembly: FoxGen.Metadata.FoxOverlayField(typeof(Seedance20ReferenceToVideoRequest), "resolution", """{"enum":["480p"],"overlays":[["enum","staging.overlay.fox.yaml: Costs"]]}""")]
        [assembly: FoxGen.Metadata.FoxOverlayRule(typeof(Seedance20ReferenceToVideoRequest), "seed-excluded", FoxSeverity.Error, "!has(this.seed)", "seed", "Seed must not be set (rule of staging.overlay.fox.yaml).", Relation = "when")]

        """";

    [Theory]
    [InlineData("FOX1001", "Duration = 12", "Change to 8", "Duration = 8")]
    [InlineData("FOX1003", "Resolution = Resolution.P1080", "Change to Resolution.P480", "Resolution = Resolution.P480")]
    public async Task A_value_becomes_the_nearest_one_that_the_overlay_allows(string id, string member, string title, string expected)
    {
        var fixes = await Fixes.OfCodeAsync(id, Code(member));

        Assert.Equal(title, fixes[0].Title);
        Assert.Equal(Code(expected), fixes[0].After);
    }

    [Fact]
    public async Task Messages_name_the_overlay()
    {
        var problems = await Fixes.ProblemsAsync(Fixes.Open(Code("Duration = 12, Resolution = Resolution.P1080, Seed = 7")));

        Assert.Equal(["FOX1001", "FOX1003", "FOX2007"], problems.Select(one => one.Id));
        Assert.Contains("from 4 to 8, or -1 (the model decides) (rule of staging.overlay.fox.yaml)", problems[0].GetMessage(), StringComparison.Ordinal);
        Assert.Contains("Resolution.P480 (rule of staging.overlay.fox.yaml: Costs)", problems[1].GetMessage(), StringComparison.Ordinal);
        Assert.Contains("Seed must not be set (rule of staging.overlay.fox.yaml)", problems[2].GetMessage(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_variant_keeps_the_rules_of_its_service() =>
        Assert.Empty(await Fixes.ProblemsAsync(Fixes.Open(Attributes + CallSites.Method("_ = new Seedance20FastReferenceToVideoRequest { Prompt = \"x\", Duration = 12, Seed = 7 };"))));

    private static string Code(string member) => Attributes + CallSites.Method($"_ = new Seedance20ReferenceToVideoRequest {{ Prompt = \"x\", {member} }};");
}
