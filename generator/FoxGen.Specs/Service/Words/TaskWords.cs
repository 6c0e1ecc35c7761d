using FoxGen.Rules;

namespace FoxGen.Specs;

/// <summary>The keys of <c>tasks</c>: the endpoint of status requests, and the paths of fields in responses.</summary>
public static class TaskWords
{
    /// <summary>The path of the status request.</summary>
    public static ServiceWord<string> Path { get; } = new(
        "path",
        "the path of the status request; must contain `{task_id}`, or `{+task_id}` if a `/` in the id stays a `/`. Required, unless `url` or each family has one",
        ServiceScalars.TaskPath)
    {
        Runtime = "Path",
        Noun = "the path of the status request",
    };

    /// <summary>Parameters of the status request.</summary>
    public static ServiceWord<EquatableArray<ServiceEntry<string>>> Query { get; } =
        new("query", "query parameters sent with each status request: name, then value", new ServiceMap<string>(ServiceScalars.Scalar, "the value of '{0}'")) { Runtime = "Query" };

    /// <summary>The field with the URL of the status request.</summary>
    public static ServiceWord<string> Url { get; } = new(
        "url",
        "the field of the response to a submit with the URL of the status request, on the host of `baseUrl`. Task tokens contain it",
        ServiceScalars.Field)
    {
        Runtime = "UrlField",
        Noun = "the URL of the status request",
    };

    /// <summary>The request for the result.</summary>
    public static ServiceWord<ServiceFacts> Result { get; } =
        new("result", "a second request for the result of a completed task: `path` or `url`", ResultRequestWords.Group) { Runtime = "Result", Noun = "the request for the result" };

    /// <summary>The request that cancels a task.</summary>
    public static ServiceWord<ServiceFacts> Cancel { get; } =
        new("cancel", "the request that cancels a task: `path` or `url`", CancelWords.Group) { Runtime = "Cancel", Noun = "the cancellation" };

    /// <summary>The paths of fields in responses.</summary>
    public static ServiceWord<ServiceFacts> Fields { get; } = new("fields", "the paths of fields in responses: names joined by dots. Required, unless all families answer with the result", TaskFieldWords.Group)
    {
        IsInline = true,
        Noun = "the fields of a task",
    };

    /// <summary>The paths of error fields.</summary>
    public static ServiceWord<ServiceFacts> Error { get; } = new("error", "the paths of the error fields of a rejected request or a failed task. Required, unless all families answer with the result", ErrorWords.Group)
    {
        Runtime = "Error",
        Noun = "the error of a task",
    };

    /// <summary>The meaning of the status strings.</summary>
    public static ServiceWord<EquatableArray<ServiceEntry<StatusMeaning>>> Statuses { get; } = new(
        "statuses",
        "the status strings of the service and their meaning: `pending`, `running`, `completed`, `failed` or `cancelled`. At least one must mean `completed`, and one `failed`. Required, unless `fields` has `done`",
        Meanings(("completed", StatusMeaning.Completed), ("failed", StatusMeaning.Failed)))
    {
        Runtime = "Statuses",
    };

    /// <summary>The lifetime of result URLs.</summary>
    public static ServiceWord<int> ResultLifetimeSeconds { get; } = new("resultLifetimeSeconds", "the lifetime of result URLs in seconds", ServiceScalars.WholeSeconds);

    /// <summary>All keys of the group.</summary>
    public static ServiceGroup Group { get; } = new(Path, Url, Query, Result, Cancel, Fields, Error, Statuses, ResultLifetimeSeconds);

    /// <summary>Returns a mapping from status strings to their meaning.</summary>
    /// <param name="needed">The meanings that must occur.</param>
    internal static ServiceMap<StatusMeaning> Meanings(params IReadOnlyList<(string Word, StatusMeaning Value)> needed) => new(
        ServiceScalars.Word(
            StatusEnum,
            ("pending", StatusMeaning.Pending),
            ("running", StatusMeaning.Running),
            ("completed", StatusMeaning.Completed),
            ("failed", StatusMeaning.Failed),
            ("cancelled", StatusMeaning.Cancelled)),
        "the meaning of the status '{0}'",
        StatusEnum)
    {
        Needed = needed,
    };

    private const string StatusEnum = "FoxTaskStatus";
}

/// <summary>The states of tasks, for all services.</summary>
public enum StatusMeaning
{
    /// <summary>Accepted, not started.</summary>
    Pending,

    /// <summary>Running.</summary>
    Running,

    /// <summary>Completed, with results.</summary>
    Completed,

    /// <summary>Failed, without results.</summary>
    Failed,

    /// <summary>Cancelled.</summary>
    Cancelled,
}
