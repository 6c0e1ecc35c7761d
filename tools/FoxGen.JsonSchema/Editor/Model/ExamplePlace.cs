using FoxGen.JsonSchema.Editor.Values;
using FoxGen.JsonSchema.Keys;
using static FoxGen.JsonSchema.Keys.Key;
using static FoxGen.JsonSchema.Keys.Shapes;

namespace FoxGen.JsonSchema.Editor.Model;

/// <summary>Request examples of the documentation.</summary>
internal static class ExamplePlace
{
    /// <summary>The keys.</summary>
    public static Definition Definition { get; } = new("example", () => Mapping(
        Optional("title", "A short description of the example.", TextShapes.Localized),
        Optional("source", "The URL of the source page.", Url),
        Optional("model", "The model id, if the service has `modelField: none` and the file has several models.", Text),
        Required("body", "The fields of the request, including the field that names the model.", Typed(["object"]))));
}
