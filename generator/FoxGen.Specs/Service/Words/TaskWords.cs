using FoxGen.Rules;

namespace FoxGen.Specs;

/// <summary>The words of <c>tasks</c>: how tasks are asked for, and how replies read.</summary>
public static class TaskWords
{
    /// <summary>The path of the task query.</summary>
    public static ServiceWord<string> Path { get; } = new("path", "the path of the task query; must contain `{task_id}`", ServiceScalars.TaskPath)
    {
        IsRequired = true,
        Runtime = "Path",
        Noun = "the path of the task query",
    };

    /// <summary>Parameters of the task query.</summary>
    public static ServiceWord<EquatableArray<ServiceEntry<string>>> Query { get; } =
        new("query", "query parameters sent with each task query: name, then value", new ServiceMap<string>(ServiceScalars.Scalar, "the value of '{0}'")) { Runtime = "Query" };

    /// <summary>Where replies hold what.</summary>
    public static ServiceWord<ServiceFacts> Fields { get; } = new("fields", "the paths of fields in responses: names joined by dots", TaskFieldWords.Group)
    {
        IsRequired = true,
        IsInline = true,
        Noun = "the fields of a task",
    };

    /// <summary>Where errors hold what.</summary>
    public static ServiceWord<ServiceFacts> Error { get; } = new("error", "the paths of the error fields of a rejected request or a failed task", ErrorWords.Group)
    {
        IsRequired = true,
        IsInline = true,
        Noun = "the error of a task",
    };

    /// <summary>What the status words mean.</summary>
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

    /// <summary>How long result URLs stay valid.</summary>
    public static ServiceWord<int> ResultLifetimeSeconds { get; } = new("resultLifetimeSeconds", "the lifetime of result URLs in seconds", ServiceScalars.WholeSeconds);

    /// <summary>All.</summary>
    public static ServiceGroup Group { get; } = new(Path, Query, Fields, Error, Statuses, ResultLifetimeSeconds);

    private const string StatusEnum = "FoxTaskStatus";
}

/// <summary>The states every service's tasks come down to.</summary>
public enum StatusMeaning
{
    /// <summary>Accepted, not started.</summary>
    Pending,

    /// <summary>Being worked on.</summary>
    Running,

    /// <summary>Done, with results.</summary>
    Completed,

    /// <summary>Ended without results.</summary>
    Failed,

    /// <summary>Ended on request.</summary>
    Cancelled,
}
