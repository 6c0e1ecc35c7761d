using System.Text;

namespace FoxGen.Rules.Repairs;

/// <summary>How often each rule is violated at each place of a body. Indexes do not count: items move up when an item before them is removed.</summary>
internal sealed class ProblemCounts
{
    private readonly Dictionary<(string, string), int> _counts = [];

    /// <summary>Counts problems.</summary>
    public ProblemCounts(IEnumerable<Violation> problems)
    {
        foreach (var problem in problems)
        {
            _counts[Key(problem)] = Of(Key(problem)) + 1;
        }
    }

    /// <summary>Whether this body has no problem that the other one does not have, and fewer problems of the kind of each of these.</summary>
    /// <param name="other">The problems of the other body.</param>
    /// <param name="broken">The problems to fix.</param>
    public bool IsBetterThan(ProblemCounts other, params IReadOnlyList<Violation> broken) =>
        _counts.All(one => other.Of(one.Key) >= one.Value) && broken.Select(Key).GroupBy(key => key).All(group => Of(group.Key) + group.Count() <= other.Of(group.Key));

    private int Of((string, string) key) => _counts.TryGetValue(key, out var count) ? count : 0;

    private static (string, string) Key(Violation problem) => (problem.RuleId, WithoutIndexes(problem.Path));

    private static string WithoutIndexes(string path)
    {
        if (path.IndexOf('[') < 0)
        {
            return path;
        }

        var text = new StringBuilder(path.Length);
        var isInside = false;
        foreach (var c in path)
        {
            isInside = c == '[' || (isInside && c != ']');
            if (!isInside || c == '[')
            {
                text.Append(c);
            }
        }

        return text.ToString();
    }
}
