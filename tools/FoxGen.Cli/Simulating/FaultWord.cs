using FoxGen.Simulator;

namespace FoxGen.Cli.Simulating;

/// <summary>A fault by its name on the command line.</summary>
/// <param name="Name">What it goes wrong with and how, such as <c>poll-html</c>.</param>
/// <param name="Argument">What may stand behind <c>=</c>; <c>null</c> for nothing.</param>
/// <param name="Meaning">What happens.</param>
/// <param name="Add">Puts it in line: the faults, the argument, how many times.</param>
internal sealed record FaultWord(string Name, string? Argument, string Meaning, Action<FoxFaults, FaultArgument, int> Add);
