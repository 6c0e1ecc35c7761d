using FoxGen.JsonSchema.Keys;
using static FoxGen.JsonSchema.Keys.Shapes;

namespace FoxGen.JsonSchema.Editor.Shared;

/// <summary>Paths of endpoints, and paths into replies.</summary>
internal static class ReplyShapes
{
    /// <summary>The pattern of a URL path, without its end.</summary>
    public const string PathStart = "^/(?!/)[A-Za-z0-9/_.~-]*";

    /// <summary>The path of an endpoint.</summary>
    public static Definition UrlPath { get; } = new("urlPath", () => Typed(["string"], PathStart + "$"));

    /// <summary>A dotted path into a reply.</summary>
    public static Definition ReplyPath { get; } = new("replyPath", () => Typed(["string", "number", "boolean"], @"^[^.]*[^.\s][^.]*(\.[^.]*[^.\s][^.]*)*$"));
}
