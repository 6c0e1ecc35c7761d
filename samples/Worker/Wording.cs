using FoxGen;

namespace Worker;

/// <summary>The messages about tasks. Only a service charges for tasks. The tasks of the simulator end with this process.</summary>
internal sealed class Wording(bool isSimulated)
{
    /// <summary>The program was stopped.</summary>
    public string Stopped => isSimulated ? "Stopped. The simulated tasks ended." : "Stopped. Paid tasks continue; the next start resumes them.";

    /// <summary>The outcome of a submit is unknown.</summary>
    public string May => isSimulated ? "may have been received" : "may have been billed";

    /// <summary>A task failed.</summary>
    public string Of(FoxException failure) => isSimulated ? $"{failure.Code} (simulated)." : $"{failure.Code}. {failure.Advice}";
}
