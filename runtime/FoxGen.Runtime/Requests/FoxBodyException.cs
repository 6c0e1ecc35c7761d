using System.Text.Json;

namespace FoxGen;

/// <summary>JSON that was to become a request is none for its model. The message names fields, never their values.</summary>
public sealed class FoxBodyException : JsonException
{
    /// <summary>Makes the exception.</summary>
    /// <param name="model">The model id.</param>
    /// <param name="problems">Every problem found.</param>
    public FoxBodyException(string model, IReadOnlyList<FoxProblem> problems)
        : base(Describe(model, problems)) => Problems = problems;

    /// <summary>Every problem of the body, those of its model's rules too as far as they could be checked.</summary>
    public IReadOnlyList<FoxProblem> Problems { get; }

    private static string Describe(string model, IReadOnlyList<FoxProblem> problems)
    {
        ArgumentNullException.ThrowIfNull(problems);
        var errors = problems.Where(static problem => problem.Severity == FoxSeverity.Error).Select(static problem => problem.Message);
        return $"The body is no request for {model}: {string.Join(" ", errors)}";
    }
}
