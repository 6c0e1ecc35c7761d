using System.Text.Json;

namespace FoxGen;

/// <summary>The JSON is not a valid request for the model. The message contains field names, never values.</summary>
public sealed class FoxBodyException : JsonException
{
    /// <summary>Creates the exception.</summary>
    /// <param name="model">The model id.</param>
    /// <param name="problems">All problems.</param>
    public FoxBodyException(string model, IReadOnlyList<FoxProblem> problems)
        : base(Describe(model, problems)) => Problems = problems;

    /// <summary>All problems of the body, including those of rules that could be evaluated.</summary>
    public IReadOnlyList<FoxProblem> Problems { get; }

    private static string Describe(string model, IReadOnlyList<FoxProblem> problems)
    {
        ArgumentNullException.ThrowIfNull(problems);
        var errors = problems.Where(static problem => problem.Severity == FoxSeverity.Error).Select(static problem => problem.Message);
        return $"The body is not a valid request for {model}: {string.Join(" ", errors)}";
    }
}
