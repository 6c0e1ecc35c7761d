using FoxGen.CompilerServices;
using FoxGen.Hosting;
using FoxGen.Journal;
using FoxGen.Testing;

namespace FoxGen;

/// <summary>
/// The settings of a client that configuration can set; <see cref="FoxClientOptions"/> describes them. The clock, the journal, the log, the gate, models
/// of your own specs and a fake transport come from the services: <see cref="System.TimeProvider"/>, <see cref="IFoxTaskJournal"/>,
/// <c>ILoggerFactory</c>, <see cref="IFoxGate"/>, <see cref="FoxModelDefinition"/>, <see cref="IFoxTransport"/>.
/// </summary>
public sealed class FoxClientSettings
{
    /// <summary>The API key (default: the environment variable of the service, such as <c>FOXAPI_API_KEY</c>).</summary>
    public string? ApiKey { get; set; }

    /// <summary>The base URL, replacing that of the service: absolute, https, or http for localhost.</summary>
    public Uri? BaseUrl { get; set; }

    /// <summary>Maximum duration of a submit, including retries (at most 1 day; default 2 minutes).</summary>
    public TimeSpan? SubmitTimeout { get; set; }

    /// <summary>Whether a paid request may use a connection that has been idle (default <see langword="false"/>); see <see cref="FoxClientOptions.ReuseSubmitConnections"/>.</summary>
    public bool ReuseSubmitConnections { get; set; }

    /// <summary>The innermost handler of a paid request (default <see cref="FoxPrimaryHandler.Sockets"/>); see <see
    /// cref="FoxClientOptions.PrimaryHandler"/>.</summary>
    public FoxPrimaryHandler PrimaryHandler { get; set; }

    /// <summary>Maximum duration of a status request (at most 1 day; default 30 s).</summary>
    public TimeSpan? RequestTimeout { get; set; }

    /// <summary>Maximum duration of a wait (default: the timing of the model). The task continues after that.</summary>
    public TimeSpan? WaitTimeout { get; set; }

    /// <summary>Maximum duration of an upload (at most 1 day; default 10 minutes).</summary>
    public TimeSpan? UploadTimeout { get; set; }

    /// <summary>Maximum duration of a download (at most 1 day; default 1 hour).</summary>
    public TimeSpan? DownloadTimeout { get; set; }

    /// <summary>Maximum number of attempts to submit (1 to 20; default 4).</summary>
    public int? MaxSubmitAttempts { get; set; }

    /// <summary>Maximum number of concurrent status requests (1 to 1,000; default 16).</summary>
    public int? MaxConcurrentPolls { get; set; }

    /// <summary>Maximum size of a downloaded file in bytes (default 4 GiB).</summary>
    public long? MaxDownloadBytes { get; set; }

    /// <summary>The folder that keeps responses that are the result (default: temporary files); see <see cref="FoxClientOptions.ReplyFolder"/>.</summary>
    public string? ReplyFolder { get; set; }

    /// <summary>Whether a warning of validation stops a submit like an error (default: false).</summary>
    public bool TreatWarningsAsErrors { get; set; }

    /// <summary>Whether traces and logs can contain prompts (default: no).</summary>
    public bool CapturePrompts { get; set; }
}
