namespace FoxGen;

/// <summary>The nearest valid request, and what differs.</summary>
/// <typeparam name="TRequest">The request type.</typeparam>
public sealed class FoxFix<TRequest>
    where TRequest : class, IFoxRequest
{
    internal FoxFix(TRequest request, IReadOnlyList<FoxChange> changes, IReadOnlyList<FoxProblem> remaining) => (Request, Changes, Remaining) = (request, changes, remaining);

    /// <summary>The request with all changes; the original request if there are none.</summary>
    public TRequest Request { get; }

    /// <summary>The changes, in the order in which they were made. A field can be changed more than once.</summary>
    public IReadOnlyList<FoxChange> Changes { get; }

    /// <summary>The problems of <see cref="Request"/> for which there is no nearest value; empty if it is valid.</summary>
    public IReadOnlyList<FoxProblem> Remaining { get; }

    /// <summary>Whether <see cref="Request"/> has no errors.</summary>
    public bool IsValid => Remaining.All(static problem => problem.Severity is not FoxSeverity.Error);
}
