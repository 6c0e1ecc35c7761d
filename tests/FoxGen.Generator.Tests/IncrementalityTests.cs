using FoxGen.Generator.Tests.Support;

namespace FoxGen.Generator.Tests;

/// <summary>What runs again after an edit, in counts.</summary>
public sealed class IncrementalityTests
{
    private const int Models = 8;

    [Fact]
    public void After_typing_CSharp_every_output_step_is_cached()
    {
        var again = GeneratorRun.Of(GeneratorRun.RepositorySpecs).AfterEditingCode("class Typed;");
        Assert.All(again.Outputs(), output => Assert.Equal(IncrementalStepRunReason.Cached, output.Reason));
        Assert.Equal(Models, again.Outputs().Count(output => output.Step == StepNames.Models));
    }

    [Fact]
    public void After_editing_one_spec_one_model_is_written_again()
    {
        var again = GeneratorRun.Of(GeneratorRun.RepositorySpecs)
            .AfterEditingSpec("heygen", text => text.Replace("maxLength: 10000", "maxLength: 9000"));
        var written = again.Outputs().Where(output => output.Reason is not (IncrementalStepRunReason.Cached or IncrementalStepRunReason.Unchanged)).ToList();
        var output = Assert.Single(written);
        Assert.Equal(StepNames.Models, output.Step);
        Assert.Contains("9000", ((OutputFiles)output.Value).Sources.Single().Text);
    }

    [Fact]
    public void After_editing_a_file_of_two_variants_only_its_own_outputs_are_written_again()
    {
        var again = GeneratorRun.Of(GeneratorRun.RepositorySpecs)
            .AfterEditingSpec("seedance", text => text.Replace("maxLength: 5000", "maxLength: 4000"));
        var written = again.Outputs().Where(output => output.Reason is IncrementalStepRunReason.Modified).ToList();
        Assert.Equal(2, written.Count);
        Assert.All(written, output => Assert.Contains("Seedance", ((OutputFiles)output.Value).Sources.Single().HintName));
    }

    [Fact]
    public void No_step_holds_on_to_the_compilation()
    {
        var values = GeneratorRun.Of(GeneratorRun.RepositorySpecs).Result.TrackedSteps
            .Where(step => step.Key.StartsWith("FoxGen.", StringComparison.Ordinal))
            .SelectMany(step => step.Value).SelectMany(step => step.Outputs).Select(output => output.Value);
        Assert.All(values, value => Assert.False(value is Compilation or ISymbol or SyntaxNode or SyntaxTree or Location or AdditionalText));
    }
}
