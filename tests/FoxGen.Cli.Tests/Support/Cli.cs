using FoxGen.Cli.Hosting;
using Spectre.Console;

namespace FoxGen.Cli.Tests.Support;

/// <summary>Runs a command line in this process.</summary>
internal static class Cli
{
    /// <summary>How a command line ended, and what it wrote.</summary>
    internal sealed record Outcome(int ExitCode, string Out, string Error)
    {
        /// <summary>Everything it wrote.</summary>
        public string All => Out + Error;
    }

    public static Task<Outcome> RunAsync(TempFolder folder, params string[] args) => RunAsync(folder.Path, args);

    /// <summary>Runs it as if the output went to a pipe.</summary>
    /// <param name="folder">The current folder.</param>
    /// <param name="args">The arguments.</param>
    /// <param name="key">The API key in the environment.</param>
    /// <param name="answer">What the person at the terminal answers; <c>null</c> when there is nobody.</param>
    /// <param name="ink">The colours.</param>
    /// <param name="terminal">The terminal, when there is one.</param>
    public static async Task<Outcome> RunAsync(string folder, string[] args, string? key = null, string? answer = null, AnsiStyle? ink = null, IAnsiConsole? terminal = null)
    {
        var (output, error) = (new StringWriter { NewLine = "\n" }, new StringWriter { NewLine = "\n" });
        var host = new CliHost
        {
            Out = output,
            Error = error,
            In = new StringReader(answer ?? ""),
            IsInputRedirected = answer is null,
            AnsiStyle = ink ?? AnsiStyle.None,
            ErrorInk = ink ?? AnsiStyle.None,
            Terminal = terminal,
            Folder = folder,
            Variable = name => name == "FOXAPI_API_KEY" ? key : null,
        };
        var exitCode = await CliApp.RunAsync(args, host, TestContext.Current.CancellationToken);
        return new Outcome(exitCode, output.ToString(), error.ToString());
    }
}
