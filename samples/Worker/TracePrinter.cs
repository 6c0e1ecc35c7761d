using System.Diagnostics;
using System.Globalization;
using FoxGen.Telemetry;

namespace Worker;

/// <summary>Prints every span of the client when it ends. With the OpenTelemetry SDK this is AddSource(FoxTelemetry.SourceName) and an exporter.</summary>
internal sealed class TracePrinter : IDisposable
{
    private readonly ActivityListener _listener;

    public TracePrinter(TextWriter output)
    {
        _listener = new ActivityListener
        {
            ShouldListenTo = static source => source.Name == FoxTelemetry.SourceName,
            Sample = static (ref _) => ActivitySamplingResult.AllData,
            ActivityStopped = span => output.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"  span {span.DisplayName}: {span.Duration.TotalSeconds:F2} s{Tag(span, "foxgen.task.id")}{Tag(span, "foxgen.task.polls")}{Tag(span, "error.type")}")),
        };
        ActivitySource.AddActivityListener(_listener);
    }

    public void Dispose() => _listener.Dispose();

    private static string Tag(Activity span, string name) => span.GetTagItem(name) is { } value ? $", {name} {value}" : "";
}
