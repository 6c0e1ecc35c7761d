using System.Net;
using FoxGen.Answers;

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

    private readonly PaidBody _body;
    private readonly TimeProvider _time;
    private readonly FoxPrimaryHandler _primary;
    private int _state;
    private volatile bool _wasRepeated;
    private volatile bool _wasReadAhead;
    private long _startedAt;

    /// <param name="body">What is sent.</param>
    /// <param name="time">The clock.</param>
    /// <param name="primary">What takes them.</param>
    /// <param name="longest">The longest reply.</param>
    /// <param name="sink">Takes a reply that is the result; <c>null</c> if it is not.</param>
    /// <param name="lifetime">Ends at the deadline of the attempt, or when it is abandoned.</param>
    public SingleSendContent(PaidBody body, TimeProvider time, FoxPrimaryHandler primary, long longest, ReplySink? sink, CancellationToken lifetime)
    {
        Wire = new SubmitWire(this, time, longest, sink, lifetime);
        _body = body;
        _time = time;
        _primary = primary;
        Headers.ContentType = body.Type;
        Headers.ContentLength = body.Length;
    }

    /// <summary>Whether a byte of the body may have left.</summary>
    public bool MayHaveLeft => Volatile.Read(ref _state) == Leaving;

    /// <summary>Whether somebody tried to copy it, which would let them send it any number of times.</summary>
    public bool WasReadAhead => _wasReadAhead;

    /// <summary>What happens to it at the connection.</summary>
    public SubmitWire Wire { get; }

    /// <summary>When the first byte may have left.</summary>
    public DateTimeOffset StartedAt => new(Volatile.Read(ref _startedAt), TimeSpan.Zero);

    /// <summary>Whether the attempt was abandoned before anything was sent.</summary>
    public bool IsAbandoned => Volatile.Read(ref _state) == Abandoned;

    /// <summary>Whether a reply with this status is the answer of the service to this body, as far as that can be known.</summary>
    public bool IsAnswer(HttpStatusCode status) =>
        Wire.IsGuarded ? Wire.Reply(null) is { IsRedirected: false } reply && reply.Status == status
        : _primary is FoxPrimaryHandler.Sockets ? MayHaveLeft && (int)status is >= 200 and < 300
        : !_wasRepeated;

    /// <summary>The failure of a second attempt. Handlers take it for one of the network, and go on waiting for the first.</summary>
    public static HttpRequestException Repeated() => new("The body of a paid request can be sent only once, because a second send could be billed again.");

    /// <summary>Gives the attempt up.</summary>
    /// <returns>Whether it is certain that nothing has left and nothing will.</returns>
    public bool TryAbandon() => Interlocked.CompareExchange(ref _state, Abandoned, Waiting) != Leaving;

    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) =>
        SerializeToStreamAsync(stream, context, CancellationToken.None);

    /// <exception cref="FoxUploadException">A file of the body cannot be read. Before the first byte, this leaves the state as it was.</exception>
    protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context, CancellationToken cancellationToken)
    {
        var files = await _body.OpenAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            Begin(stream);
            await _body.WriteAsync(files, stream, cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            foreach (var file in files)
            {
                file.Dispose();
            }
        }
    }

    protected override void SerializeToStream(Stream stream, TransportContext? context, CancellationToken cancellationToken) =>
        SerializeToStreamAsync(stream, context, cancellationToken).GetAwaiter().GetResult();

    protected override Task<Stream> CreateContentReadStreamAsync() => ReadAheadAsync(CancellationToken.None);

    protected override Stream CreateContentReadStream(CancellationToken cancellationToken) => ReadAheadAsync(cancellationToken).GetAwaiter().GetResult();

    private async Task<Stream> ReadAheadAsync(CancellationToken cancellationToken)
    {
        if (_primary is not FoxPrimaryHandler.Platform)
        {
            throw ReadAhead();
        }

        var copy = new MemoryStream((int)Math.Min(_body.Length, Array.MaxLength));
        await SerializeToStreamAsync(copy, null, cancellationToken).ConfigureAwait(false);
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

        if (TryLeave() || (MayHaveLeft && Wire.IsNotProcessed(target)))
        {
            return;
        }

        _wasRepeated |= MayHaveLeft;
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
