using static FoxGen.JsonSchema.Key;
using static FoxGen.JsonSchema.Shapes;

namespace FoxGen.JsonSchema;

/// <summary>Request examples of the documentation.</summary>
internal static class ExamplePlace
{
    /// <summary>The keys.</summary>
    public static Definition Definition { get; } = new("example", () => Mapping(
        Optional("title", "What it shows.", TextShapes.Localized),
        Optional("source", "The URL where it stands.", Url),
        Required("body", "The body, with the field that names the model.", Typed(["object"]))));
}
