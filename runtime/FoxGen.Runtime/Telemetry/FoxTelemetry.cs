namespace FoxGen.Telemetry;

/// <summary>
/// The telemetry of a client: traces and metrics with OpenTelemetry names, and log events. docs/telemetry.md lists them. They contain no
/// keys, prompts or URL queries, unless <see cref="FoxClientOptions.CapturePrompts"/> allows prompts.
/// </summary>
public static class FoxTelemetry
{
    /// <summary>The name of the <see cref="System.Diagnostics.ActivitySource"/> and of the <see cref="System.Diagnostics.Metrics.Meter"/>, and the category of the log.</summary>
    public const string SourceName = "FoxGen";
}
