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
                public static FoxGen.FoxClientOptions Options => new() { Models = FoxApiOwnModels.All };
            }
            """,
            reference: "foxapi.service.fox.yaml",
            libraries: MetadataReference.CreateFromStream(image)).AssertCompiles();

        Assert.Equal(["FoxApi.FoxApiOwnModels.g.cs", "FoxApi.MyModel1.g.cs"], run.Sources.Keys);
        Assert.Contains("This project uses an older version of the language; call client.Model(MyModel1.Definition).", run.Sources["FoxApi.FoxApiOwnModels.g.cs"], StringComparison.Ordinal);
        var again = run.AfterEditingCode("class Typed;");
        Assert.All(again.Outputs(), output => Assert.Equal(IncrementalStepRunReason.Cached, output.Reason));
    }

    /// <summary>C# 14 is compiled by the tests of the packages: this compiler does not know it.</summary>
    [Fact]
    public void With_CSharp_14_the_models_are_members_of_the_client()
    {
        var service = GeneratorRun.RepositorySpecs.Single(spec => spec.IsService);
        SpecText[] specs =
        [
            service,
            new("/project/specs/mine.fox.yaml", Mine),
            new("/project/specs/second.fox.yaml", Mine.Replace("my-model-1", "second-1", StringComparison.Ordinal)),
            new("/project/specs/third.fox.yaml", Mine.Replace("my-model-1", "third-1", StringComparison.Ordinal).Replace("images", "videos", StringComparison.Ordinal)),
        ];

        var run = Of(specs, new((Microsoft.CodeAnalysis.CSharp.LanguageVersion)1400));

        Snapshot.Verify([new("FoxApi.FoxApiOwnModels.g.cs", run.Sources["FoxApi.FoxApiOwnModels.g.cs"])]);
        Assert.DoesNotContain("extension(", Of(specs, new(Microsoft.CodeAnalysis.CSharp.LanguageVersion.CSharp13)).Sources["FoxApi.FoxApiOwnModels.g.cs"], StringComparison.Ordinal);
    }

    /// <summary>The compiler drops all output when two files have one name.</summary>
    [Fact]
    public void A_model_that_is_named_like_the_list_costs_no_other_file()
    {
        var run = Of([GeneratorRun.RepositorySpecs.Single(spec => spec.IsService), new("/project/specs/mine.fox.yaml", Mine), new("/project/specs/odd.fox.yaml", Mine.Replace("my-model-1: {}", "odd-1: { name: FoxApiOwnModels }", StringComparison.Ordinal))], null);

        Assert.Equal(["FoxApi.FoxApiOwnModels.g.cs", "FoxApi.MyModel1.g.cs"], run.Sources.Keys);
    }

    private static GeneratorRun Of(IEnumerable<SpecText> specs, Microsoft.CodeAnalysis.CSharp.CSharpParseOptions? language) =>
        GeneratorRun.Of(specs, new Dictionary<string, string> { ["ProjectDir"] = "/project/specs/" }, CSharpCode.Compile("Mine", [], CSharpCode.Runtime), "foxapi.service.fox.yaml", language);

    [Fact]
    public void Models_that_a_library_hands_on_are_not_written()
    {
        var service = GeneratorRun.RepositorySpecs.Single(spec => spec.IsService);
        var run = GeneratorRun.Of([service, new SpecText("/packages/mine.fox.yaml", Mine)], reference: "packages/mine.fox.yaml").AssertCompiles();

        Assert.DoesNotContain("FoxApi.MyModel1.g.cs", run.Sources.Keys);
    }
}
