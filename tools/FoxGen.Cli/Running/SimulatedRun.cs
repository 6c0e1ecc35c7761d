namespace FoxGen.Cli.Running;

/// <summary>
/// Describes failures of a run that uses the simulator of this process. Messages of the runtime state what is billed, and what to do with the task. In
/// such a run, nothing is billed, and the task ends with this process.
/// </summary>
internal static class SimulatedRun
{
    /// <summary>The message for a run that was stopped.</summary>
    public const string Stopped = "The run was cancelled; its simulated task ended with this process. Run the command again.";

    /// <summary>Describes a failure.</summary>
    public static string Describe(FoxException failure) => failure switch
    {
        FoxWaitTimeoutException => "The wait timed out before the simulated task ended. Run the command again.",
        FoxSubmitOutcomeUnknownException => "The response of the simulator was lost. Run the command again.",
        FoxConnectionException => "The simulator could not be reached. Run the command again.",
        FoxUploadException => failure.Message,
        { ServiceMessage: { } words } => $"{failure.Message} The simulator says: {words}",
        _ => $"{failure.Message} {failure.Advice}",
    };
}
