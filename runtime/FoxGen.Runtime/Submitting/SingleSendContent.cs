using System.Net;
using System.Net.Http.Headers;

namespace FoxGen.Submitting;

/// <summary>
/// The body of one attempt of a paid POST. It can be written once, and it knows whether that has begun: before, the request
/// certainly did not arrive; after, it may have. All changes of state are one atomic step, so that giving up and starting
/// to write cannot both win.
/// </summary>
internal sealed class SingleSendContent : HttpContent
{
    private const int Waiting = 0;
    private const int Leaving = 1;
    private const int Abandoned = 2;

    private readonly ReadOnlyMemory<byte> _body;
    private readonly TimeProvider _time;
    private int _state;
    private volatile bool _wasRepeated;
    private volatile bool _wasReadAhead;
    private long _startedAt;

    public SingleSendContent(ReadOnlyMemory<byte> body, TimeProvider time)
    {
        _body = body;
        _time = time;
        Headers.ContentType = new MediaTypeHeaderValue("application/json");
        Headers.ContentLength = body.Length;
    }

    /// <summary>Whether a byte of the body may have left.</summary>
    public bool MayHaveLeft => Volatile.Read(ref _state) == Leaving;

    /// <summary>Whether somebody tried to send it again.</summary>
    public bool WasRepeated => _wasRepeated;

    /// <summary>Whether somebody tried to copy it, which would let them send it any number of times.</summary>
    public bool WasReadAhead => _wasReadAhead;

    /// <summary>When the first byte may have left.</summary>
    public DateTimeOffset StartedAt => new(Volatile.Read(ref _startedAt), TimeSpan.Zero);

    /// <summary>Gives the attempt up.</summary>
    /// <returns>Whether it is certain that nothing has left and nothing will.</returns>
    public bool TryAbandon() => Interlocked.CompareExchange(ref _state, Abandoned, Waiting) != Leaving;

    /// <summary>Notes that the service has answered, which counts as having left, whoever wrote the body.</summary>
    /// <returns>Whether the attempt was not given up before.</returns>
    public bool TryAnswer() => TryLeave() || MayHaveLeft;

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

    protected override Task<Stream> CreateContentReadStreamAsync() => throw ReadAhead();

    protected override Stream CreateContentReadStream(CancellationToken cancellationToken) => throw ReadAhead();

    protected override bool TryComputeLength(out long length)
    {
        length = _body.Length;
        return true;
    }

    private void Begin(Stream target)
    {
        // A buffer of HttpContent itself would serve later writes without asking here again.
        if (target is MemoryStream || target.GetType().DeclaringType == typeof(HttpContent))
        {
            throw ReadAhead();
        }

        if (TryLeave())
        {
            return;
        }

        if (MayHaveLeft)
        {
            _wasRepeated = true;
            throw new InvalidOperationException("The body of a paid request can be sent only once, because a second send could be billed again.");
        }

        throw new OperationCanceledException("The request was abandoned before it was sent.");
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
