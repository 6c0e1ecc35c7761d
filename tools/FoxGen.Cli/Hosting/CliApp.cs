using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using System.Text.Json;
using FoxGen.Simulator;

namespace FoxGen.Cli.Hosting;

/// <summary>The whole program: finds the command, runs it, and turns what goes wrong into one line and an exit code.</summary>
internal static class CliApp
{
    /// <summary>The commands by their names, made anew: each holds the options of one command line. A new class is a new command.</summary>
    public static IReadOnlyList<CliCommand> Commands =>
    [
        .. typeof(CliApp).Assembly.GetTypes()
            .Where(type => type.IsSubclassOf(typeof(CliCommand)) && !type.IsAbstract)
            .Select(type => (CliCommand)Activator.CreateInstance(type)!)
            .OrderBy(command => command.Name, StringComparer.Ordinal),
    ];

    /// <summary>Runs one command line.</summary>
    public static async Task<int> RunAsync(IReadOnlyList<string> args, CliHost host, CancellationToken cancellationToken = default)
    {
        var root = Build(host);

        // A prompt may begin with @Image1: that is no file of arguments.
        var parsed = root.Parse(args.Count == 0 ? ["--help"] : args, new ParserConfiguration { ResponseFileTokenReplacer = null });
        if (parsed.Action is ParseErrorAction || UsageProblem.StrayOption(parsed) is not null)
        {
            Complain(host, UsageProblem.Describe(parsed));
            return ExitCode.Error;
        }

        try
        {
            var invocation = new InvocationConfiguration
            {
                Output = host.Out,
                Error = host.Error,
                EnableDefaultExceptionHandler = false,
                ProcessTerminationTimeout = null,
            };
            return await parsed.InvokeAsync(invocation, cancellationToken);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            return ExitCode.Interrupted;
        }
        catch (FoxException failure)
        {
            var words = failure.ServiceMessage is { } message ? $"The service says: {message.TrimEnd('.')}. " : "";
            Complain(host, $"{failure.Message} {words}{failure.Advice}");
        }
        catch (Exception failure) when (IsForTheUser(failure))
        {
            Complain(host, failure.Message);
        }
        catch (Exception failure)
        {
            Complain(host, $"This is a bug in foxgen; please report it: {failure.GetType().Name}: {failure.Message}");
        }

        return ExitCode.Error;
    }

    private static RootCommand Build(CliHost host)
    {
        var root = new RootCommand("Checks, compares, simulates and runs FoxGen specs (*.fox.yaml).");
        var byCommand = new Dictionary<Command, CliCommand>();
        foreach (var one in Commands)
        {
            var command = new Command(one.Name, one.Summary);
            one.Configure(command, host);
            root.Add(command);
            byCommand.Add(command, one);
        }

        foreach (var help in root.Options.OfType<HelpOption>())
        {
            help.Action = new HelpWithExamples((HelpAction)help.Action!, byCommand, host);
        }

        return root;
    }

    private static void Complain(CliHost host, string problem) =>
        host.Error.WriteLine($"{host.ErrorInk.Error("foxgen:")} {TerminalText.Clean(problem)}");

    // Files that are not there, names that do not exist, ports that are taken: their messages say it all.
    private static bool IsForTheUser(Exception failure) =>
        failure is CliException or IOException or UnauthorizedAccessException or ArgumentException or InvalidOperationException or JsonException or FoxSimulatorSpecException;
}
