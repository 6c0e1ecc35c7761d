using FoxGen.Specs;

namespace FoxGen.Simulator;

/// <summary>The specs a simulator was given have errors.</summary>
public sealed class FoxSimulatorSpecException : Exception
{
    internal FoxSimulatorSpecException(IReadOnlyList<SpecDiagnostic> diagnostics)
        : base("The specs have errors:\n" + string.Join("\n", diagnostics)) => Diagnostics = diagnostics;

    /// <summary>Every problem of every file, warnings included.</summary>
    public IReadOnlyList<SpecDiagnostic> Diagnostics { get; }
}
