using FoxGen.JsonSchema.Editor.Values;
using FoxGen.JsonSchema.Keys;
using static FoxGen.JsonSchema.Keys.Key;
using static FoxGen.JsonSchema.Keys.Shapes;

namespace FoxGen.JsonSchema.Editor.Model;

/// <summary>Modes: ways to use a model.</summary>
internal static class ModePlace
{
    /// <summary>The keys.</summary>
    public static Definition Definition { get; } = new("mode", () => Mapping(
        Optional("count", "How many items arrays hold in this mode.", Map(Either(
            Count,
            Mapping(
                Optional("minimum", "The smallest number of items.", Count),
                Optional("maximum", "The largest number of items.", Count))))),
        Optional("require", "The fields it needs.", List(Text, atLeast: 1)),
        Optional("forbid", "The fields it has no use for.", List(Text)),
        Optional("message", "What to tell whoever breaks it.", TextShapes.Localized)));
}
