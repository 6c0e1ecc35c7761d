namespace FoxGen.Simulator;

/// <summary>One paid task.</summary>
/// <param name="TaskId">The id the service gave the task.</param>
/// <param name="Model">The model id.</param>
/// <param name="Time">When it was accepted, by the clock of the options.</param>
/// <param name="BodySha256">SHA-256 of the request body as it arrived, in lower-case hexadecimal: equal for a request sent twice.</param>
public sealed record FoxCharge(string TaskId, string Model, DateTimeOffset Time, string BodySha256);
