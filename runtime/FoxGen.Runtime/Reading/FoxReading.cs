namespace FoxGen;

/// <summary>What reading a body gave.</summary>
/// <typeparam name="TRequest">The request type.</typeparam>
/// <param name="Request">
/// The request; <c>null</c> when the body holds something that a request cannot: another JSON type, an unknown value of an enum,
/// an unknown field, or lacks a required one, or has too many problems to tell. It is there, but not fit to be sent, when it only breaks rules of its model.
/// </param>
/// <param name="Problems">
/// Everything wrong with the body, a few hundred problems at most, warnings too. Rules between fields that read what could not be read are
/// left out: they are told once it can be.
/// </param>
public sealed record FoxReading<TRequest>(TRequest? Request, IReadOnlyList<FoxProblem> Problems)
    where TRequest : class, IFoxRequest
{
    /// <summary>Whether the request can be sent: it was read, and no problem is an error.</summary>
    public bool IsValid => Request is not null && Problems.All(static problem => problem.Severity != FoxSeverity.Error);
}
