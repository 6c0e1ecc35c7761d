using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace FoxGen.Cli.Hosting;

/// <summary>The usual help, then examples and exit codes.</summary>
internal sealed class HelpWithExamples(HelpAction usual, IReadOnlyDictionary<Command, CliCommand> commands) : SynchronousCommandLineAction
{
    private const int Columns = 110;

    public override bool ClearsParseErrors => true;

    public override int Invoke(ParseResult parseResult)
    {
        var configuration = parseResult.InvocationConfiguration;
        var output = configuration.Output;
        using var written = new StringWriter { NewLine = "\n" };
        try
        {
            usual.MaxWidth = Columns;
            configuration.Output = written;
            usual.Invoke(parseResult);
        }
        finally
        {
            configuration.Output = output;
        }

        // The library names the program after the file it was started from.
        var text = written.ToString().ReplaceLineEndings("\n").Replace($"  {RootCommand.ExecutableName} ", "  foxgen ", StringComparison.Ordinal);
        output.Write(string.Join('\n', text.TrimEnd('\n').Split('\n').Select(line => line.TrimEnd())) + "\n");
        if (Find(parseResult.CommandResult.Command) is { } command)
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
