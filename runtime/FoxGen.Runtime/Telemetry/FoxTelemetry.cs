namespace FoxGen.Telemetry;

/// <summary>
/// What a client tells of its work: traces and metrics by the names of OpenTelemetry, and log events. All of it is listed in
/// docs/telemetry.md. Nothing of it holds keys, prompts or URL queries, unless <see cref="FoxClientOptions.CapturePrompts"/> asks for prompts.
/// </summary>
public static class FoxTelemetry
{
    /// <summary>The name of the <see cref="System.Diagnostics.ActivitySource"/> and of the <see cref="System.Diagnostics.Metrics.Meter"/>, and the category of the log.</summary>
    public const string SourceName = "FoxGen";
}
