using System.CommandLine;
using FoxGen.Cli.Checking;
using FoxGen.Cli.Hosting;
using FoxGen.Cli.Specs;

namespace FoxGen.Cli.Commands;

/// <summary><c>foxgen check</c>: the diagnostics of the build, in the terminal.</summary>
internal sealed class CheckCommand : CliCommand
{
    private static readonly TimeSpan s_quiet = TimeSpan.FromMilliseconds(150);

    private readonly Argument<string[]> _paths = new("paths")
    {
        Description = "Spec files and folders (default: the current folder).",
        Arity = ArgumentArity.ZeroOrMore,
    };

    private readonly Option<string> _format = new Option<string>("--format", "-f")
    {
        Description = "The output format: text, json for scripts, or sarif for code scanning.",
        DefaultValueFactory = _ => "text",
    }.AcceptOnlyFromAmong("text", "json", "sarif");

    private readonly Option<bool> _watch = new("--watch", "-w") { Description = "Check again when a file changes, until Ctrl+C." };

    public override string Name => "check";

    public override string Summary => "Checks spec files and reports all errors, as the build does.";

    public override IReadOnlyList<(string Line, string Purpose)> Examples =>
    [
        ("foxgen check", "all spec files in the current folder and its subfolders"),
        ("foxgen check specs/videos/dream.fox.yaml --watch", "one file, again after each save"),
        ("foxgen check specs --format sarif > specs.sarif", "for code scanning in CI"),
    ];

    public override IReadOnlyList<(int Code, string Meaning)> ExitCodes =>
    [
        (ExitCode.Good, "no errors; warnings are possible"),
        (ExitCode.Error, "errors in the specs, or a path that does not exist"),
        (ExitCode.Interrupted, "Ctrl+C ended --watch"),
    ];

    public override void Configure(Command command, CliHost host)
    {
        command.Add(_paths);
        command.Add(_format);
        command.Add(_watch);
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var paths = parsed.GetValue(_paths) is { Length: > 0 } given ? given : ["."];
            ICheckFormat format = parsed.GetValue(_format) switch
            {
                "json" => new CheckJson(),
                "sarif" => new CheckSarif(),
                _ => new CheckText(host.AnsiStyle),
            };
            return parsed.GetValue(_watch) ? await WatchAsync(host, paths, format, cancellationToken) : Check(host, paths, format);
        });
    }

    private static int Check(CliHost host, string[] paths, ICheckFormat format)
    {
        var report = new CheckReport(CompiledSpecs.Compile(SpecFileFinder.Read(host, paths)));
        format.Write(report, host.Out);
        host.Out.Flush();
        return report.ExitCode;
    }

    private static async Task<int> WatchAsync(CliHost host, string[] paths, ICheckFormat format, CancellationToken cancellationToken)
    {
        // Watched before the first check, so that no change falls in between. Paths that are not there are refused first.
        _ = SpecFileFinder.Read(host, paths);
        using var watch = new FileWatch(paths.Select(host.Absolute), s_quiet);
        while (true)
        {
            try
            {
                Check(host, paths, format);
            }
            catch (Exception gone) when (gone is CliException or IOException or UnauthorizedAccessException)
            {
                // Between two saves a file may be away for a moment, or for good.
                host.Error.WriteLine($"foxgen: {TerminalText.Clean(gone.Message)}");
            }

            host.Error.WriteLine("Watching for changes; press Ctrl+C to stop.");
            host.Error.Flush();
            await watch.NextAsync(cancellationToken);
        }
    }
}
