using FoxGen.Specs.Checking;
using FoxGen.Specs.Syntax;

namespace FoxGen.Specs;

/// <summary>The keys of <c>timing</c>. Service files, model files and variants can contain them.</summary>
public static class TimingWords
{
    /// <summary>The time between the submit and the first poll.</summary>
    public static ServiceWord<double> FirstPollSeconds { get; } =
        new("firstPollSeconds", "seconds before the first poll of a task", ServiceScalars.Seconds) { Default = 5, Runtime = "FirstPoll" };

    /// <summary>The time between polls.</summary>
    public static ServiceWord<double> PollIntervalSeconds { get; } =
        new("pollIntervalSeconds", "seconds between polls", ServiceScalars.Seconds) { Default = 8, Runtime = "PollInterval" };

    /// <summary>The maximum duration of a wait.</summary>
    public static ServiceWord<double> TimeoutSeconds { get; } =
        new("timeoutSeconds", "seconds after which a wait ends; the task continues", ServiceScalars.Seconds) { Default = 1800, Runtime = "Timeout" };

    /// <summary>The typical duration of a task.</summary>
    public static ServiceWord<double> TypicalSeconds { get; } =
        new("typicalSeconds", "typical duration of a task in seconds", ServiceScalars.Seconds) { Runtime = "Typical" };

    /// <summary>All keys of the group.</summary>
    public static ServiceGroup Group { get; } = new(FirstPollSeconds, PollIntervalSeconds, TimeoutSeconds, TypicalSeconds);

    /// <summary>Reads <c>timing</c> over what holds in general.</summary>
    internal static ServiceFacts Read(SpecReader spec, SpecNode? node, ServiceFacts general) =>
        spec.Nodes.Read(node, "the timing", reader => Group.Read(spec, reader, general)) ?? general;
}
