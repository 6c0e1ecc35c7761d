using System.Text;

namespace FoxGen.Rules.Repairs;

/// <summary>Decides from the rules alone whether another body fixes a problem and causes no other one. Cheap, so that many can be tried.</summary>
internal sealed class BodyVerdict
{
    private readonly RequestSchema _schema;
    private readonly RuleValue _body;
    private readonly Dictionary<(string, string), int> _before;
    private readonly (string, string) _broken;

    /// <summary>Records the problems of a body.</summary>
    /// <param name="schema">The schema.</param>
    /// <param name="body">The body.</param>
    /// <param name="broken">The problem to fix.</param>
    public BodyVerdict(RequestSchema schema, RuleValue body, Violation broken)
        : this(schema, body, RequestChecker.Check(schema, body), broken)
    {
    }

    /// <summary>Records the problems of a body, which are known already.</summary>
    public BodyVerdict(RequestSchema schema, RuleValue body, IReadOnlyList<Violation> problems, Violation broken) =>
        (_schema, _body, _before, _broken) = (schema, body, Count(problems), Key(broken));

    /// <summary>Whether the body is better with a value at a path.</summary>
    public bool IsBetterWith(string path, RuleValue value) => IsBetter(BodyEdit.With(_body, path, value));

    /// <summary>Whether the body is better without the value at a path.</summary>
    public bool IsBetterWithout(string path) => IsBetter(BodyEdit.With(_body, path, null));

    /// <summary>Whether another body is better.</summary>
    public bool IsBetter(RuleValue body) => IsBetter(RequestChecker.Check(_schema, body));

    /// <summary>Whether another body, with these problems, is better.</summary>
    public bool IsBetter(IReadOnlyList<Violation> problems)
    {
        var after = Count(problems);
        return after.All(one => CountOf(_before, one.Key) >= one.Value) && CountOf(after, _broken) < CountOf(_before, _broken);
    }

    private static Dictionary<(string, string), int> Count(IReadOnlyList<Violation> problems)
    {
        var counts = new Dictionary<(string, string), int>();
        foreach (var problem in problems)
        {
            counts[Key(problem)] = CountOf(counts, Key(problem)) + 1;
        }

        return counts;
    }

    private static int CountOf(Dictionary<(string, string), int> counts, (string, string) key) => counts.TryGetValue(key, out var count) ? count : 0;

    private static (string, string) Key(Violation problem) => (problem.RuleId, WithoutIndexes(problem.Path));

    // Items move up when an item before them is removed.
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
