using FoxGen.Specs.Checking;
using FoxGen.Specs.Syntax;

namespace FoxGen.Specs;

/// <summary>The words of <c>timing</c>: how to wait. Service files, model files and variants have them.</summary>
public static class TimingWords
{
    /// <summary>From the submit to the first query.</summary>
    public static ServiceWord<double> FirstPollSeconds { get; } =
        new("firstPollSeconds", "seconds before the first poll of a task", ServiceScalars.Seconds) { Default = 5, Runtime = "FirstPoll" };

    /// <summary>Between queries.</summary>
    public static ServiceWord<double> PollIntervalSeconds { get; } =
        new("pollIntervalSeconds", "seconds between polls", ServiceScalars.Seconds) { Default = 8, Runtime = "PollInterval" };

    /// <summary>How long to wait in all.</summary>
    public static ServiceWord<double> TimeoutSeconds { get; } =
        new("timeoutSeconds", "seconds after which a wait ends; the task continues", ServiceScalars.Seconds) { Default = 1800, Runtime = "Timeout" };

    /// <summary>How long a task usually takes.</summary>
    public static ServiceWord<double> TypicalSeconds { get; } =
        new("typicalSeconds", "typical duration of a task in seconds", ServiceScalars.Seconds) { Runtime = "Typical" };

    /// <summary>All.</summary>
    public static ServiceGroup Group { get; } = new(FirstPollSeconds, PollIntervalSeconds, TimeoutSeconds, TypicalSeconds);

    /// <summary>Reads <c>timing</c> over what holds in general.</summary>
    internal static ServiceFacts Read(SpecReader spec, SpecNode? node, ServiceFacts general) =>
        spec.Nodes.Read(node, "the timing", reader => Group.Read(spec, reader, general)) ?? general;
}
