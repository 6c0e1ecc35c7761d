using FoxGen.JsonSchema.Keys;
using static FoxGen.JsonSchema.Keys.Shapes;

namespace FoxGen.JsonSchema.Editor.Shared;

/// <summary>Paths of endpoints, and paths into replies.</summary>
internal static class ReplyShapes
{
    private const string Placeholder = @"\{\+?[A-Za-z0-9_.-]+\}";

    private const string Template = $@"^/(?!/)([A-Za-z0-9/_.~:-]|{Placeholder})*(\?([A-Za-z0-9/_.~:=&-]|{Placeholder})*)?$";

    /// <summary>The path of an endpoint.</summary>
    public static Definition UrlPath { get; } = new("urlPath", () => Typed(["string"], "^/(?!/)[A-Za-z0-9/_.~:-]*$"));

    /// <summary>A path with placeholders.</summary>
    public static Definition UrlTemplate { get; } = new("urlTemplate", () => Typed(["string"], Template));

    /// <summary>A path with the placeholder for the task id.</summary>
    public static Definition TaskPath { get; } = new("taskPath", () => Typed(["string"], @"^(?=.*\{\+?task_id\})" + Template[1..]));

    /// <summary>A dotted path into a reply.</summary>
    public static Definition ReplyPath { get; } = new("replyPath", () => Typed(["string", "number", "boolean"], @"^[^.]*[^.\s][^.]*(\.[^.]*[^.\s][^.]*)*$"));
}
