using FoxGen.Specs;

namespace FoxGen.Generator.Tests;

/// <summary>What runs again after an edit, in counts.</summary>
public sealed class IncrementalityTests
{
    [Fact]
    public void After_typing_CSharp_every_output_step_is_cached()
    {
        var again = GeneratorRun.Of(GeneratorRun.RepositorySpecs).AfterEditingCode("class Typed;");
        Assert.All(again.Outputs(), output => Assert.Equal(IncrementalStepRunReason.Cached, output.Reason));
        Assert.Equal(SpecSet.Compile(GeneratorRun.RepositorySpecs).Models.Count, again.Outputs().Count(output => output.Step == StepNames.Models));
    }

    [Fact]
    public void After_editing_one_spec_one_model_is_written_again()
    {
        var first = GeneratorRun.Of(GeneratorRun.RepositorySpecs);
        var again = first.AfterEditingSpec("heygen", text => text.Replace("maxLength: 10000", "maxLength: 9000"));
        Assert.Equal([StepNames.Models], WrittenAgain(again));
        Assert.Equal(["FoxApi.HeygenVideoAgent.g.cs"], Changed(first, again));
    }

    [Fact]
    public void After_editing_a_file_of_two_variants_its_own_models_are_written_again()
    {
        var first = GeneratorRun.Of(GeneratorRun.RepositorySpecs);
        var again = first.AfterEditingSpec("seedance", text => text.Replace("maxLength: 5000", "maxLength: 4000"));
        Assert.Equal([StepNames.Models, StepNames.Models], WrittenAgain(again));
        Assert.Equal(["FoxApi.Seedance20FastReferenceToVideo.g.cs", "FoxApi.Seedance20ReferenceToVideo.g.cs"], Changed(first, again));
    }

    [Fact]
    [Trait("speed", "slow")]
    public void Of_150_specs_typing_runs_nothing_and_an_edit_writes_one_model()
    {
        var first = GeneratorRun.Of(Many(150));
        Assert.Equal(150, first.Outputs().Count(output => output.Step == StepNames.Models));

        Assert.All(first.AfterEditingCode("class Typed;").Outputs(), output => Assert.Equal(IncrementalStepRunReason.Cached, output.Reason));
        var again = first.AfterEditingSpec("agent-75.", text => text.Replace("maxLength: 10000", "maxLength: 9000"));
        Assert.Equal([StepNames.Models], WrittenAgain(again));
        Assert.Equal(["FoxApi.HeygenVideoAgent75.g.cs"], Changed(first, again));
    }

    [Fact]
    public void A_further_spec_writes_its_model_and_the_client()
    {
        var specs = Many(150).ToList();
        var first = GeneratorRun.Of(specs[..^1]);
        var again = first.AfterAddingSpec(specs[^1]);
        Assert.Equal([StepNames.Models, StepNames.Groups, StepNames.Clients, StepNames.Diagnostics], WrittenAgain(again));
        Assert.Equal(["FoxApi.FoxApiClient.g.cs", "FoxApi.HeygenVideoAgent149.g.cs"], Changed(first, again));

        // Not written and found equal, but not even looked at.
        Assert.Equal(149, again.Outputs().Count(output => output is { Step: StepNames.Models, Reason: IncrementalStepRunReason.Cached }));
    }

    [Fact]
    public void No_step_holds_on_to_the_compilation()
    {
        var values = GeneratorRun.Of(GeneratorRun.RepositorySpecs).Result.TrackedSteps
            .Where(step => step.Key.StartsWith("FoxGen.", StringComparison.Ordinal))
            .SelectMany(step => step.Value).SelectMany(step => step.Outputs).Select(output => output.Value);
        Assert.All(values, value => Assert.False(value is Compilation or ISymbol or SyntaxNode or SyntaxTree or Location or AdditionalText));
    }

    private static IEnumerable<SpecText> Many(int count)
    {
        var one = GeneratorRun.RepositorySpecs.Single(spec => spec.Path.Contains("heygen", StringComparison.Ordinal));
        return GeneratorRun.RepositorySpecs.Where(spec => spec.IsService).Concat(Enumerable.Range(0, count).Select(i => new SpecText(
            one.Path.Replace("heygen-video-agent", $"heygen-video-agent-{i}", StringComparison.Ordinal),
            one.Content.Replace("heygen-video-agent", $"heygen-video-agent-{i}", StringComparison.Ordinal))));
    }

    private static IEnumerable<string> WrittenAgain(GeneratorRun run) =>
        run.Outputs().Where(output => output.Reason is not (IncrementalStepRunReason.Cached or IncrementalStepRunReason.Unchanged)).Select(output => output.Step);

    private static IEnumerable<string> Changed(GeneratorRun before, GeneratorRun after) =>
        after.Sources.Where(source => before.Sources.GetValueOrDefault(source.Key) != source.Value).Select(source => source.Key);
}
