using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace FoxGen.Telemetry;

/// <summary>The one source and the one meter of the process. They cost next to nothing while nobody listens.</summary>
internal static class TelemetryInstruments
{
    private static readonly string? s_version = typeof(TelemetryInstruments).Assembly.GetName().Version?.ToString(3);
    private static readonly Meter s_meter = new(FoxTelemetry.SourceName, s_version);

    public static ActivitySource Source { get; } = new(FoxTelemetry.SourceName, s_version);

    public static Histogram<double> Operation { get; } = Duration(TelemetryNames.OperationDuration, "The duration of a submit with the wait for its result.");

    public static Histogram<double> Submit { get; } = Duration(TelemetryNames.SubmitDuration, "The duration of a submit, including retries.");

    public static Histogram<double> Wait { get; } = Duration(TelemetryNames.WaitDuration, "The duration of a wait for a task.");

    public static Histogram<double> Upload { get; } = Duration(TelemetryNames.UploadDuration, "The duration of an upload, including retries.");

    public static Histogram<double> Download { get; } = Duration(TelemetryNames.DownloadDuration, "The duration of a download, including resumptions.");

    public static Counter<long> Retries { get; } = s_meter.CreateCounter<long>(TelemetryNames.SubmitRetries, "{attempt}", "The number of retries of submits.");

    public static Counter<long> UnknownOutcomes { get; } = s_meter.CreateCounter<long>(TelemetryNames.UnknownOutcomes, "{submit}", "The number of submits that may have been received and billed, but whose task is unknown.");

    public static Counter<long> Polls { get; } = s_meter.CreateCounter<long>(TelemetryNames.PollCount, "{poll}", "The number of status requests.");

    public static UpDownCounter<long> ActiveWaits { get; } = s_meter.CreateUpDownCounter<long>(TelemetryNames.ActiveWaits, "{wait}", "The number of active waits.");

    public static Counter<long> UploadedBytes { get; } = s_meter.CreateCounter<long>(TelemetryNames.UploadedBytes, "By", "The number of uploaded bytes.");

    public static Counter<long> DownloadedBytes { get; } = s_meter.CreateCounter<long>(TelemetryNames.DownloadedBytes, "By", "The number of downloaded bytes.");

    private static Histogram<double> Duration(string name, string description) => s_meter.CreateHistogram<double>(name, "s", description);
}
