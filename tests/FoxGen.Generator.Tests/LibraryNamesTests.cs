using FoxGen.Specs;

namespace FoxGen.Generator.Tests;

/// <summary>Specs of a project whose types a referenced library already has: one error at the spec, and no second type (CS0436).</summary>
public sealed class LibraryNamesTests
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
          style: { type: string, enum: [oil, ink] }
        """;

    private const string Caller = "internal static class Caller { public static object Call(FoxApi.FoxApiClient fox) => fox.Videos; }";

    private static readonly SpecText s_service = GeneratorRun.RepositorySpecs.Single(spec => spec.IsService);

    private static readonly SpecText s_mine = new("/project/specs/mine.fox.yaml", Mine);

    [Fact]
    public void A_copy_of_a_service_of_a_package_is_one_error()
    {
        var run = GeneratorRun.Of(
            [s_service, s_service with { Path = "/packages/foxapi.service.fox.yaml" }, s_mine], Caller, reference: "packages/foxapi.service.fox.yaml", libraries: Library([s_service]));

        Assert.Equal(["/project/specs/foxapi.service.fox.yaml(1,1): FOX0306"], Problems(run));
        Assert.Equal(["FoxApi.FoxApiOwnModels.g.cs", "FoxApi.MineStyle.g.cs", "FoxApi.MyModel1.g.cs"], run.Sources.Keys);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void The_service_of_a_library_and_its_models_are_one_error(bool isProject)
    {
        var run = GeneratorRun.Of([s_service, s_mine], Caller, libraries: Library([s_service, s_mine], isProject));

        Assert.Equal(["/project/specs/foxapi.service.fox.yaml(1,1): FOX0306"], Problems(run));
        Assert.Contains("The library Generated contains the client of the service 'foxapi'", run.Diagnostics.Single().GetMessage(null), StringComparison.Ordinal);
        Assert.Empty(run.Sources);
        Assert.All(run.AfterEditingCode("class Typed;").Outputs(), output => Assert.Equal(IncrementalStepRunReason.Cached, output.Reason));
    }

    [Fact]
    public void A_model_of_a_library_is_one_error_and_the_others_are_written()
    {
        var other = new SpecText("/project/specs/other.fox.yaml", Mine.Replace("my-model-1", "other-1", StringComparison.Ordinal));
        var run = GeneratorRun.Of([s_service, s_mine, other], Caller, reference: "foxapi.service.fox.yaml", libraries: Library([s_service, s_mine]));

        Assert.Equal(["/project/specs/mine.fox.yaml(6,3): FOX0303"], Problems(run));
        Assert.Equal(["FoxApi.FoxApiOwnModels.g.cs", "FoxApi.Other1.g.cs", "FoxApi.OtherStyle.g.cs"], run.Sources.Keys);
    }

    [Fact]
    public void A_second_service_in_the_namespace_of_a_library_needs_other_names()
    {
        var second = s_service with { Content = s_service.Content.Replace("service: foxapi", "service: second", StringComparison.Ordinal).Replace("client: FoxApiClient", "client: SecondClient", StringComparison.Ordinal) };
        var run = GeneratorRun.Of([second], Caller, libraries: Library([s_service]));

        var line = second.Content[..second.Content.IndexOf("  Resolution:", StringComparison.Ordinal)].Count(c => c == '\n') + 1;
        Assert.Equal([FormattableString.Invariant($"/project/specs/foxapi.service.fox.yaml({line},3): FOX0303")], Problems(run));
    }

    [Fact]
    public void Types_behind_an_extern_alias_do_not_clash()
    {
        var library = Library([s_service, s_mine]).WithAliases(["library"]);

        Assert.Contains("FoxApi.MyModel1.g.cs", GeneratorRun.Of([s_service, s_mine], Caller, libraries: library).AssertCompiles().Sources.Keys);
    }

    private static MetadataReference Library(IEnumerable<SpecText> specs, bool isProject = false)
    {
        var library = GeneratorRun.Of(specs).AssertCompiles().Output;
        return isProject ? library.ToMetadataReference() : MetadataReference.CreateFromImage(CSharpCode.Emit(library));
    }

    /// <summary>What the generator reports, and what the compiler reports of the files that it writes.</summary>
    private static IEnumerable<string> Problems(GeneratorRun run) =>
        run.Diagnostics.Concat(run.Output.GetDiagnostics(TestContext.Current.CancellationToken).Where(problem => problem.Severity >= DiagnosticSeverity.Warning))
            .Select(problem => (problem.Location.GetLineSpan(), problem.Id))
            .Select(problem => $"{problem.Item1.Path}({problem.Item1.StartLinePosition.Line + 1},{problem.Item1.StartLinePosition.Character + 1}): {problem.Id}");
}
