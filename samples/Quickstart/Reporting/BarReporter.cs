using System.Globalization;
using FoxGen;
using Spectre.Console;

namespace Quickstart.Reporting;

/// <summary>A progress bar per task and a table at the end, for terminals.</summary>
internal sealed class BarReporter(IAnsiConsole console) : IReporter
{
    /// <inheritdoc/>
    public void Announce(string text) => console.MarkupLineInterpolated($"[grey]{text}[/]");

    /// <inheritdoc/>
    public Task<IReadOnlyList<Outcome>> RunAsync(IReadOnlyList<Job> jobs, string folder, CancellationToken cancellationToken) =>
        console.Progress()
            .Columns(new TaskDescriptionColumn { Alignment = Justify.Left }, new ProgressBarColumn(), new PercentageColumn(), new ElapsedTimeColumn())
            .StartAsync<IReadOnlyList<Outcome>>(async progress => await Task.WhenAll(jobs.Select(job => ShowAsync(progress, job, folder, cancellationToken))));

    /// <inheritdoc/>
    public void Summarize(IReadOnlyList<Outcome> outcomes)
    {
        var table = new Table().AddColumns("Task", "Model", "Polls", "File", "Size");
        foreach (var outcome in outcomes.Where(outcome => outcome.File is not null))
        {
            table.AddRow(
                new Text(outcome.TaskId ?? ""),
                new Text(outcome.Model),
                new Text(outcome.Polls.ToString(CultureInfo.InvariantCulture)),
                new Text(Path.GetRelativePath(".", outcome.File!.Path)),
                new Text(string.Create(CultureInfo.InvariantCulture, $"{outcome.File.Bytes:N0} B")));
        }

        if (table.Rows.Count > 0)
        {
            console.Write(table);
        }

        foreach (var failed in outcomes.Where(outcome => outcome.File is null))
        {
            console.MarkupLineInterpolated($"[red]{failed.Verdict}[/] {failed.Model}: {failed.Error}");
        }
    }

    private static async Task<Outcome> ShowAsync(ProgressContext progress, Job job, string folder, CancellationToken cancellationToken)
    {
        var bar = progress.AddTask(Markup.Escape(job.Model));
        var outcome = await job.RunAsync(folder, new Bar(bar), cancellationToken);
        if (outcome.File is not null)
        {
            bar.Value = bar.MaxValue;
        }

        bar.StopTask();
        return outcome;
    }

    private sealed class Bar(ProgressTask bar) : IProgress<FoxTaskSnapshot>
    {
        public void Report(FoxTaskSnapshot value) => bar.Value = value.ExpectedProgress ?? bar.Value;
    }
}
