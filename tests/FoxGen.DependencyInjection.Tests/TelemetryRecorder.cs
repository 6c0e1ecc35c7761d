using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace FoxGen.DependencyInjection.Tests;

/// <summary>Keeps every span and measurement of the sources whose names begin so.</summary>
internal sealed class TelemetryRecorder : IDisposable
{
    private readonly ConcurrentQueue<Span> _spans = new();
    private readonly ConcurrentQueue<Measurement> _metrics = new();
    private readonly ActivityListener _activities;
    private readonly MeterListener _meters = new();

    public TelemetryRecorder(string source)
    {
        _activities = new ActivityListener
        {
            ShouldListenTo = candidate => candidate.Name.StartsWith(source, StringComparison.Ordinal),
            Sample = (ref _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = activity => _spans.Enqueue(new Span(
                activity.DisplayName,
                activity.TagObjects.ToDictionary(tag => tag.Key, tag => tag.Value),
                activity.TraceId.ToString(),
                [.. activity.Links.Select(link => $"{link.Context.TraceId} {link.Context.SpanId}")],
                $"{activity.Status} {activity.StatusDescription}",
                [.. activity.Events.Select(item => $"{item.Name} {string.Join(" ", item.Tags)}")])),
        };
        ActivitySource.AddActivityListener(_activities);
        _meters.InstrumentPublished = (instrument, listener) =>
        {
            if (instrument.Meter.Name.StartsWith(source, StringComparison.Ordinal))
            {
                listener.EnableMeasurementEvents(instrument);
            }
        };
        _meters.SetMeasurementEventCallback<double>(Take);
        _meters.SetMeasurementEventCallback<long>(Take);
        _meters.SetMeasurementEventCallback<int>(Take);
        _meters.Start();
    }

    public LogRecorder Logs { get; } = new();

    public IReadOnlyList<Span> Spans => [.. _spans];

    public IReadOnlyList<Measurement> Metrics => [.. _metrics];

    public void Dispose()
    {
        _activities.Dispose();
        _meters.Dispose();
    }

    private void Take<T>(Instrument instrument, T value, ReadOnlySpan<KeyValuePair<string, object?>> tags, object? state)
    {
        var kind = instrument.GetType().Name.Split('`')[0] switch
        {
            "Histogram" => "histogram",
            "Counter" => "counter",
            "UpDownCounter" => "up-down counter",
            var other => other,
        };
        _metrics.Enqueue(new Measurement(instrument.Name, kind, instrument.Unit ?? "", tags.ToArray().DistinctBy(tag => tag.Key).ToDictionary(tag => tag.Key, tag => tag.Value)));
    }

    internal sealed record Span(
        string Name, IReadOnlyDictionary<string, object?> Tags, string TraceId, IReadOnlyList<string> Links, string Status, IReadOnlyList<string> Events);

    internal sealed record Measurement(string Name, string Kind, string Unit, IReadOnlyDictionary<string, object?> Tags);
}

/// <summary>Spans and metrics belong to the process: these tests do not run beside others.</summary>
[CollectionDefinition(nameof(TelemetryTests), DisableParallelization = true)]
public sealed class TelemetryTestsCollection;
