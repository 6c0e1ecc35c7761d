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
        Optional("count", "The number of items that arrays have in this mode.", Map(Either(
            Count,
            Mapping(
                Optional("minimum", "Minimum number of items.", Count),
                Optional("maximum", "Maximum number of items.", Count))))),
        Optional("require", "The fields that this mode requires.", List(Text, atLeast: 1)),
        Optional("forbid", "The fields that cannot be set in this mode.", List(Text)),
        Optional("message", "The error message for callers.", TextShapes.Localized)));
}
