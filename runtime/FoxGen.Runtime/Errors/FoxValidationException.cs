namespace FoxGen;

/// <summary>The request breaks rules of its model. Nothing was sent.</summary>
public sealed class FoxValidationException : FoxException
{
    /// <summary>Makes the exception.</summary>
    /// <param name="problems">Every problem found, at least one of them an error.</param>
    public FoxValidationException(IReadOnlyList<FoxProblem> problems)
        : base("validation", "Correct the fields named; nothing was sent.", Describe(problems), null) =>
        Problems = problems;

    /// <summary>Every problem of the request, warnings too, in the order of the fields and then of the rules.</summary>
    public IReadOnlyList<FoxProblem> Problems { get; }

    private static string Describe(IReadOnlyList<FoxProblem> problems)
    {
        ArgumentNullException.ThrowIfNull(problems);
        var errors = problems.Where(static problem => problem.Severity == FoxSeverity.Error).ToList();
        return $"The request was not sent: {string.Join(" ", errors.Select(static problem => problem.Message))}";
    }
}
