using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace FoxGen.Cli.Hosting;

/// <summary>The usual help, then examples and exit codes.</summary>
internal sealed class HelpWithExamples(HelpAction usual, IReadOnlyDictionary<Command, CliCommand> commands, CliHost host) : SynchronousCommandLineAction
{
    public override bool ClearsParseErrors => true;

    public override int Invoke(ParseResult parseResult)
    {
        var configuration = parseResult.InvocationConfiguration;
        var output = configuration.Output;
        var command = Find(parseResult.CommandResult.Command);
        if (command?.WriteHelp(parseResult, host, output) == true)
        {
            return ExitCode.Good;
        }

        using var written = new StringWriter { NewLine = "\n" };
        try
        {
            usual.MaxWidth = HelpText.Columns;
            configuration.Output = written;
            usual.Invoke(parseResult);
        }
        finally
        {
            configuration.Output = output;
        }

        // The library uses the file name of the program, and has no setting for the name of arguments that are not options.
        var text = written.ToString().ReplaceLineEndings("\n").Replace($"  {RootCommand.ExecutableName} ", "  foxgen ", StringComparison.Ordinal)
            .Replace(" [[--] <additional arguments>...]]", command?.OtherArguments is { } others ? " " + others : "", StringComparison.Ordinal)
            .Replace("Additional Arguments:\n  Arguments passed to the application that is being run.\n", "", StringComparison.Ordinal);
        output.Write(string.Join('\n', text.TrimEnd('\n').Split('\n').Select(line => line.TrimEnd())) + "\n");
        if (command is not null)
        {
            Write(output, command);
        }
        else
        {
            output.Write("\nEach command has examples: foxgen check --help\n");
        }

        return ExitCode.Good;
    }

    private CliCommand? Find(Command command) =>
        commands.GetValueOrDefault(command) ?? commands.FirstOrDefault(one => one.Key.Subcommands.Contains(command)).Value;

    private static void Write(TextWriter output, CliCommand command)
    {
        output.Write("\nExamples:\n");
        foreach (var (line, purpose) in command.Examples)
        {
            output.Write($"  {line}\n      {purpose}\n");
        }

        output.Write("\nExit codes:\n");
        foreach (var (code, meaning) in command.ExitCodes)
        {
            output.Write(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"  {code,-4} {meaning}\n"));
        }
    }
}
