using System.Text.Json.Serialization;

namespace FoxGen.Hosting;

/// <summary>
/// Decides when a client can send requests, for example with a rate limit that several processes share. The client calls it from several
/// threads.
/// </summary>
public interface IFoxGate
{
    /// <summary>
    /// Is awaited before each request to the service. The deadline of the request does not include this time: of a submit and of a status request, that of
    /// every attempt; of an upload and of a free query, that of the first. An exception stops the request before anything is sent.
    /// </summary>
    /// <param name="request">The kind of request.</param>
    /// <param name="cancellationToken">The cancellation of the caller.</param>
    ValueTask EnterAsync(FoxRequestKind request, CancellationToken cancellationToken);

    /// <summary>Is called when the service rejects a request with 429, before the client waits and repeats it.</summary>
    /// <param name="request">The kind of request.</param>
    /// <param name="retryAfter">How long the service asks to wait; <c>null</c> if it does not say.</param>
    void Rejected(FoxRequestKind request, TimeSpan? retryAfter)
    {
    }
}

/// <summary>The kinds of request to a service. Downloads of results do not pass a gate: they go to other hosts.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<FoxRequestKind>))]
public enum FoxRequestKind
{
    /// <summary>A paid submit.</summary>
    Submit,

    /// <summary>A status request of a task.</summary>
    Poll,

    /// <summary>An upload of a local file.</summary>
    Upload,

    /// <summary>A free query, such as for the balance.</summary>
    Query,
}
