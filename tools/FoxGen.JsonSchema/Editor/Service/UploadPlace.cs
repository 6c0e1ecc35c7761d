using static FoxGen.JsonSchema.Key;
using static FoxGen.JsonSchema.Shapes;

namespace FoxGen.JsonSchema;

/// <summary>Uploads: how a service stores files.</summary>
internal static class UploadPlace
{
    /// <summary>The keys.</summary>
    public static RuleValue Shape => Mapping(
        Required("stream", "Takes a file as multipart/form-data.", Endpoint),
        Optional("base64", "Takes a file as base64 in JSON.", Endpoint),
        Optional("url", "Fetches a file from a URL, given in JSON.", Endpoint),
        Optional("fields", "Further fields sent with the file.", Mapping(
            Optional("name", "Names the file.", Text),
            Optional("cleanup", "Says whether old uploads may be dropped when the storage is full.", Text))),
        Required("reply", "Where replies hold what, as dotted paths.", Mapping(
            Required("url", "The URL of the stored file.", ReplyShapes.ReplyPath),
            Optional("id", "Its id.", ReplyShapes.ReplyPath),
            Optional("name", "Its name.", ReplyShapes.ReplyPath),
            Optional("bytes", "Its size in bytes.", ReplyShapes.ReplyPath),
            Optional("created", "When it was stored, in Unix seconds.", ReplyShapes.ReplyPath))),
        Optional("bytes", "The size of a file.", LimitPlace.MaximumSize("20MB")),
        Optional("lifetimeSeconds", "How long files are kept, in seconds.", PositiveCount));

    private static RuleValue Endpoint => Mapping(
        Required("path", "The path below the base URL.", ReplyShapes.UrlPath),
        Required("field", "The field or part that holds the file, or what stands for it.", Text));
}
