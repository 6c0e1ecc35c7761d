namespace FoxGen.Rules.Repairs;

/// <summary>
/// Finds the nearest body without problems. Each step fixes one problem and causes no other one. Strings of a user and media are never
/// invented, and never removed from a field. Problems without a nearest value stay.
/// </summary>
internal sealed class BodyFixer
{
    // A body with more problems is not a typing error. The rest of its problems stay.
    private const int MostChanges = 200;

    // Candidates for one problem, and checks for one body: rules can have thousands of combinations.
    private const int MostCandidates = 40;
    private const int MostChecks = 4000;

    private readonly RequestSchema _schema;
    private readonly bool _fixesWarnings;
    private readonly List<BodyChange> _changes = [];
    private RuleValue _body;
    private int _checks;

    private BodyFixer(RequestSchema schema, RuleValue body, bool fixesWarnings) =>
        (_schema, _body, _fixesWarnings) = (schema, WireAliases.Canonical(schema.Fields, body), fixesWarnings);

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

    private bool Step()
    {
        var problems = RequestChecker.Check(_schema, _body);
        var open = problems.Where(problem => _fixesWarnings || problem.Severity is Severity.Error).ToList();
        return open.Any(problem => TakeOne(problem, problems)) || open.Any(problem => TakeTwo(problem, problems));
    }

    private bool TakeOne(Violation problem, IReadOnlyList<Violation> problems)
    {
        var verdict = new BodyVerdict(_schema, _body, problems, problem);
        return Candidates(problem, _body).FirstOrDefault(change => verdict.IsBetter(Check(change.Apply(_body)))) is { } found && Take(found);
    }

    // A change that fixes a rule can break another one, which a second change fixes.
    private bool TakeTwo(Violation problem, IReadOnlyList<Violation> problems)
    {
        var verdict = new BodyVerdict(_schema, _body, problems, problem);
        foreach (var first in Candidates(problem, _body))
        {
            var body = first.Apply(_body);
            var after = Check(body);
            foreach (var broken in after.Where(one => !problems.Any(before => (before.RuleId, before.Path) == (one.RuleId, one.Path))))
            {
                if (Candidates(broken, body).FirstOrDefault(second => second.Path != first.Path && verdict.IsBetter(Check(second.Apply(body)))) is { } second)
                {
                    return Take(first) && Take(second);
                }
            }
        }

        return false;
    }

    private IReadOnlyList<Violation> Check(RuleValue body)
    {
        _checks++;
        return RequestChecker.Check(_schema, body);
    }

    private bool Take(BodyChange change)
    {
        _changes.Add(change with { Schema = SchemaPath.Find(_schema, _body, change.Path) });
        _body = change.Apply(_body);
        return true;
    }

    private IEnumerable<BodyChange> Candidates(Violation problem, RuleValue body) =>
        new ChangeCandidates(_schema, body, problem).All().Take(MostCandidates).TakeWhile(_ => _checks < MostChecks);
}
