using static FoxGen.JsonSchema.Key;
using static FoxGen.JsonSchema.Shapes;

namespace FoxGen.JsonSchema;

/// <summary>Tasks: how to query them, and how to read the replies.</summary>
internal static class TaskPlace
{
    /// <summary>The keys.</summary>
    public static RuleValue Shape => Mapping(
        Required(
            "path",
            "The path of the task query; must contain {task_id}.",
            Typed(["string"], ReplyShapes.PathStart + @"\{task_id\}([A-Za-z0-9/_.~-]|\{task_id\})*$")),
        Optional("query", "Query parameters sent with each task query.", Map(Scalar)),
        Required("fields", "Where replies hold what, as dotted paths.", Mapping(
            Required("id", "The task id.", ReplyShapes.ReplyPath),
            Required("status", "The status.", ReplyShapes.ReplyPath),
            Required("results", "The array of results.", ReplyShapes.ReplyPath),
            Optional("progress", "The progress in percent.", ReplyShapes.ReplyPath),
            Optional("model", "The model actually used.", ReplyShapes.ReplyPath),
            Optional("created", "The creation time in Unix seconds.", ReplyShapes.ReplyPath),
            Optional("estimatedSeconds", "The estimated whole run, in seconds.", ReplyShapes.ReplyPath),
            Optional("canCancel", "Whether the task can be cancelled.", ReplyShapes.ReplyPath),
            Optional("usage", "What was used up.", ReplyShapes.ReplyPath))),
        Required("error", "Where a refused request or a failed task holds its message.", Mapping(
            Required("message", "The text for people.", ReplyShapes.ReplyPath),
            Optional("type", "The class of error.", ReplyShapes.ReplyPath),
            Optional("code", "The exact error.", ReplyShapes.ReplyPath))),
        Required("statuses", "Each status word of the service, and what it means.", Statuses),
        Optional("resultLifetimeSeconds", "How long result URLs stay valid, in seconds.", PositiveCount));

    // Waiting needs a status for success and one for failure.
    private static RuleValue Statuses => Map(Word(LanguageWords.StatusMeanings)).With(Given.All(Among("completed"), Among("failed")));

    private static RuleValue Among(string meaning) => SchemaNode.Not(SchemaNode.Of(
        ("additionalProperties", SchemaNode.OneOf([.. LanguageWords.StatusMeanings.Where(word => word != meaning).Select(SchemaNode.Text)]))));
}
