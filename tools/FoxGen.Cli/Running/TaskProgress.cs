using FoxGen.Cli.Hosting;
using Spectre.Console;

namespace FoxGen.Cli.Running;

/// <summary>Shows how far a task is: a bar in a terminal, lines in a file or a pipe.</summary>
internal static class TaskProgress
{
    /// <summary>Runs a wait and shows its progress.</summary>
    public static async Task<T> ShowAsync<T>(CliHost host, string title, Func<IProgress<FoxTaskSnapshot>, Task<T>> wait)
    {
        if (host.Terminal is not { Profile.Capabilities.Interactive: true } terminal)
        {
            return await wait(new Lines(host.Out));
        }

        return await terminal.Progress()
            .AutoClear(true)
            .Columns(new TaskDescriptionColumn { Alignment = Justify.Left }, new ProgressBarColumn(), new PercentageColumn(), new ElapsedTimeColumn())
            .StartAsync(progress => wait(new Bar(progress.AddTask(Markup.Escape(title)))));
    }

    private sealed class Bar(ProgressTask bar) : IProgress<FoxTaskSnapshot>
    {
        public void Report(FoxTaskSnapshot value) => bar.Value = value.Progress ?? bar.Value;
    }

    // A line for each thing that changed, not for each question.
    private sealed class Lines(TextWriter output) : IProgress<FoxTaskSnapshot>
    {
        private string? _last;

        public void Report(FoxTaskSnapshot value)
        {
            var line = FormattableString.Invariant($"{TerminalText.Clean(value.StatusWord)}{(value.Progress is { } percent ? $" {percent} %" : "")}");
            if (line != _last)
            {
                output.WriteLine(line);
                output.Flush();
                _last = line;
            }
        }
    }
}
