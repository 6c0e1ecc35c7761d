using FoxGen.Specs;

namespace FoxGen.Simulator;

/// <summary>The specs of a simulator have errors.</summary>
public sealed class FoxSimulatorSpecException : Exception
{
    internal FoxSimulatorSpecException(IReadOnlyList<SpecDiagnostic> diagnostics)
        : base("The specs have errors:\n" + string.Join("\n", diagnostics)) => Diagnostics = diagnostics;

    /// <summary>All problems of all files, including warnings.</summary>
    public IReadOnlyList<SpecDiagnostic> Diagnostics { get; }
}
