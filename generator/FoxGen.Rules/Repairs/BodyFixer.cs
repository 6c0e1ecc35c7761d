namespace FoxGen.Rules.Repairs;

/// <summary>
/// Finds the nearest body without problems. Each step fixes one problem and causes no other one. Strings of a user and media are never
/// invented. They are removed only from lists that are too long. Problems without a nearest value stay.
/// </summary>
internal sealed class BodyFixer
{
    // A body with more problems is not a typing error. The rest of its problems stay.
    private const int MostChanges = 200;

    // Candidates for one problem: rules can have thousands of combinations.
    private const int MostCandidates = 40;

    // Thousands of checks of a small body, or some of a body with thousands of items.
    private const long MostWork = 4_000_000;
    private const long WorkOfCheck = 1000;
    private const long WorkOfValue = 4;

    // Values of a list often have the same mistake. From this number on, they are fixed together.
    private const int Many = 16;

    private readonly RequestSchema _schema;
    private readonly bool _fixesWarnings;
    private readonly List<BodyChange> _changes = [];
    private RuleValue _body;
    private readonly int _size;
    private long _work;

    private BodyFixer(RequestSchema schema, RuleValue body, bool fixesWarnings) =>
        (_schema, _body, _fixesWarnings, _size) = (schema, WireAliases.Canonical(schema.Fields, body), fixesWarnings, Size(body));

    /// <summary>Returns the changes, in the order in which they must be applied. Paths of later changes refer to the body after earlier ones.</summary>
    /// <param name="schema">The schema.</param>
    /// <param name="body">A map, without the field that names the model. Unknown values are not changed.</param>
    /// <param name="fixesWarnings">Whether warnings are fixed, too.</param>
    public static IReadOnlyList<BodyChange> Fix(RequestSchema schema, RuleValue body, bool fixesWarnings)
    {
        var fixer = new BodyFixer(schema, body, fixesWarnings);
        while (fixer._changes.Count < MostChanges && fixer.Step())
        {
        }

        return fixer._changes;
    }

    // A list without its duplicates can be short enough, so duplicates are removed first.
    private bool Step()
    {
        var problems = Check(_body);
        var open = problems.Where(problem => _fixesWarnings || problem.Severity is Severity.Error).OrderBy(problem => problem.Constraint is not UniqueItems).ToList();
        var before = new ProblemCounts(problems);
        return TakeMany(open, before) || open.Any(problem => TakeOne(problem, before)) || TakeTwo(open, problems, before);
    }

    // Values that are valid by themselves, if they also break no rule together.
    private bool TakeMany(IReadOnlyList<Violation> open, ProblemCounts before)
    {
        if (open.Count < Many)
        {
            return false;
        }

        var changes = open.Where(problem => problem.Constraint is not null).GroupBy(problem => problem.Path).Select(group => group.First())
            .Select(problem => Candidates(problem, _body).FirstOrDefault(IsValidAlone)).OfType<BodyChange>().Take(MostChanges - _changes.Count).ToList();
        var body = changes.Aggregate(_body, (whole, change) => change.Apply(whole));
        if (changes.Count == 0 || !new ProblemCounts(Check(body)).IsBetterThan(before, [.. changes.Select(change => change.Problem)]))
        {
            return false;
        }

        changes.ForEach(change => Take(change));
        return true;
    }

    private bool IsValidAlone(BodyChange change) => change is { After: { Kind: not (RuleValueKind.List or RuleValueKind.Map) } value, Kept: null }
        && SchemaPath.Find(_schema, _body, change.Path) is { } schema && RequestChecker.Check(schema, value).Count == 0;

    private bool TakeOne(Violation problem, ProblemCounts before) =>
        Candidates(problem, _body).FirstOrDefault(change => new ProblemCounts(Check(change.Apply(_body))).IsBetterThan(before, problem)) is { } found && Take(found);

    // A change that fixes a rule can break another one, which a second change fixes.
    private bool TakeTwo(IReadOnlyList<Violation> open, IReadOnlyList<Violation> problems, ProblemCounts before)
    {
        var known = new HashSet<(string, string)>(problems.Select(problem => (problem.RuleId, problem.Path)));
        return open.Any(problem => TakeTwo(problem, known, before));
    }

    private bool TakeTwo(Violation problem, HashSet<(string, string)> known, ProblemCounts before)
    {
        foreach (var first in Candidates(problem, _body))
        {
            var body = first.Apply(_body);
            foreach (var broken in Check(body).Where(one => !known.Contains((one.RuleId, one.Path))))
            {
                if (Candidates(broken, body).FirstOrDefault(second => second.Path != first.Path && new ProblemCounts(Check(second.Apply(body))).IsBetterThan(before, problem)) is { } second)
                {
                    return Take(first) && Take(second);
                }
            }
        }

        return false;
    }

    private IReadOnlyList<Violation> Check(RuleValue body)
    {
        var problems = RequestChecker.Check(_schema, body);
        _work += WorkOfCheck + (WorkOfValue * (_size + problems.Count));
        return problems;
    }

    private bool Take(BodyChange change)
    {
        _changes.Add(change with { Schema = SchemaPath.Find(_schema, _body, change.Path) });
        _body = change.Apply(_body);
        return true;
    }

    private IEnumerable<BodyChange> Candidates(Violation problem, RuleValue body) =>
        new ChangeCandidates(_schema, body, problem).All().Take(MostCandidates).TakeWhile(_ => _work < MostWork);

    private static int Size(RuleValue value) => value.Kind switch
    {
        RuleValueKind.List => 1 + value.AsList.Sum(Size),
        RuleValueKind.Map => 1 + value.AsMap.Sum(entry => Size(entry.Value)),
        _ => 1,
    };
}
