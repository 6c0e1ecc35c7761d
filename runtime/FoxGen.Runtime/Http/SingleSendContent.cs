using System.Net;
using System.Net.Http.Headers;

namespace FoxGen.Http;

/// <summary>
/// The body of one attempt of a paid POST. It can be written once, and it knows whether that has begun: before, the request
/// certainly did not arrive; after, it may have. All changes of state are one atomic step, so that giving up and starting
/// to write cannot both win.
/// </summary>
internal sealed class SingleSendContent : HttpContent
{
    private static readonly string s_platform = typeof(HttpClient).Assembly.FullName!;

    private const int Waiting = 0;
    private const int Leaving = 1;
    private const int Abandoned = 2;

    private readonly ReadOnlyMemory<byte> _body;
    private readonly TimeProvider _time;
    private readonly FoxPrimaryHandler _primary;
    private int _state;
    private int _onWire;
    private volatile bool _isGuarded;
    private volatile bool _wasLost;
    private int _wireStatus;
    private volatile bool _wasRepeated;
    private volatile bool _wasReadAhead;
    private long _startedAt;

    public SingleSendContent(ReadOnlyMemory<byte> body, TimeProvider time, FoxPrimaryHandler primary = FoxPrimaryHandler.Sockets)
    {
        _body = body;
        _time = time;
        _primary = primary;
        Headers.ContentType = new MediaTypeHeaderValue("application/json");
        Headers.ContentLength = body.Length;
    }

    /// <summary>Whether a byte of the body may have left.</summary>
    public bool MayHaveLeft => Volatile.Read(ref _state) == Leaving;

    /// <summary>Whether somebody tried to send it again.</summary>
    public bool WasRepeated => _wasRepeated;

    /// <summary>Whether somebody tried to copy it, which would let them send it any number of times.</summary>
    public bool WasReadAhead => _wasReadAhead;

    /// <summary>Whether a <see cref="FoxSubmitGuard"/> has seen it, so that what follows is known and not guessed.</summary>
    public bool IsGuarded => _isGuarded;

    /// <summary>Whether an attempt on the wire ended without a reply after the body had begun to leave.</summary>
    public bool WasLost => _wasLost;

    /// <summary>The status that came from the wire; <c>null</c> while none has, or when no guard looks.</summary>
    public HttpStatusCode? WireStatus => Volatile.Read(ref _wireStatus) is > 0 and var status ? (HttpStatusCode)status : null;

    /// <summary>When the first byte may have left.</summary>
    public DateTimeOffset StartedAt => new(Volatile.Read(ref _startedAt), TimeSpan.Zero);

    /// <summary>Whether the attempt was abandoned before anything was sent.</summary>
    public bool IsAbandoned => Volatile.Read(ref _state) == Abandoned;

    /// <summary>Whether a reply with this status is the answer of the service to this body, as far as that can be known.</summary>
    public bool IsAnswer(HttpStatusCode status) =>
        _isGuarded ? !_wasLost && WireStatus == status
        : _primary is FoxPrimaryHandler.Sockets ? MayHaveLeft && (int)status is >= 200 and < 300
        : !_wasRepeated;

    /// <summary>Gives the attempt up.</summary>
    /// <returns>Whether it is certain that nothing has left and nothing will.</returns>
    public bool TryAbandon() => Interlocked.CompareExchange(ref _state, Abandoned, Waiting) != Leaving;

    /// <summary>An attempt goes to the connection. One at a time, and none once the body has begun to leave.</summary>
    /// <exception cref="InvalidOperationException">Another attempt is under way or has sent the body.</exception>
    public void EnterWire()
    {
        _isGuarded = true;
        if (Interlocked.Exchange(ref _onWire, 1) != 0)
        {
            throw Repeated();
        }

        if (MayHaveLeft)
        {
            Volatile.Write(ref _onWire, 0);
            throw Repeated();
        }
    }

    /// <summary>The attempt has ended.</summary>
    /// <param name="status">The status of the reply; <c>null</c> without one.</param>
    public void LeaveWire(HttpStatusCode? status)
    {
        Volatile.Write(ref _wireStatus, (int?)status ?? 0);
        _wasLost |= status is null && MayHaveLeft;
        Volatile.Write(ref _onWire, 0);
    }

    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) =>
        SerializeToStreamAsync(stream, context, CancellationToken.None);

    protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context, CancellationToken cancellationToken)
    {
        Begin(stream);
        await stream.WriteAsync(_body, cancellationToken).ConfigureAwait(false);
    }

    protected override void SerializeToStream(Stream stream, TransportContext? context, CancellationToken cancellationToken)
    {
        Begin(stream);
        stream.Write(_body.Span);
    }

    protected override Task<Stream> CreateContentReadStreamAsync() => Task.FromResult(CreateContentReadStream(CancellationToken.None));

    protected override Stream CreateContentReadStream(CancellationToken cancellationToken)
    {
        if (_primary is not FoxPrimaryHandler.Platform)
        {
            throw ReadAhead();
        }

        var copy = new MemoryStream(_body.Length);
        SerializeToStream(copy, null, cancellationToken);
        copy.Position = 0;
        return copy;
    }

    protected override bool TryComputeLength(out long length)
    {
        length = _body.Length;
        return true;
    }

    private void Begin(Stream target)
    {
        if (!IsTarget(target.GetType()))
        {
            throw ReadAhead();
        }

        if (TryLeave())
        {
            return;
        }

        throw MayHaveLeft ? Repeated() : new OperationCanceledException("The request was abandoned before it was sent.");
    }

    // What a handler copies the body into could be sent any number of times: only the platform's own connections take it. A buffer of HttpContent
    // itself is no connection either.
    private bool IsTarget(Type stream) => _primary switch
    {
        FoxPrimaryHandler.Sockets => stream.Assembly.FullName == s_platform && stream.DeclaringType is { } owner && owner != typeof(HttpContent),
        FoxPrimaryHandler.InMemory => stream != typeof(MemoryStream) && stream.DeclaringType != typeof(HttpContent),
        FoxPrimaryHandler.Platform => true,
    };

    private InvalidOperationException Repeated()
    {
        _wasRepeated = true;
        return new InvalidOperationException("The body of a paid request can be sent only once, because a second send could be billed again.");
    }

    private bool TryLeave()
    {
        // Noted first: whoever sees that it is leaving must find the time.
        Interlocked.CompareExchange(ref _startedAt, _time.GetUtcNow().UtcTicks, 0);
        return Interlocked.CompareExchange(ref _state, Leaving, Waiting) == Waiting;
    }

    private InvalidOperationException ReadAhead()
    {
        _wasReadAhead = true;
        return new InvalidOperationException("The body of a paid request cannot be buffered or copied, because a copy could be sent and billed again.");
    }
}
