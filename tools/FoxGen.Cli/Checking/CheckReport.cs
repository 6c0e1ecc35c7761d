using FoxGen.Cli.Specs;
using FoxGen.Generator.Pipeline;
using FoxGen.Generator.Writing;
using FoxGen.Specs;

namespace FoxGen.Cli.Checking;

/// <summary>What a check found: the problems that a build of the same files reports.</summary>
/// <param name="Specs">The files and what they compile to.</param>
internal sealed record CheckReport(CompiledSpecs Specs)
{
    /// <summary>All problems in the order of files and text.</summary>
    public IReadOnlyList<SpecDiagnostic> Problems { get; } = ProjectOutputs.Of(Specs.Texts, Specs.Borrowed, GeneratorOptions.Default).Problems;

    public int Errors => Problems.Count(problem => problem.Descriptor.IsError);

    public int Warnings => Problems.Count(problem => problem.Descriptor.Severity is SpecSeverity.Warning);

    public int Suggestions => Problems.Count - Errors - Warnings;

    public int ExitCode => Errors > 0 ? Hosting.ExitCode.Error : Hosting.ExitCode.Good;
}
