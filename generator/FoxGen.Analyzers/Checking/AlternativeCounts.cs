using FoxGen.Analyzers.Reading;
using Microsoft.CodeAnalysis;

namespace FoxGen.Analyzers.Checking;

/// <summary>
/// Counts how often a value was read as one of several possible values, and how often it was wrong. Which of them it is depends on what happened
/// before, so it is certainly wrong only if each of them is.
/// </summary>
internal sealed class AlternativeCounts
{
    private readonly Dictionary<(string Path, Location Place), int> _read = [];
    private readonly Dictionary<(string Path, Location Place, string Rule), int> _wrong = [];

    /// <summary>Takes note of what was read in one combination of branches.</summary>
    public void Add(CallSite site)
    {
        foreach (var path in site.Alternatives)
        {
            if (site.Find(path) is { } origin)
            {
                Increase(_read, (path, origin.Value.GetLocation()));
            }
        }
    }

    /// <summary>Takes note of what was wrong in it.</summary>
    public void Found(IEnumerable<Finding> findings)
    {
        foreach (var finding in findings)
        {
            Increase(_wrong, (finding.Path, finding.Location, finding.RuleId));
        }
    }

    /// <summary>Whether a value is wrong whatever it is.</summary>
    /// <param name="finding">The problem.</param>
    /// <param name="isCut">Whether some combinations were not read.</param>
    public bool IsInAll(Finding finding, bool isCut) =>
        !_read.TryGetValue((finding.Path, finding.Location), out var read) || (!isCut && _wrong[(finding.Path, finding.Location, finding.RuleId)] == read);

    private static void Increase<TKey>(Dictionary<TKey, int> counts, TKey key)
        where TKey : notnull => counts[key] = counts.TryGetValue(key, out var count) ? count + 1 : 1;
}
