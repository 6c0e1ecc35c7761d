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
        Optional("title", "What it shows.", TextShapes.Localized),
        Optional("source", "The URL where it stands.", Url),
        Required("body", "The body, with the field that names the model.", Typed(["object"]))));
}
