using System.Text.Json.Nodes;

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

/// <summary>A change of one value of a request.</summary>
public sealed class FoxChange
{
    internal FoxChange()
    {
    }

    /// <summary>The field on the wire: <c>duration</c>, <c>shots[2].duration</c>.</summary>
    public required string Path { get; init; }

    /// <summary>
    /// The value before as JSON; <c>null</c> if the field was not set. A local file is shown as a placeholder URL, and an item that JSON cannot express as null.
    /// </summary>
    public required JsonNode? Before { get; init; }

    /// <summary>The value after as JSON; <c>null</c> if the field was removed.</summary>
    public required JsonNode? After { get; init; }

    /// <summary>The id of the rule that was broken, as in <see cref="FoxProblem.RuleId"/>.</summary>
    public required string RuleId { get; init; }

    /// <summary>
    /// What was changed, and why, with the C# names of fields: <c>Changed Duration from 3 to 4. Duration must be from 4 to 15, or -1 (the model decides).</c> It does not
    /// contain texts of the user, which can be prompts and signed URLs.
    /// </summary>
    public required string Message { get; init; }

    /// <summary>Returns <see cref="Message"/>.</summary>
    public override string ToString() => Message;
}
