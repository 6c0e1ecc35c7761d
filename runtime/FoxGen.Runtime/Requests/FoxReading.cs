namespace FoxGen;

/// <summary>The result of reading a body.</summary>
/// <typeparam name="TRequest">The request type.</typeparam>
/// <param name="request">The request, if there is one.</param>
/// <param name="problems">All problems of the body.</param>
public sealed class FoxReading<TRequest>(TRequest? request, IReadOnlyList<FoxProblem> problems)
    where TRequest : class, IFoxRequest
{
    /// <summary>
    /// The request. It is <c>null</c> if the body contains something that a request cannot contain: another JSON type, an unknown enum value or
    /// field. It is also
    /// <c>null</c> if a required field is missing, or if there are too many problems. For a body that only violates rules of its model, there
    /// is a request.
    /// </summary>
    public TRequest? Request { get; } = request;

    /// <summary>
    /// The errors and warnings, a few hundred at most. Rules between fields are not checked if they read a field that could not be read.
    /// </summary>
    public IReadOnlyList<FoxProblem> Problems { get; } = problems;

    /// <summary>Whether the request can be sent: it was read, and it has no errors.</summary>
    public bool IsValid => Request is not null && Problems.All(static problem => problem.Severity != FoxSeverity.Error);

    /// <summary>Deconstructs the result into the request and the problems.</summary>
    /// <param name="request">The request; <c>null</c> if there is none.</param>
    /// <param name="problems">The errors and warnings.</param>
    public void Deconstruct(out TRequest? request, out IReadOnlyList<FoxProblem> problems) => (request, problems) = (Request, Problems);
}
