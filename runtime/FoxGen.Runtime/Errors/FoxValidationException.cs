namespace FoxGen;

/// <summary>The request is not valid. Nothing was sent.</summary>
public sealed class FoxValidationException : FoxException
{
    /// <summary>Creates the exception.</summary>
    /// <param name="problems">All problems: at least one error, or warnings that are treated as errors.</param>
    public FoxValidationException(IReadOnlyList<FoxProblem> problems)
        : base("validation", "Correct the listed fields and send the request again. Nothing was sent.", Describe(problems), null) =>
        Problems = problems;

    /// <summary>All problems of the request, including warnings, in the order of the fields and then of the rules.</summary>
    public IReadOnlyList<FoxProblem> Problems { get; }

    private static string Describe(IReadOnlyList<FoxProblem> problems)
    {
        ArgumentNullException.ThrowIfNull(problems);
        var errors = problems.Where(static problem => problem.Severity == FoxSeverity.Error).ToList();
        return errors.Count > 0
            ? $"The request was not sent: {string.Join(" ", errors)}"
            : $"The request was not sent, because warnings are treated as errors: {string.Join(" ", problems)}";
    }
}
