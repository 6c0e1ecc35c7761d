using System.Net;
using FoxGen.Http;

namespace FoxGen.Downloading;

/// <summary>
/// The bytes of a file, in order and once each, over as many connections as it takes. The rest is asked for with Range and
/// If-Range; where the server cannot tell that the file is still the same, it starts again if the reader can.
/// </summary>
internal sealed class ResumingDownload : IDownload
{
    private readonly DownloadOpener _opener;
    private readonly DownloadSource _source;
    private readonly DownloadLimits _limits;
    private readonly TimeProvider _time;
    private readonly Action? _restart;
    private readonly DownloadRetryPolicy _retries = new();
    private readonly DownloadStart _start;
    private readonly long _begun;

    private Uri _url;
    private bool _isRefreshed;
    private HttpResponseMessage? _response;
    private Stream? _body;
    private StallDetector? _pace;
    private RangeValidator? _version;
    private bool _isEndMarked;

    /// <param name="opener">Sends the requests.</param>
    /// <param name="source">What to download.</param>
    /// <param name="limits">How much it may take.</param>
    /// <param name="time">The clock.</param>
    /// <param name="restart">Called when the bytes begin anew; <c>null</c> when the reader cannot take any back.</param>
    public ResumingDownload(DownloadOpener opener, DownloadSource source, DownloadLimits limits, TimeProvider time, Action? restart)
    {
        (_opener, _source, _limits, _time, _restart, _url) = (opener, source, limits, time, restart, source.Url);
        _start = new DownloadStart(new DownloadContent(source.Target, source.Url));
        _begun = time.GetTimestamp();
    }

    public long Position { get; private set; }

    public long? Length { get; private set; }

    /// <summary>Whether the server tells where the file ends: by its length or by an end mark.</summary>
    public bool IsLengthVerified => Length is not null || _isEndMarked;

    public string? ContentType { get; private set; }

    public ReadOnlySpan<byte> Start => _start.Bytes;

    public async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken)
    {
        while (true)
        {
            var left = _limits.Time - _time.GetElapsedTime(_begun);
            if (left <= TimeSpan.Zero)
            {
                throw new DownloadFailedException(FormattableString.Invariant($"The download exceeded {_limits.Time.TotalSeconds:0} s; {Position} bytes were received."));
            }

            var failure = await TryReadAsync(buffer, cancellationToken).ConfigureAwait(false);
            if (failure.Read is { } read)
            {
                return read;
            }

            await CloseAsync().ConfigureAwait(false);
            if (_retries.Next(failure.Asked) is not { } delay || delay >= left)
            {
                throw failure.Refusal!;
            }

            await Task.Delay(delay, _time, cancellationToken).ConfigureAwait(false);
        }
    }

    public ValueTask DisposeAsync() => CloseAsync();

    // Either bytes, or why there are none and how long the server asks to wait. What cannot pass is thrown.
    private async Task<(int? Read, DownloadFailedException? Refusal, TimeSpan? Asked)> TryReadAsync(Memory<byte> buffer, CancellationToken cancellationToken)
    {
        _pace ??= new StallDetector(_time);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(_pace.Token, cancellationToken);
        _pace.Wait();
        try
        {
            if (_body is null && await OpenAsync(both.Token).ConfigureAwait(false) is { } refused)
            {
                return (null, refused.Refusal, refused.Asked);
            }

            var read = await _body!.ReadAsync(buffer, both.Token).ConfigureAwait(false);
            return read > 0 ? (Take(buffer.Span[..read]), null, null)
                : IsWhole() ? (End(), null, null)
                : (null, Incomplete(null), null);
        }
        catch (OperationCanceledException e) when (!cancellationToken.IsCancellationRequested)
        {
            return (null, new DownloadFailedException("The download stalled: the server sent almost no data for 60 s.", e), null);
        }
        catch (Exception e) when (e is HttpRequestException or IOException)
        {
            return (null, _body is null ? new DownloadFailedException("The file server could not be reached.", e) : Incomplete(e), null);
        }
    }

    private int Take(ReadOnlySpan<byte> bytes)
    {
        _start.Check(bytes, Position, ContentType);
        Position += bytes.Length;
        if (Position > _limits.Bytes)
        {
            throw TooLarge();
        }

        if (Position > Length)
        {
            throw new DownloadFailedException(FormattableString.Invariant($"The server sent more than the announced {Length} bytes."));
        }

        _pace!.Arrived(bytes.Length);
        _retries.Progressed();
        return bytes.Length;
    }

    private bool IsWhole() => Length is not { } whole || Position == whole;

    private int End()
    {
        _start.CheckEnd(ContentType);
        return Position > 0 ? 0 : throw new DownloadFailedException("The file is empty.");
    }

    private async Task<(DownloadFailedException Refusal, TimeSpan? Asked)?> OpenAsync(CancellationToken cancellationToken)
    {
        if (Position > 0 && _version is null)
        {
            Restart();
        }

        _response = await _opener.OpenAsync(_url, _source.SendsKey, Position > 0 ? new(Position, null) : null, _version?.IfRange, cancellationToken).ConfigureAwait(false);
        if (Position > 0 && _response.StatusCode is HttpStatusCode.PartialContent && _version!.IsRest(_response, Position, Length))
        {
            Length ??= _response.Content.Headers.ContentRange!.Length;
            _body = await _response.Content.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false);
            return null;
        }

        if (_response.StatusCode is HttpStatusCode.OK)
        {
            if (Position > 0)
            {
                Restart();
            }

            CheckHead(_response);
            _body = await _response.Content.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false);
            return null;
        }

        return await JudgeAsync(_response, cancellationToken).ConfigureAwait(false);
    }

    private async Task<(DownloadFailedException Refusal, TimeSpan? Asked)> JudgeAsync(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        var status = response.StatusCode;
        if (Position > 0 && status is HttpStatusCode.PartialContent or HttpStatusCode.RequestedRangeNotSatisfiable)
        {
            // Not the rest that was asked for: the file is another one by now.
            Restart();
            return (new DownloadFailedException("The server cannot resume the download.") { Status = status }, null);
        }

        var isGone = status is HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden or HttpStatusCode.NotFound or HttpStatusCode.Gone;
        if (isGone && !_isRefreshed && _source.RefreshAsync is { } refresh)
        {
            _isRefreshed = true;
            if (await refresh(cancellationToken).ConfigureAwait(false) is { } fresh && fresh != _url)
            {
                // Another path may hold other bytes under an equal tag.
                _version = fresh.GetLeftPart(UriPartial.Path) == _url.GetLeftPart(UriPartial.Path) ? _version : null;
                _url = fresh;
                return (Gone(status), null);
            }
        }

        var refusal = isGone ? Gone(status) : new DownloadFailedException("The server rejected the download.") { Status = status };
        return DownloadRetryPolicy.IsTransient(status) ? (refusal, RetryAfter.Of(response, _time.GetUtcNow())) : throw refusal;
    }

    private void CheckHead(HttpResponseMessage response)
    {
        var headers = response.Content.Headers;
        _start.Content.CheckType(headers.ContentType?.MediaType);
        if (headers.ContentEncoding.Count > 0)
        {
            throw new DownloadFailedException("The server sent the file compressed, although no compression was requested.");
        }

        (Length, ContentType, _version) = (headers.ContentLength, headers.ContentType?.MediaType, RangeValidator.Of(response));

        // Without either, a connection that closes half-way looks like the end of the file.
        _isEndMarked = response.Headers.TransferEncodingChunked is true || response.Version.Major >= 2;
        if (Length > _limits.Bytes)
        {
            throw TooLarge();
        }
    }

    private void Restart()
    {
        if (_restart is null)
        {
            throw new DownloadFailedException("The connection was lost, and the server cannot resume the download. Save to a file instead; that can restart the download.");
        }

        _restart();
        _start.Clear();
        (Position, Length, _version) = (0, null, null);
    }

    private async ValueTask CloseAsync()
    {
        if (_body is not null)
        {
            await _body.DisposeAsync().ConfigureAwait(false);
        }

        _response?.Dispose();
        _pace?.Dispose();
        (_body, _response, _pace) = (null, null, null);
    }

    private DownloadFailedException Incomplete(Exception? cause) =>
        new(FormattableString.Invariant($"The file is incomplete: {Position} of {Length?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "an unknown number of"} bytes were received."), cause);

    private DownloadFailedException TooLarge() =>
        new(FormattableString.Invariant($"The file is larger than {_limits.Bytes} bytes. FoxClientOptions.MaxDownloadBytes sets the maximum."));

    private static DownloadFailedException Gone(HttpStatusCode status) =>
        new("The server rejected the download; the URL may have expired.") { Status = status };
}
