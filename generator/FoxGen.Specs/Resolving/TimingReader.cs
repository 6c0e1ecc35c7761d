namespace FoxGen.Specs;

/// <summary>Reads how to wait; what is not said is taken from a more general level.</summary>
internal static class TimingReader
{
    /// <summary>What holds when a service file says nothing.</summary>
    public static ModelTiming Default { get; } = new(5, 8, 1800, null);

    /// <summary>Reads <c>timing:</c> over the general one.</summary>
    public static ModelTiming Read(SpecReader spec, SpecNode? node, ModelTiming general) => spec.Nodes.Read(node, "the timing", reader =>
    {
        return new ModelTiming(
            Seconds("firstPollSeconds") ?? general.FirstPollSeconds,
            Seconds("pollIntervalSeconds") ?? general.PollIntervalSeconds,
            Seconds("timeoutSeconds") ?? general.TimeoutSeconds,
            Seconds("typicalSeconds") ?? general.TypicalSeconds);

        double? Seconds(string key) => spec.Scalars.Positive(reader.Take(key), key);
    }) ?? general;
}
