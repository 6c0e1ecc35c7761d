using System.Text.Json.Serialization;

namespace FoxGen.Hosting;

/// <summary>
/// Decides when a client can send requests, for example with a rate limit that several processes share. The client calls it from several
/// threads.
/// </summary>
public interface IFoxGate
{
    /// <summary>
    /// Waits until a request can be sent. The client awaits this method before each request to the service. For submits and status requests, the deadline of
    /// the request does not include this time, unless an earlier attempt of the submit has an unknown outcome. For uploads and free queries, it does not
    /// include the time before the first attempt. An exception stops the request before anything is sent.
    /// </summary>
    /// <param name="request">The kind of request.</param>
    /// <param name="cancellationToken">The cancellation of the caller.</param>
    ValueTask EnterAsync(FoxRequestKind request, CancellationToken cancellationToken);

    /// <summary>Reports that the service rejected a request with 429. The client calls this method before it repeats the request or gives up.</summary>
    /// <param name="request">The kind of request.</param>
    /// <param name="retryAfter">The delay that the service requests; <c>null</c> if it requests none.</param>
    void Rejected(FoxRequestKind request, TimeSpan? retryAfter)
    {
    }
}

/// <summary>The kinds of request to a service. Downloads of results do not pass the gate, because they use other hosts.</summary>
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
