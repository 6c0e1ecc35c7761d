using static FoxGen.JsonSchema.Key;
using static FoxGen.JsonSchema.Shapes;

namespace FoxGen.JsonSchema;

/// <summary>Request examples of the documentation.</summary>
internal static class ExamplePlace
{
    /// <summary>The keys.</summary>
    public static Definition Definition { get; } = new("example", () => Mapping(
        Optional("title", "A short description of the example.", TextShapes.Localized),
        Optional("source", "The URL of the source page.", Url),
        Required("body", "The request body, including the field that names the model.", Typed(["object"]))));
}
