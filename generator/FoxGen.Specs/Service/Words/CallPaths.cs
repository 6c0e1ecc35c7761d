namespace FoxGen.Specs;

/// <summary>The paths of fields in the body of a call of the service, which <c>callback.body</c> and <c>tasks</c> define together.</summary>
/// <param name="callback">The values of <see cref="CallbackWords"/>.</param>
/// <param name="tasks">The values of <see cref="TaskWords"/>.</param>
public sealed class CallPaths(ServiceFacts callback, ServiceFacts tasks)
{
    private readonly ServiceFacts _body = callback.Find(CallbackWords.Body) ?? ServiceFacts.Empty;

    private readonly ServiceFacts _fields = tasks.Find(TaskWords.Fields) ?? ServiceFacts.Empty;

    /// <summary>The path of the object in a status response that is the whole body of a call; <c>null</c> if the call is like the whole response.</summary>
    public string? At => _body.Find(CallbackBodyWords.At);

    /// <summary>The path of the task id; <c>null</c> if the call has none.</summary>
    public string? Id => _body.Find(CallbackBodyWords.Id) ?? Inside(_fields.Find(TaskFieldWords.Id));

    /// <summary>The path of the status; <c>null</c> if the call has none.</summary>
    public string? Status => _body.Find(CallbackBodyWords.Status) ?? Inside(_fields.Find(TaskFieldWords.Status));

    /// <summary>The paths of error messages and other error fields.</summary>
    public ServiceFacts? OwnErrors => _body.Find(CallbackBodyWords.Error);

    /// <summary>The status strings of calls and their meaning: first those of calls alone.</summary>
    public IReadOnlyList<ServiceEntry<StatusMeaning>> Statuses =>
        [.. _body.FindValue(CallbackBodyWords.Statuses) ?? default, .. tasks.FindValue(TaskWords.Statuses) ?? default];

    /// <summary>Returns the path of the results in a call; <c>null</c> if calls have no results.</summary>
    /// <param name="place">The path of the results in the response that has them; empty for the whole response.</param>
    public string? ResultOf(string place) =>
        _body.Find(CallbackBodyWords.Result) is { } result ? place.Length == 0 ? result : $"{result}.{place}"
        : tasks.Find(TaskWords.Result) is null ? Inside(place)
        : null;

    /// <summary>Returns a path of status responses as one of calls; <c>null</c> if the call does not have the field.</summary>
    /// <param name="path">The path.</param>
    public string? Inside(string? path) => path is null || At is not { } at ? path
        : path.StartsWith(at + ".", StringComparison.Ordinal) ? path.Substring(at.Length + 1)
        : null;
}
