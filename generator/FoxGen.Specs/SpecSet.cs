using FoxGen.Rules;

namespace FoxGen.Specs;

/// <summary>All spec files of a build or a package, compiled together.</summary>
/// <param name="Services">The services without errors.</param>
/// <param name="Models">The models without errors, in file order.</param>
/// <param name="Enums">The enums scoped to models.</param>
/// <param name="Diagnostics">All problems of all files.</param>
public sealed record SpecSet(
    EquatableArray<ResolvedService> Services,
    EquatableArray<ResolvedModel> Models,
    EquatableArray<ResolvedEnum> Enums,
    EquatableArray<SpecDiagnostic> Diagnostics)
{
    /// <summary>Compiles the files; clashes between files are among the diagnostics.</summary>
    public static SpecSet Compile(IEnumerable<SpecText> texts) => throw new NotImplementedException();
}
