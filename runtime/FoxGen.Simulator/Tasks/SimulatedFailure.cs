namespace FoxGen.Simulator.Tasks;

/// <summary>How a task ends that does not complete.</summary>
/// <param name="Code">The exact error.</param>
/// <param name="Message">The error message.</param>
internal sealed record SimulatedFailure(string Code, string Message);
