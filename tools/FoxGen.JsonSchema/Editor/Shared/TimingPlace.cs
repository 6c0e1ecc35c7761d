using FoxGen.JsonSchema.Keys;

namespace FoxGen.JsonSchema.Editor.Shared;

/// <summary>How to wait: <c>timing</c> of services and models.</summary>
internal static class TimingPlace
{
    /// <summary>The keys.</summary>
    public static Definition Definition { get; } = new("timing", () => ServiceKeys.Shape(TimingWords.Group));
}
