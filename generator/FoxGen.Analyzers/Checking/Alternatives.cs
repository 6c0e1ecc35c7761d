using FoxGen.Analyzers.Reading;

namespace FoxGen.Analyzers.Checking;

/// <summary>
/// Records where the reader read one of several possible values. Earlier branches determine the value, so a problem of the value, or of an object that
/// contains it, is certain only if each possible value has the problem.
/// </summary>
internal sealed class Alternatives
{
    private readonly List<(CallSite Site, IReadOnlyList<Finding> Found)> _readings = [];
    private bool _hasAny;

    /// <summary>Records the values and the problems of one combination of branches.</summary>
    public void Add(CallSite site, IReadOnlyList<Finding> found)
    {
        _hasAny |= site.Alternatives.Count > 0;
        _readings.Add((site, found));
    }

    /// <summary>Returns whether a problem of a value is certain.</summary>
    /// <param name="finding">The problem.</param>
    /// <param name="isCut">Whether some combinations were not read.</param>
    public bool IsCertain(Finding finding, bool isCut)
    {
        if (!_hasAny)
        {
            return true;
        }

        // Another branch can set the same part of the body at another position.
        var there = _readings.Where(reading => reading.Site.Find(finding.Path) is not { } origin || origin.Value.GetLocation() == finding.Location).ToList();
        return !there.Any(reading => reading.Site.Alternatives.Any(path => IsAtOrBelow(path, finding.Path)))
            || (!isCut && there.All(reading => reading.Found.Any(other => other.RuleId == finding.RuleId && other.Path == finding.Path)));
    }

    private static bool IsAtOrBelow(string path, string parent) =>
        path.StartsWith(parent, StringComparison.Ordinal) && (path.Length == parent.Length || path[parent.Length] is '.' or '[');
}
