using FoxGen.Journal;
using FoxGen.Testing;

namespace FoxGen;

/// <summary>
/// What configuration may say of a client; see <see cref="FoxClientOptions"/> for what each means. Clock, journal, log and a fake transport
/// come from the services: <see cref="System.TimeProvider"/>, <see cref="IFoxTaskJournal"/>, <c>ILoggerFactory</c>, <see cref="IFoxTransport"/>.
/// </summary>
public sealed class FoxClientSettings
{
    /// <summary>The API key; that of the environment variable of the service, such as <c>FOXAPI_API_KEY</c>, when <c>null</c>.</summary>
    public string? ApiKey { get; set; }

    /// <summary>Where requests go instead of the service's own address: absolute, https, or http to this machine.</summary>
    public Uri? BaseUrl { get; set; }

    /// <summary>How long a submit may take in all; 2 minutes, at most a day.</summary>
    public TimeSpan? SubmitTimeout { get; set; }

    /// <summary>Whether a paid request may use a connection that has been idle (default <see langword="false"/>); see <see cref="FoxClientOptions.ReuseSubmitConnections"/>.</summary>
    public bool ReuseSubmitConnections { get; set; }

    /// <summary>What takes the body of a paid request (default <see cref="FoxPrimaryHandler.Sockets"/>); see <see cref="FoxClientOptions.PrimaryHandler"/>.</summary>
    public FoxPrimaryHandler PrimaryHandler { get; set; }

    /// <summary>How long one query may take; 30 seconds, at most a day.</summary>
    public TimeSpan? RequestTimeout { get; set; }

    /// <summary>How long a wait lasts before it, not the task, is given up; the model's own time when <c>null</c>.</summary>
    public TimeSpan? WaitTimeout { get; set; }

    /// <summary>How long one upload may take; 10 minutes, at most a day.</summary>
    public TimeSpan? UploadTimeout { get; set; }

    /// <summary>How long one download may take; 1 hour, at most a day.</summary>
    public TimeSpan? DownloadTimeout { get; set; }

    /// <summary>How many times a submit is tried in all, 1 to 20; 4.</summary>
    public int? MaxSubmitAttempts { get; set; }

    /// <summary>How many tasks are asked for at the same moment, 1 to 1,000; 16.</summary>
    public int? MaxConcurrentPolls { get; set; }

    /// <summary>How many bytes a downloaded file may have; 4 GiB.</summary>
    public long? MaxDownloadBytes { get; set; }

    /// <summary>Whether prompts may be told to traces and logs; not by default.</summary>
    public bool CapturePrompts { get; set; }
}
