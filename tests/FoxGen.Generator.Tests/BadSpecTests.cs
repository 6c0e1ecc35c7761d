using FoxGen.Specs;

namespace FoxGen.Generator.Tests;

/// <summary>A bad spec is reported where it is bad, and takes nothing else down.</summary>
public sealed class BadSpecTests
{
    private const string FiveMistakes = """
        service: foxapi
        family: videos
        result: MediaResult
        title: Painter
        variants:
          painter-1: {}
        required: [promt]
        properties:
          prompt:
            type: text
            maxLength: 100
          size:
            type: integer
            minimum: 10
            maximum: 5
          style:
            type: string
            enum: [film, clay]
            defualt: film
        rules:
          - id: style-needs-size
            requires: { field: style, allOf: [sise] }
        """;

    [Fact]
    public void Five_mistakes_are_five_located_errors_and_the_other_models_compile()
    {
        var run = GeneratorRun.Of(GeneratorRun.RepositorySpecs.Append(new SpecText("/project/specs/painter.fox.yaml", FiveMistakes)));

        var places = run.Diagnostics.Select(problem => problem.Location.GetLineSpan().StartLinePosition).Select(at => (at.Line + 1, at.Character + 1));
        Assert.All(run.Diagnostics, problem => Assert.Equal(DiagnosticSeverity.Error, problem.Severity));
        Assert.All(run.Diagnostics, problem => Assert.Equal("/project/specs/painter.fox.yaml", problem.Location.GetLineSpan().Path));
        Assert.Equal([(7, 12), (10, 11), (14, 14), (19, 5), (22, 39)], places.Order());

        Assert.Equal(GeneratorRun.Of(GeneratorRun.RepositorySpecs).Sources, run.Sources);
        Assert.Empty(run.Output.GetDiagnostics(TestContext.Current.CancellationToken).Where(problem => problem.Severity is DiagnosticSeverity.Error));
    }

    [Fact]
    public void A_model_of_a_service_that_is_not_there_is_reported_and_writes_nothing()
    {
        var run = GeneratorRun.Of(GeneratorRun.RepositorySpecs.Where(spec => spec.Path.Contains("heygen")));
        Assert.Equal((2, 10), Place(Assert.Single(run.Diagnostics)));
        Assert.Empty(run.Sources);
    }

    [Fact]
    public void Two_files_with_one_model_id_are_reported_and_the_first_stays()
    {
        var heygen = GeneratorRun.RepositorySpecs.Single(spec => spec.Path.Contains("heygen"));
        var run = GeneratorRun.Of(GeneratorRun.RepositorySpecs.Append(heygen with { Path = "/project/specs/videos/zzz.fox.yaml" }));
        Assert.NotEmpty(run.Diagnostics);
        Assert.All(run.Diagnostics, problem => Assert.EndsWith("zzz.fox.yaml", problem.Location.GetLineSpan().Path));
        Assert.Equal(GeneratorRun.Of(GeneratorRun.RepositorySpecs).Sources, run.Sources);
    }

    [Theory]
    [InlineData("\" + System.Environment.Exit(1) + \"")]
    [InlineData("*/ } class Injected { /*")]
    [InlineData("</summary>\n/// <script>")]
    [InlineData("line one\nclass Injected;")]
    [InlineData("separator\u2028class Injected;")]
    [InlineData("\"\"\" {0} {{ \\u0022 \u202e")]
    [Trait("speed", "slow")]
    public void A_hostile_text_stays_a_text(string hostile)
    {
        var yaml = $$"""
            service: foxapi
            family: videos
            result: MediaResult
            title: {{Quote(hostile)}}
            description: {{Quote(hostile)}}
            documentation: https://example.com/
            variants:
              hostile-1: {}
            properties:
              style:
                type: string
                enum: [{{Quote(hostile)}}, other]
                knownValues:
                  {{Quote(hostile)}}: { name: Hostile, en: {{Quote(hostile)}} }
                description: {{Quote(hostile)}}
                notes: [{{Quote(hostile)}}]
            rules:
              - id: no-rule
                expression: 'has(this.style)'
                message: {{Quote(hostile)}}
            """;
        var run = GeneratorRun.Of(GeneratorRun.RepositorySpecs.Append(new SpecText("/project/specs/hostile.fox.yaml", yaml))).AssertCompiles();
        Assert.Null(run.Output.GetTypeByMetadataName("FoxApi.Injected"));
        Assert.Null(run.Output.GetTypeByMetadataName("Injected"));
        Assert.NotNull(run.Output.GetTypeByMetadataName("FoxApi.Hostile1Request"));
    }

    private static (int Line, int Column) Place(Diagnostic problem)
    {
        var at = problem.Location.GetLineSpan().StartLinePosition;
        return (at.Line + 1, at.Character + 1);
    }

    // YAML takes line separators for line ends, so they are written as escapes.
    private static string Quote(string text) => Rules.JsonText.Quote(text).Replace("\u2028", "\\u2028");
}
