namespace FoxGen.Rules.Repairs;

/// <summary>Decides from the rules alone whether another body fixes a problem and causes no other one. Cheap, so that many can be tried.</summary>
internal sealed class BodyVerdict
{
    private readonly RequestSchema _schema;
    private readonly RuleValue _body;
    private readonly ProblemCounts _before;
    private readonly Violation _broken;

    /// <summary>Records the problems of a body.</summary>
    /// <param name="schema">The schema.</param>
    /// <param name="body">The body.</param>
    /// <param name="broken">The problem to fix.</param>
    public BodyVerdict(RequestSchema schema, RuleValue body, Violation broken) =>
        (_schema, _body, _before, _broken) = (schema, body, new(RequestChecker.Check(schema, body)), broken);

    /// <summary>Whether the body is better with a value at a path.</summary>
    public bool IsBetterWith(string path, RuleValue value) => IsBetter(BodyEdit.With(_body, path, value));

    /// <summary>Whether the body is better without the value at a path.</summary>
    public bool IsBetterWithout(string path) => IsBetter(BodyEdit.With(_body, path, null));

    /// <summary>Whether another body is better.</summary>
    public bool IsBetter(RuleValue body) => new ProblemCounts(RequestChecker.Check(_schema, body)).IsBetterThan(_before, _broken);
}
