using FoxGen.Specs;

namespace FoxGen.Generator.Tests;

/// <summary>Models of a project's own for a service whose client is in a library.</summary>
public sealed class ReferencedServiceTests
{
    private const string Mine = """
        service: foxapi
        family: images
        result: MediaResult
        title: My model
        variants:
          my-model-1: {}
        required: [prompt]
        properties:
          prompt: { type: string, maxLength: 10 }
          resolution: { type: string, vocabulary: Resolution, enum: [720p] }
        """;

    [Fact]
    public void The_service_is_not_written_again_and_the_model_builds_on_the_library()
    {
        var library = GeneratorRun.Of(GeneratorRun.RepositorySpecs.Where(spec => spec.IsService)).AssertCompiles();
        using var image = new MemoryStream();
        Assert.True(library.Output.Emit(image, cancellationToken: TestContext.Current.CancellationToken).Success);
        image.Position = 0;

        var run = GeneratorRun.Of(
            [.. GeneratorRun.RepositorySpecs.Where(spec => spec.IsService), new SpecText("/project/specs/mine.fox.yaml", Mine)],
            """
            using FoxApi;
            internal static class Caller
            {
                public static object Call(FoxApiClient fox) => fox.Model(MyModel1.Definition).Validate(new() { Prompt = "a", Resolution = Resolution.P720 });
            }
            """,
            reference: "foxapi.service.fox.yaml",
            libraries: MetadataReference.CreateFromStream(image)).AssertCompiles();

        Assert.Equal(["FoxApi.MyModel1.g.cs"], run.Sources.Keys);
        var again = run.AfterEditingCode("class Typed;");
        Assert.All(again.Outputs(), output => Assert.Equal(IncrementalStepRunReason.Cached, output.Reason));
    }

    [Fact]
    public void A_service_of_the_project_goes_before_a_referenced_one()
    {
        var own = GeneratorRun.RepositorySpecs.Single(spec => spec.IsService);
        var run = GeneratorRun.Of([own, own with { Path = "/packages/foxapi.service.fox.yaml" }], reference: "packages/foxapi.service.fox.yaml").AssertCompiles();

        Assert.Contains("FoxApi.FoxApiClient.g.cs", run.Sources.Keys);
    }

    [Fact]
    public void Models_that_a_library_hands_on_are_not_written()
    {
        var service = GeneratorRun.RepositorySpecs.Single(spec => spec.IsService);
        var run = GeneratorRun.Of([service, new SpecText("/packages/mine.fox.yaml", Mine)], reference: "packages/mine.fox.yaml").AssertCompiles();

        Assert.DoesNotContain("FoxApi.MyModel1.g.cs", run.Sources.Keys);
    }
}
