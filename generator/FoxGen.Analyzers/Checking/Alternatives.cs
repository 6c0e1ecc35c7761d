using FoxGen.Analyzers.Reading;

namespace FoxGen.Analyzers.Checking;

/// <summary>
/// Remembers where one of several possible values was read. Which of them it is depends on what happened before, so a value, and everything that
/// contains it, is certainly wrong only if it is wrong with each of them.
/// </summary>
internal sealed class Alternatives
{
    private readonly List<(CallSite Site, IReadOnlyList<Finding> Found)> _readings = [];
    private bool _hasAny;

    /// <summary>Takes note of what was read in one combination of branches, and of what is wrong in it.</summary>
    public void Add(CallSite site, IReadOnlyList<Finding> found)
    {
        _hasAny |= site.Alternatives.Count > 0;
        _readings.Add((site, found));
    }

    /// <summary>Whether a problem of a value is certain.</summary>
    /// <param name="finding">The problem.</param>
    /// <param name="isCut">Whether some combinations were not read.</param>
    public bool IsCertain(Finding finding, bool isCut)
    {
        if (!_hasAny)
        {
            return true;
        }

        // Another branch may write the same part of the body in another place.
        var there = _readings.Where(reading => reading.Site.Find(finding.Path) is not { } origin || origin.Value.GetLocation() == finding.Location).ToList();
        return !there.Any(reading => reading.Site.Alternatives.Any(path => IsAtOrBelow(path, finding.Path)))
            || (!isCut && there.All(reading => reading.Found.Any(other => other.RuleId == finding.RuleId && other.Path == finding.Path)));
    }

    private static bool IsAtOrBelow(string path, string parent) =>
        path.StartsWith(parent, StringComparison.Ordinal) && (path.Length == parent.Length || path[parent.Length] is '.' or '[');
}
