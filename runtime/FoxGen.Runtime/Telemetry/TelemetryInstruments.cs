using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace FoxGen.Telemetry;

/// <summary>The one source and the one meter of the process. They cost next to nothing while nobody listens.</summary>
internal static class TelemetryInstruments
{
    private static readonly string? s_version = typeof(TelemetryInstruments).Assembly.GetName().Version?.ToString(3);
    private static readonly Meter s_meter = new(FoxTelemetry.SourceName, s_version);

    public static ActivitySource Source { get; } = new(FoxTelemetry.SourceName, s_version);

    public static Histogram<double> Operation { get; } = Duration(TelemetryNames.OperationDuration, "Submit and wait for the result in one call.");

    public static Histogram<double> Submit { get; } = Duration(TelemetryNames.SubmitDuration, "A submit with all its attempts.");

    public static Histogram<double> Wait { get; } = Duration(TelemetryNames.WaitDuration, "A wait for a task.");

    public static Histogram<double> Upload { get; } = Duration(TelemetryNames.UploadDuration, "An upload with all its attempts.");

    public static Histogram<double> Download { get; } = Duration(TelemetryNames.DownloadDuration, "A download with all its resumptions.");

    public static Counter<long> Retries { get; } = s_meter.CreateCounter<long>(TelemetryNames.SubmitRetries, "{attempt}", "Attempts of submits after the first.");

    public static Counter<long> UnknownOutcomes { get; } = s_meter.CreateCounter<long>(TelemetryNames.UnknownOutcomes, "{submit}", "Submits that may have been received and billed without a known task.");

    public static Counter<long> Polls { get; } = s_meter.CreateCounter<long>(TelemetryNames.PollCount, "{poll}", "Queries of tasks.");

    public static UpDownCounter<long> ActiveWaits { get; } = s_meter.CreateUpDownCounter<long>(TelemetryNames.ActiveWaits, "{wait}", "Active waits.");

    public static Counter<long> UploadedBytes { get; } = s_meter.CreateCounter<long>(TelemetryNames.UploadedBytes, "By", "Bytes of files uploaded.");

    public static Counter<long> DownloadedBytes { get; } = s_meter.CreateCounter<long>(TelemetryNames.DownloadedBytes, "By", "Bytes of files downloaded.");

    private static Histogram<double> Duration(string name, string description) => s_meter.CreateHistogram<double>(name, "s", description);
}
