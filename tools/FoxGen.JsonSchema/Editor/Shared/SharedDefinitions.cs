using FoxGen.JsonSchema.Editor.Values;
using FoxGen.JsonSchema.Keys;

namespace FoxGen.JsonSchema.Editor.Shared;

/// <summary>The definitions that model files and service files share.</summary>
internal static class SharedDefinitions
{
    /// <summary>The definitions, the larger ones first.</summary>
    public static IReadOnlyList<Definition> All { get; } =
    [
        TimingPlace.Definition,
        MediaPlace.OfFile, MediaPlace.OfFiles,
        LimitPlace.OfNumbers, LimitPlace.OfSizes, LimitPlace.OfRatios,
        TextShapes.Localized, TextShapes.KnownValues, TextShapes.PlainKnownValues,
        Shapes.Text, Shapes.Scalar, Shapes.Flag, Shapes.Number, Shapes.PositiveNumber, Shapes.Integer, Shapes.Count, Shapes.Size, Shapes.Ratio, Shapes.Url,
    ];
}
