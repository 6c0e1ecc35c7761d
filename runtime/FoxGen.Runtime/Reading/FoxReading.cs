namespace FoxGen;

/// <summary>The result of reading a body.</summary>
/// <typeparam name="TRequest">The request type.</typeparam>
/// <param name="Request">
/// The request; <c>null</c> if the body cannot be converted: it has a wrong JSON type, an unknown enum value, an unknown field, no required
/// field, or too many problems. If the body only breaks rules of the model, the request is set but cannot be sent.
/// </param>
/// <param name="Problems">
/// All problems of the body, at most a few hundred, including warnings. Rules that read an invalid field are omitted until the field is
/// valid.
/// </param>
public sealed record FoxReading<TRequest>(TRequest? Request, IReadOnlyList<FoxProblem> Problems)
    where TRequest : class, IFoxRequest
{
    /// <summary>Whether the request can be sent: it was read, and it has no errors.</summary>
    public bool IsValid => Request is not null && Problems.All(static problem => problem.Severity != FoxSeverity.Error);
}
