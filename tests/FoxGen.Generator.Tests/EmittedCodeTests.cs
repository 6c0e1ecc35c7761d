namespace FoxGen.Generator.Tests;

/// <summary>What the generator writes for the specs of this repository.</summary>
public sealed class EmittedCodeTests
{
    [Fact]
    public void Of_all_specs() => Snapshot.Verify(GeneratorRun.Of(GeneratorRun.RepositorySpecs).AssertCompiles().Sources);

    [Fact]
    public void In_Chinese() =>
        Snapshot.Verify(GeneratorRun.Of(GeneratorRun.SpecsWith("omnihuman"), language: "zh").AssertCompiles().Sources);

    [Fact]
    public void An_unknown_documentation_language_is_reported()
    {
        var problem = Assert.Single(GeneratorRun.Of(GeneratorRun.RepositorySpecs, language: "fr").Diagnostics);
        Assert.Equal("FOXCFG001", problem.Id);
        Assert.Contains("'fr'", problem.GetMessage());
    }

    [Fact]
    public void A_field_that_the_variant_lacks_does_not_compile()
    {
        var run = GeneratorRun.Of(GeneratorRun.RepositorySpecs, """
            /// <summary>A caller.</summary>
            public static class Caller
            {
                /// <summary>A request.</summary>
                public static object Request() => new FoxApi.Veo31FastReferenceToVideoRequest
                {
                    Prompt = "a garden",
                    ReferenceImageUrls = ["https://example.com/ref1.jpg"],
                    EnhancePrompt = true,
                };
            }
            """);
        var error = Assert.Single(run.Output.GetDiagnostics(TestContext.Current.CancellationToken), problem => problem.Severity is DiagnosticSeverity.Error);
        Assert.Equal("CS0117", error.Id);
        Assert.Contains("EnhancePrompt", error.GetMessage());
    }
}
