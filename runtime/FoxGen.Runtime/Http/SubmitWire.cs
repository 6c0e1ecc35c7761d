using FoxGen.Answers;

namespace FoxGen.Http;

/// <summary>
/// What happens at the connection to the body of one paid request, as <see cref="FoxSubmitGuard"/> sees it. However often handlers send the request, its
/// body leaves once: whoever sends it while it is under way waits for the same reply, and whoever gives up does not stop it. Only the submit itself does, at
/// its deadline.
/// </summary>
/// <param name="body">The body.</param>
/// <param name="time">The clock.</param>
/// <param name="longest">The longest reply.</param>
/// <param name="sink">Takes a reply that is the result; <c>null</c> if it is not.</param>
/// <param name="lifetime">Stops the attempt.</param>
internal sealed class SubmitWire(SingleSendContent body, TimeProvider time, long longest, ReplySink? sink, CancellationToken lifetime)
{
    /// <summary>The error code of HTTP/2 for a request that was not processed (RFC 9113, section 8.7).</summary>
    private const long RefusedStream = 7;

    // Flows from the send of the guard to the connection, and not to handlers, which may write the body to other connections at the same time.
    private static readonly AsyncLocal<SubmitWire?> s_sender = new();

    private readonly object _sync = new();
    private Task<HttpResponseMessage>? _sending;
    private ReplyReader? _reader;
    private HttpRequestMessage? _request;
    private Uri? _uri;
    private volatile bool _wasLost;
    private volatile bool _wasRefused;

    /// <summary>Whether a guard has seen the request, so that what follows is known and not guessed.</summary>
    public bool IsGuarded => Volatile.Read(ref _sending) is not null;

    /// <summary>Whether the body has left without a reply.</summary>
    public bool WasLost => _wasLost;

    /// <summary>Whether the connection said that the service has not processed the request.</summary>
    public bool WasRefused => _wasRefused;

    /// <summary>
    /// Whether a second write of the body, within the attempt, is one of a connection that knows the first was not processed. The connections of HTTP/2 write
    /// it again only then (REFUSED_STREAM, or GOAWAY with a lower stream), and after a redirect, which replaces the address, even by an equal one.
    /// </summary>
    /// <param name="target">What it is written to.</param>
    public bool IsNotProcessed(Stream target) =>
        target.GetType().DeclaringType?.Name is "Http2Stream" && s_sender.Value == this && Volatile.Read(ref _sending) is { IsCompleted: false } && ReferenceEquals(_request!.RequestUri, _uri);

    /// <summary>
    /// The reply, as far as it has arrived; <c>null</c> while nothing has, when no guard looks, and when the body has left without a reply, after which no
    /// reply says anything about it.
    /// </summary>
    /// <param name="failure">Why the rest is not awaited.</param>
    public HttpReply? Reply(Exception? failure) => _wasLost ? null : Volatile.Read(ref _reader)?.Arrived(failure);

    /// <summary>Sends the request, or waits for the reply to the same body.</summary>
    /// <param name="request">The request.</param>
    /// <param name="send">Sends it over a connection.</param>
    /// <param name="cancellationToken">Stops waiting, not sending.</param>
    public async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, Func<HttpRequestMessage, CancellationToken, Task<HttpResponseMessage>> send, CancellationToken cancellationToken)
    {
        Task<HttpResponseMessage> sending;
        lock (_sync)
        {
            if (_sending is null || (_sending.IsCompleted && !body.MayHaveLeft))
            {
                (_request, _uri) = (request, request.RequestUri);
                Volatile.Write(ref _reader, new ReplyReader(request.Method, _uri!, time, longest, sink));
                Volatile.Write(ref _sending, SendOnceAsync(request, send));
                AbandonedTask.Observe(_sending);
            }

            sending = _sending;
        }

        // A failure is not passed on to who comes later: they would take it for one of theirs, and send again.
        return sending.IsCompleted && !sending.IsCompletedSuccessfully && _request != request
            ? throw SingleSendContent.Repeated()
            : Copy(await sending.WaitAsync(cancellationToken).ConfigureAwait(false), request);
    }

    /// <summary>Waits for the end of an attempt under way, whatever it is.</summary>
    /// <param name="deadline">Stops waiting.</param>
    public async Task SettleAsync(CancellationToken deadline)
    {
        if (Volatile.Read(ref _sending) is { } sending)
        {
            await ((Task)sending).WaitAsync(deadline).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private async Task<HttpResponseMessage> SendOnceAsync(HttpRequestMessage request, Func<HttpRequestMessage, CancellationToken, Task<HttpResponseMessage>> send)
    {
        var reader = _reader!;
        try
        {
            // With it, the service could refuse the head alone, and that refusal would say nothing about a body that was sent before.
            request.Headers.ExpectContinue = false;
            s_sender.Value = this;
            var response = await send(request, lifetime).ConfigureAwait(false);

            // Read here, so that no handler can lose the id of a paid task.
            await reader.ReadAsync(response, lifetime).ConfigureAwait(false);
            return response;
        }
        catch (Exception failure)
        {
            _wasRefused = IsRefusedStream(failure);
            _wasLost |= body.MayHaveLeft && !_wasRefused && reader.Arrived(failure) is null;
            throw;
        }
    }

    private HttpResponseMessage Copy(HttpResponseMessage original, HttpRequestMessage request)
    {
        var copy = new HttpResponseMessage(original.StatusCode)
        {
            ReasonPhrase = original.ReasonPhrase,
            Version = original.Version,
            RequestMessage = original.RequestMessage ?? request,
            Content = new ReadOnlyMemoryContent(_reader!.Arrived(null)!.Body),
        };
        foreach (var (name, values) in original.Headers.NonValidated)
        {
            copy.Headers.TryAddWithoutValidation(name, values);
        }

        foreach (var (name, values) in original.Content.Headers.NonValidated)
        {
            if (!name.Equals("Content-Length", StringComparison.OrdinalIgnoreCase))
            {
                copy.Content.Headers.TryAddWithoutValidation(name, values);
            }
        }

        return copy;
    }

    private static bool IsRefusedStream(Exception failure)
    {
        for (var inner = failure; inner is not null; inner = inner.InnerException)
        {
            if (inner is HttpProtocolException { ErrorCode: RefusedStream })
            {
                return true;
            }
        }

        return false;
    }
}
