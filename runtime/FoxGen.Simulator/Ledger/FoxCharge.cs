namespace FoxGen.Simulator;

/// <summary>A charged task.</summary>
/// <param name="TaskId">The task id.</param>
/// <param name="Model">The model id.</param>
/// <param name="Time">The time of acceptance, by the clock of the options.</param>
/// <param name="BodySha256">The SHA-256 of the received request body in lower-case hexadecimal: equal for a request that was sent twice.</param>
public sealed record FoxCharge(string TaskId, string Model, DateTimeOffset Time, string BodySha256)
{
    /// <summary>Whether the task was cancelled. It stays charged.</summary>
    public bool IsCancelled { get; init; }
}
