namespace FoxGen.Cli.Hosting;

/// <summary>Something the user can set right. The message is one line: what is wrong, and the way out.</summary>
internal sealed class CliException(string message) : Exception(message);
