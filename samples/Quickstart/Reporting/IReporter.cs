namespace Quickstart.Reporting;

/// <summary>Shows what happens.</summary>
internal interface IReporter
{
    /// <summary>Says where the requests go.</summary>
    void Announce(string text);

    /// <summary>Runs the jobs side by side and shows their progress.</summary>
    Task<IReadOnlyList<Outcome>> RunAsync(IReadOnlyList<Job> jobs, string folder, CancellationToken cancellationToken);

    /// <summary>Shows how the jobs ended.</summary>
    void Summarize(IReadOnlyList<Outcome> outcomes);
}
