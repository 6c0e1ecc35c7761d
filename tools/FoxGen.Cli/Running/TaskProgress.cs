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
        public void Report(FoxTaskSnapshot value) => bar.Value = value.ExpectedProgress ?? bar.Value;
    }

    // A line for each new status, and for every ten percent.
    private sealed class Lines(TextWriter output) : IProgress<FoxTaskSnapshot>
    {
        private (string Word, int? Tens) _last;

        public void Report(FoxTaskSnapshot value)
        {
            var now = (value.StatusWord, value.ExpectedProgress / 10);
            if (now != _last)
            {
                output.WriteLine(FormattableString.Invariant($"{TerminalText.Clean(value.StatusWord)}{(value.ExpectedProgress is { } percent ? $" {percent} %" : "")}"));
                output.Flush();
                _last = now;
            }
        }
    }
}
