using System.CommandLine;

namespace FoxGen.Cli.Hosting;

/// <summary>
/// One command. A class in <c>Commands/</c> that derives from this, with a constructor without parameters, is all that a new
/// command needs: <see cref="CliApp"/> finds it.
/// </summary>
internal abstract class CliCommand
{
    /// <summary>The word on the command line.</summary>
    public abstract string Name { get; }

    /// <summary>What it does, in one sentence.</summary>
    public abstract string Summary { get; }

    /// <summary>Command lines with what they do, for the help text.</summary>
    public abstract IReadOnlyList<(string Line, string Purpose)> Examples { get; }

    /// <summary>The exit codes and what they mean.</summary>
    public virtual IReadOnlyList<(int Code, string Meaning)> ExitCodes => [(ExitCode.Good, "done"), (ExitCode.Error, "an error, reported in one line")];

    /// <summary>The text of the usage line for arguments that are not options of the command; <c>null</c> for a command without such arguments.</summary>
    public virtual string? OtherArguments => null;

    /// <summary>Writes help for the model or other item on the command line, instead of the help of the command.</summary>
    /// <returns><c>false</c> if no item on the command line has its own help; the method then writes nothing.</returns>
    public virtual bool WriteHelp(ParseResult parsed, CliHost host, TextWriter output) => false;

    /// <summary>Adds arguments, options and the action.</summary>
    public abstract void Configure(Command command, CliHost host);
}
