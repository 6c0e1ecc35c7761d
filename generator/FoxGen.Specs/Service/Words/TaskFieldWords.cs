using FoxGen.Rules;

namespace FoxGen.Specs;

/// <summary>The keys of <c>tasks.fields</c>: the paths of the fields of a task in responses. The runtime reads these fields into the snapshot
/// of the task.</summary>
public static class TaskFieldWords
{
    /// <summary>The task id.</summary>
    public static ReplyWord<TaskMoment> Id { get; } =
        new("id", "the task id. Required, unless all families answer with the result", ReplyType.String, task => RuleValue.Of(task.Id)) { Runtime = "IdField" };

    /// <summary>The status.</summary>
    public static ReplyWord<TaskMoment> Status { get; } =
        new("status", "the status. Required, unless there is `done`", ReplyType.String, task => task.Status is null ? null : RuleValue.Of(task.Status)) { Runtime = "StatusField" };

    /// <summary>Whether the task has ended.</summary>
    public static ReplyWord<TaskMoment> Done { get; } =
        new("done", "whether the task has ended, for services without a status: failed with an error message, else completed", ReplyType.Boolean, task => task.IsDone ? RuleValue.True : null) { Runtime = "DoneField" };

    /// <summary>The results.</summary>
    public static ReplyWord<TaskMoment> Results { get; } =
        new("results", "the results: an array, an object, or a string that is a URL. Required, unless each result has `at`", ReplyType.Any, task => task.IsSubmit ? null : task.Results) { Runtime = "ResultsField" };

    /// <summary>The progress.</summary>
    public static ReplyWord<TaskMoment> Progress { get; } =
        new("progress", "the progress, in percent unless there is `progressMaximum`", ReplyType.Number, task => task.Progress)
        {
            Runtime = "ProgressField",
            Form = facts => (facts.FindValue(ProgressMaximum!) is 100 ? ReplyType.Integer : ReplyType.Number, null),
        };

    /// <summary>The value of the progress at the end.</summary>
    public static ServiceWord<double> ProgressMaximum { get; } =
        new("progressMaximum", "the value of `progress` that means 100 percent", ServiceScalars.Number) { Default = 100, Runtime = "ProgressMaximum", IsRuntimeDefault = true };

    /// <summary>The model.</summary>
    public static ReplyWord<TaskMoment> Model { get; } =
        new("model", "the model that was actually used", ReplyType.String, task => RuleValue.Of(task.Model)) { Runtime = "ModelField" };

    /// <summary>The creation time.</summary>
    public static ReplyWord<TaskMoment> Created { get; } =
        new("created", "the creation time, in the unit of `createdUnit`", ReplyType.Integer, task => task.Created)
        {
            Runtime = "CreatedField",
            Form = facts => facts.FindValue(CreatedUnit!) is TimeUnit.Iso8601 ? (ReplyType.String, "date-time") : (ReplyType.Integer, "int64"),
        };

    /// <summary>The unit of the creation time.</summary>
    public static ServiceWord<TimeUnit> CreatedUnit { get; } = new(
        "createdUnit",
        "the unit of `created`: `seconds` or `milliseconds` since 1970, or `iso8601` for a string",
        ServiceScalars.Word("CompilerServices.FoxTimeUnit", ("seconds", TimeUnit.Seconds), ("milliseconds", TimeUnit.Milliseconds), ("iso8601", TimeUnit.Iso8601)))
    {
        Default = TimeUnit.Seconds,
        Runtime = "CreatedUnit",
        IsRuntimeDefault = true,
    };

    /// <summary>The estimated total duration.</summary>
    public static ReplyWord<TaskMoment> EstimatedSeconds { get; } =
        new("estimatedSeconds", "the estimated total duration in seconds", ReplyType.Number, task => task.IsSubmit ? RuleValue.Of((decimal)task.EstimatedSeconds) : null) { Runtime = "EstimatedSecondsField" };

    /// <summary>Whether the task can be cancelled.</summary>
    public static ReplyWord<TaskMoment> CanCancel { get; } =
        new("canCancel", "whether the task can be cancelled", ReplyType.Boolean, task => task.IsSubmit ? RuleValue.True : null) { Runtime = "CanCancelField" };

    /// <summary>The usage.</summary>
    public static ReplyWord<TaskMoment> Usage { get; } =
        new("usage", "the usage", ReplyType.Any, _ => null) { Runtime = "UsageField" };

    /// <summary>All keys of the group.</summary>
    public static ServiceGroup Group { get; } = new(Id, Status, Done, Results, Progress, ProgressMaximum, Model, Created, CreatedUnit, EstimatedSeconds, CanCancel, Usage);
}

/// <summary>A task in a simulated response.</summary>
/// <param name="IsSubmit">Whether it is the response to the submit, not to a query.</param>
/// <param name="Id">The task id.</param>
/// <param name="Status">The status; <c>null</c> if the response has none.</param>
/// <param name="Model">The model id.</param>
/// <param name="Results">The results; JSON <c>null</c> for none.</param>
public sealed record TaskMoment(bool IsSubmit, string Id, string? Status, string Model, RuleValue Results)
{
    /// <summary>Whether the task has ended.</summary>
    public bool IsDone { get; init; }

    /// <summary>The progress, up to the maximum that the service file defines.</summary>
    public RuleValue? Progress { get; init; }

    /// <summary>The creation time, in the unit that the service file defines.</summary>
    public RuleValue? Created { get; init; }

    /// <summary>The estimated total duration in seconds.</summary>
    public double EstimatedSeconds { get; init; }
}

/// <summary>The units of times in responses.</summary>
public enum TimeUnit
{
    /// <summary>Unix seconds.</summary>
    Seconds,

    /// <summary>Unix milliseconds.</summary>
    Milliseconds,

    /// <summary>A string in the format of ISO 8601.</summary>
    Iso8601,
}
