using System.Globalization;
using FoxGen;

namespace Quickstart.Reporting;

/// <summary>Plain lines, for output that goes to a file or a pipe.</summary>
internal sealed class PlainReporter(TextWriter output) : IReporter
{
    private readonly TextWriter _output = TextWriter.Synchronized(output);

    /// <inheritdoc/>
    public void Announce(string text) => _output.WriteLine(text);

    /// <inheritdoc/>
    public async Task<IReadOnlyList<Outcome>> RunAsync(IReadOnlyList<Job> jobs, string folder, CancellationToken cancellationToken) =>
        await Task.WhenAll(jobs.Select(job => job.RunAsync(folder, new Lines(job.Model, _output), cancellationToken)));

    /// <inheritdoc/>
    public void Summarize(IReadOnlyList<Outcome> outcomes)
    {
        foreach (var outcome in outcomes)
        {
            _output.WriteLine(outcome.File is { } file
                ? string.Create(CultureInfo.InvariantCulture, $"{outcome.TaskId}  {outcome.Model}  {outcome.Polls} polls  {Path.GetRelativePath(".", file.Path)}  {file.Bytes} bytes")
                : $"{outcome.Verdict}  {outcome.Model}: {outcome.Error}");
        }
    }

    // A line for each new status, and for every ten percent.
    private sealed class Lines(string model, TextWriter output) : IProgress<FoxTaskSnapshot>
    {
        private (FoxTaskStatus Status, int? Tens) _last;

        public void Report(FoxTaskSnapshot value)
        {
            if (_last != (value.Status, value.ExpectedProgress / 10))
            {
                _last = (value.Status, value.ExpectedProgress / 10);
                output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{model}: {value.Status.ToString().ToLowerInvariant()} {value.ExpectedProgress ?? 0} %"));
            }
        }
    }
}
