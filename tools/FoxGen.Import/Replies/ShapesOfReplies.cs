using System.Text.Json.Nodes;
using FoxGen.Import.Evidence;

namespace FoxGen.Import.Replies;

/// <summary>The shapes of example replies, by their kind.</summary>
internal sealed class ShapesOfReplies(ReplyFolder folder)
{
    public ReplyFolder Folder { get; } = folder;

    public Shape Submitted { get; } = JsonShapes.Of(folder["submitted"]);

    public Shape Running { get; } = JsonShapes.Of(folder["running"]);

    public Shape Completed { get; } = JsonShapes.Of(folder["completed"]);

    public Shape Result { get; } = JsonShapes.Of(folder["result"]);

    public Shape Failed { get; } = JsonShapes.Of(folder["failed"]);

    public Shape Refused { get; } = JsonShapes.Of(folder["refused"]);

    /// <summary>All replies with a task.</summary>
    public Shape Tasks { get; } = JsonShapes.Of(All(folder, "submitted", "running", "completed", "failed"));

    /// <summary>The replies of tasks that have not failed.</summary>
    public Shape Good { get; } = JsonShapes.Of(All(folder, "submitted", "running", "completed"));

    /// <summary>The replies of tasks that have not ended.</summary>
    public Shape Early { get; } = JsonShapes.Of(All(folder, "submitted", "running"));

    /// <summary>The replies to status requests.</summary>
    public Shape Queried { get; } = JsonShapes.Of(All(folder, "running", "completed", "failed"));

    /// <summary>The scalars at a place, as texts.</summary>
    public static IEnumerable<string> Scalars(Shape? shape) =>
        shape is null ? [] : shape.Values.Concat(shape.Numbers.Select(number => number.ToString(System.Globalization.CultureInfo.InvariantCulture))).Concat(shape.Flags.Select(flag => flag ? "true" : "false"));

    /// <summary>Whether the same scalar is at a place of both.</summary>
    public static bool Share(Shape? one, Shape? other) => Scalars(one).Intersect(Scalars(other)).Any();

    private static IEnumerable<JsonNode> All(ReplyFolder folder, params string[] kinds) => kinds.SelectMany(kind => folder[kind]);
}
