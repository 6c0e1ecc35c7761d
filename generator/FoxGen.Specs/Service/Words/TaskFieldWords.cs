using FoxGen.Rules;

namespace FoxGen.Specs;

/// <summary>The keys of <c>tasks.fields</c>: the paths of the fields of a task in responses. The runtime reads these fields into the snapshot
/// of the task.</summary>
public static class TaskFieldWords
{
    /// <summary>The task id.</summary>
    public static ReplyWord<TaskMoment> Id { get; } =
        new("id", "the task id", ReplyType.String, task => RuleValue.Of(task.Id)) { IsRequired = true, Runtime = "IdField" };

    /// <summary>The status.</summary>
    public static ReplyWord<TaskMoment> Status { get; } =
        new("status", "the status", ReplyType.String, task => RuleValue.Of(task.Status)) { IsRequired = true, Runtime = "StatusField" };

    /// <summary>The results.</summary>
    public static ReplyWord<TaskMoment> Results { get; } =
        new("results", "the list of results", ReplyType.Array, task => task.IsSubmit ? null : task.Results) { IsRequired = true, Runtime = "ResultsField" };

    /// <summary>The progress.</summary>
    public static ReplyWord<TaskMoment> Progress { get; } =
        new("progress", "the progress in percent", ReplyType.Integer, task => RuleValue.Of((long)task.Progress)) { Runtime = "ProgressField" };

    /// <summary>The model.</summary>
    public static ReplyWord<TaskMoment> Model { get; } =
        new("model", "the model that was actually used", ReplyType.String, task => RuleValue.Of(task.Model)) { Runtime = "ModelField" };

    /// <summary>The creation time.</summary>
    public static ReplyWord<TaskMoment> Created { get; } =
        new("created", "the creation time in Unix seconds", ReplyType.Integer, task => RuleValue.Of(task.Created)) { Runtime = "CreatedField", Format = "int64" };

    /// <summary>The estimated total duration.</summary>
    public static ReplyWord<TaskMoment> EstimatedSeconds { get; } =
        new("estimatedSeconds", "the estimated total duration in seconds", ReplyType.Number, task => task.IsSubmit ? RuleValue.Of((decimal)task.EstimatedSeconds) : null) { Runtime = "EstimatedSecondsField" };

    /// <summary>Whether the task can be cancelled.</summary>
    public static ReplyWord<TaskMoment> CanCancel { get; } =
        new("canCancel", "whether the task can be cancelled", ReplyType.Boolean, task => task.IsSubmit ? RuleValue.True : null) { Runtime = "CanCancelField" };

    /// <summary>The usage.</summary>
    public static ReplyWord<TaskMoment> Usage { get; } =
        new("usage", "the usage", ReplyType.Any, task => task.IsSubmit ? null : s_usage) { Runtime = "UsageField" };

    /// <summary>All keys of the group.</summary>
    public static ServiceGroup Group { get; } = new(Id, Status, Results, Progress, Model, Created, EstimatedSeconds, CanCancel, Usage);

    private static readonly RuleValue s_usage =
        RuleValue.Of([new KeyValuePair<string, RuleValue>("credits_reserved", RuleValue.Of(5L)), new KeyValuePair<string, RuleValue>("user_group", RuleValue.Of("default"))]);
}

/// <summary>A task in a simulated response.</summary>
/// <param name="IsSubmit">Whether it is the response to the submit, not to a query.</param>
/// <param name="Id">The task id.</param>
/// <param name="Status">The status.</param>
/// <param name="Progress">The progress in percent.</param>
/// <param name="Model">The model id.</param>
/// <param name="Created">The creation time in Unix seconds.</param>
/// <param name="EstimatedSeconds">The estimated total duration in seconds.</param>
/// <param name="Results">The results; JSON <c>null</c> for none.</param>
public sealed record TaskMoment(bool IsSubmit, string Id, string Status, int Progress, string Model, long Created, double EstimatedSeconds, RuleValue Results);
