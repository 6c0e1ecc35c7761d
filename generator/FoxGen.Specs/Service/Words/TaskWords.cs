using FoxGen.Rules;

namespace FoxGen.Specs;

/// <summary>The keys of <c>tasks</c>: the endpoint of status requests, and the paths of fields in responses.</summary>
public static class TaskWords
{
    /// <summary>The path of the status request.</summary>
    public static ServiceWord<string> Path { get; } = new("path", "the path of the status request; must contain `{task_id}`", ServiceScalars.TaskPath)
    {
        IsRequired = true,
        Runtime = "Path",
        Noun = "the path of the status request",
    };

    /// <summary>Parameters of the status request.</summary>
    public static ServiceWord<EquatableArray<ServiceEntry<string>>> Query { get; } =
        new("query", "query parameters sent with each status request: name, then value", new ServiceMap<string>(ServiceScalars.Scalar, "the value of '{0}'")) { Runtime = "Query" };

    /// <summary>The paths of fields in responses.</summary>
    public static ServiceWord<ServiceFacts> Fields { get; } = new("fields", "the paths of fields in responses: names joined by dots", TaskFieldWords.Group)
    {
        IsRequired = true,
        IsInline = true,
        Noun = "the fields of a task",
    };

    /// <summary>The paths of error fields.</summary>
    public static ServiceWord<ServiceFacts> Error { get; } = new("error", "the paths of the error fields of a rejected request or a failed task", ErrorWords.Group)
    {
        IsRequired = true,
        IsInline = true,
        Noun = "the error of a task",
    };

    /// <summary>The meaning of the status strings.</summary>
    public static ServiceWord<EquatableArray<ServiceEntry<StatusMeaning>>> Statuses { get; } = new(
        "statuses",
        "the status strings of the service and their meaning: `pending`, `running`, `completed`, `failed` or `cancelled`. At least one must mean `completed`, and one `failed`",
        new ServiceMap<StatusMeaning>(
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
            Needed = [("completed", StatusMeaning.Completed), ("failed", StatusMeaning.Failed)],
        })
    {
        IsRequired = true,
        Runtime = "Statuses",
    };

    /// <summary>The lifetime of result URLs.</summary>
    public static ServiceWord<int> ResultLifetimeSeconds { get; } = new("resultLifetimeSeconds", "the lifetime of result URLs in seconds", ServiceScalars.WholeSeconds);

    /// <summary>All keys of the group.</summary>
    public static ServiceGroup Group { get; } = new(Path, Query, Fields, Error, Statuses, ResultLifetimeSeconds);

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
