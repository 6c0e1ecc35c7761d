using FoxGen.Cli.Specs;
using FoxGen.Specs;

namespace FoxGen.Cli.Checking;

/// <summary>What a check found.</summary>
/// <param name="Specs">The files and what they compile to.</param>
internal sealed record CheckReport(CompiledSpecs Specs)
{
    /// <summary>All problems in the order of files and text.</summary>
    public IReadOnlyList<SpecDiagnostic> Problems { get; } = Specs.Set.Diagnostics;

    public int Errors { get; } = Specs.Set.Diagnostics.Count(problem => problem.Descriptor.IsError);

    public int Warnings => Problems.Count - Errors;

    public int ExitCode => Errors > 0 ? Hosting.ExitCode.Error : Hosting.ExitCode.Good;

    /// <summary>The word for how bad a problem is.</summary>
    public static string Severity(SpecDiagnostic problem) => problem.Descriptor.IsError ? "error" : "warning";
}
