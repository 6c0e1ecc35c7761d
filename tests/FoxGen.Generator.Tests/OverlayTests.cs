using FoxGen.Specs;

namespace FoxGen.Generator.Tests;

/// <summary>Overlays of a project on the models of a referenced library.</summary>
public sealed class OverlayTests
{
    private static readonly SpecText s_overlay = new("/project/own/staging.overlay.fox.yaml", """
        service: foxapi
        overlay: seedance-2.0-reference-to-video
        properties:
          duration: { maximum: 8 }
        """);

    private static readonly SpecText s_other = new("/project/own/other.overlay.fox.yaml", """
        service: foxapi
        overlay: veo-3.1-reference-to-video
        exclude: [aspect_ratio]
        """);

    [Fact]
    public void Only_the_overlaid_models_are_written_and_only_their_files_are_compiled()
    {
        var run = Run(s_overlay);

        Assert.Empty(run.Diagnostics);
        Assert.Equal(["FoxApi.Seedance20ReferenceToVideo-overlay.g.cs"], run.Sources.Keys);
        Assert.Single(run.Result.TrackedSteps[StepNames.ReferencedFiles]);
        Assert.DoesNotContain("FoxGen.ReferencedFiles", Run().Result.TrackedSteps.Keys);
    }

    [Fact]
    public void Typing_C_sharp_runs_no_step_again()
    {
        var again = Run(s_overlay).AfterEditingCode("class Edited;");

        Assert.All(again.Outputs(), output => Assert.Contains(output.Reason, new[] { IncrementalStepRunReason.Cached, IncrementalStepRunReason.Unchanged }));
        Assert.Contains(again.Outputs(), output => output.Step == StepNames.OverlaidModels);
    }

    [Fact]
    public void Editing_one_overlay_writes_its_model_again_and_no_other()
    {
        var again = Run(s_overlay, s_other).AfterEditingSpec("staging.overlay", text => text.Replace("maximum: 8", "maximum: 7", StringComparison.Ordinal));

        Assert.Equal(
            [IncrementalStepRunReason.Modified],
            again.Outputs().Where(output => output.Step == StepNames.OverlaidModels && output.Reason is not (IncrementalStepRunReason.Cached or IncrementalStepRunReason.Unchanged)).Select(output => output.Reason));
        Assert.Contains("from 4 to 7", again.Sources["FoxApi.Seedance20ReferenceToVideo-overlay.g.cs"], StringComparison.Ordinal);
    }

    [Fact]
    public void The_written_file_compiles_against_the_library_without_a_warning() =>
        Run(s_overlay, s_other).AssertCompiles();

    private static GeneratorRun Run(params SpecText[] overlays) => GeneratorRun.Of(
        GeneratorRun.RepositorySpecs.Concat(overlays),
        "",
        "/project/own/",
        reference: string.Join('|', GeneratorRun.RepositorySpecs.Select(spec => spec.Path)),
        libraries: CSharpCode.Reference(typeof(FoxApi.FoxApiClient).Assembly));
}
