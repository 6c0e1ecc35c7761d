namespace FoxGen.Simulator;

/// <summary>A call that the simulator has sent at the end of a task.</summary>
/// <param name="TaskId">The task id.</param>
/// <param name="Url">The URL.</param>
/// <param name="Body">The body.</param>
/// <param name="Status">The HTTP status of the response; <c>null</c> if there was none.</param>
/// <param name="Attempt">The number of the attempt, from 1.</param>
public sealed record FoxSimulatedCall(string TaskId, Uri Url, string Body, int? Status, int Attempt);
