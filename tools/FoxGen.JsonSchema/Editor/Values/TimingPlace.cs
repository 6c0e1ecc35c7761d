using static FoxGen.JsonSchema.Key;
using static FoxGen.JsonSchema.Shapes;

namespace FoxGen.JsonSchema;

/// <summary>How to wait: <c>timing</c> of services and models.</summary>
internal static class TimingPlace
{
    /// <summary>The keys.</summary>
    public static Definition Definition { get; } = new("timing", () => Mapping(
        Optional("firstPollSeconds", "Seconds before the first question about a task. The default is 5.", PositiveNumber),
        Optional("pollIntervalSeconds", "Seconds between questions. The default is 8.", PositiveNumber),
        Optional("timeoutSeconds", "Seconds after which a wait ends. The task goes on. The default is 1800.", PositiveNumber),
        Optional("typicalSeconds", "How many seconds a task usually takes.", PositiveNumber)));
}
