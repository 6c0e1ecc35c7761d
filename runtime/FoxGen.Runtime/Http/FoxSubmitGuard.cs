using FoxGen.Http;

namespace FoxGen;

/// <summary>
/// The innermost handler of paid requests, around the connection. It sends the body of a request once, however often other handlers send the request, and it
/// reads the response before they do. A handler therefore cannot cause a second charge, lose the response, or respond in place of the service unnoticed. Clients
/// that make their own connections have it, and so do clients of <c>AddFoxClient</c>. In your own <see cref="HttpClient"/>, put it around the primary handler:
/// <c>new RetryHandler { InnerHandler = new FoxSubmitGuard(new SocketsHttpHandler()) }</c>. Without it, a rejection by the service is an unknown outcome, because
/// a handler may have created it.
/// </summary>
public sealed class FoxSubmitGuard : DelegatingHandler
{
    private readonly HttpMessageInvoker? _fresh;

    /// <summary>Puts the guard around a primary handler.</summary>
    /// <param name="primary">The handler that opens connections. Disable its redirects: if it follows a redirect, the outcome of a submit is unknown.</param>
    public FoxSubmitGuard(HttpMessageHandler primary)
        : base(primary)
    {
    }

    /// <summary>Sends paid requests through a handler of their own.</summary>
    /// <param name="primary">For requests that cost nothing.</param>
    /// <param name="fresh">Opens a connection for each request.</param>
    internal FoxSubmitGuard(HttpMessageHandler primary, HttpMessageHandler fresh)
        : base(primary) => _fresh = new HttpMessageInvoker(fresh);

    // Of two guards, the one at the connection works. The other would wait for itself: the same body is under way already.
    private bool IsInnermost
    {
        get
        {
            for (var handler = InnerHandler; handler is DelegatingHandler inner; handler = inner.InnerHandler)
            {
                if (handler is FoxSubmitGuard)
                {
                    return false;
                }
            }

            return true;
        }
    }

    /// <inheritdoc/>
    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        return request.Content is SingleSendContent body && IsInnermost
            ? body.Wire.SendAsync(request, _fresh is null ? base.SendAsync : _fresh.SendAsync, cancellationToken)
            : base.SendAsync(request, cancellationToken);
    }

    /// <inheritdoc/>
    protected override HttpResponseMessage Send(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        return request.Content is SingleSendContent
            ? throw new NotSupportedException("Paid requests are sent asynchronously.")
            : base.Send(request, cancellationToken);
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _fresh?.Dispose();
        }

        base.Dispose(disposing);
    }
}
