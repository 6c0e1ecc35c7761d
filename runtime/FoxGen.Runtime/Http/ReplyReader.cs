using System.Buffers;
using System.Text.Json;
using FoxGen.Answers;
using FoxGen.Json;
using FoxGen.Rules.Primitives;
using FoxGen.Texts;

namespace FoxGen.Http;

/// <summary>
/// Reads one reply. What has arrived can be taken at any time, also while the rest is awaited: the id of a paid task must not be lost because
/// its reply does not end.
/// </summary>
internal sealed class ReplyReader(HttpMethod method, Uri uri, TimeProvider time, long longest, ReplySink? sink = null)
{
    /// <summary>What a reply gets before it has sent anything: a length is promised easily, and many replies are read at the same time.</summary>
    private const int LargestStart = 64 * 1024;

    /// <summary>Of what is no success, only the error is of interest.</summary>
    private const int LongestFailure = 1024 * 1024;

    private static readonly string[] s_requestIdHeaders = ["x-request-id", "request-id", "x-amzn-requestid", "cf-ray"];

    private readonly object _sync = new();
    private HttpReply? _head;
    private HttpReply? _whole;
    private byte[] _buffer = [];
    private int _length;
    private JsonReaderState _json = JsonPrefix.Begin();
    private int _parsed;
    private bool _isBroken;

    /// <summary>Reads a reply until its JSON object or itself ends. A body that fails does not take the status with it.</summary>
    /// <exception cref="OperationCanceledException">The time is over or the caller gave up.</exception>
    public async Task<HttpReply> ReadAsync(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        Begin(response);
        Exception? failure = null;
        var kept = _head!.IsSuccess ? sink : null;
        if (kept is { IsTaken: false })
        {
            // Of two readers, the first one has the reply written to its file. The other one reads what a handler passes on.
            _ = kept.FillAsync(response, cancellationToken);
        }

        try
        {
            await (kept is null ? ReadBodyAsync(response.Content, cancellationToken) : kept.Form is ReplyForm.Events ? Task.CompletedTask : kept.Filling).ConfigureAwait(false);
        }
        catch (Exception e) when (!cancellationToken.IsCancellationRequested)
        {
            failure = e;
        }
        finally
        {
            End();
        }

        lock (_sync)
        {
            return _whole = kept is null ? Reply(_buffer.AsMemory(0, _length), failure) : Reply(kept.Json, kept.File.Failure);
        }
    }

    /// <summary>What has arrived so far; <c>null</c> before the headers have.</summary>
    /// <param name="failure">Why the rest is not awaited.</param>
    public HttpReply? Arrived(Exception? failure)
    {
        lock (_sync)
        {
            return _whole ?? (_head is null ? null : Reply(sink is { IsTaken: true } ? sink.Json : _buffer.AsSpan(0, _length).ToArray(), failure));
        }
    }

    private void Begin(HttpResponseMessage response)
    {
        var head = new HttpReply
        {
            Status = response.StatusCode,
            RequestId = FindRequestId(response),
            RetryAfter = RetryAfter.Of(response, time.GetUtcNow()),
            Body = default,
            BodyFailure = null,
            IsRedirected = response.RequestMessage is { } request && (request.Method != method || request.RequestUri != uri),
        };
        lock (_sync)
        {
            _head = head;
            _buffer = ArrayPool<byte>.Shared.Rent((int)Math.Clamp(response.Content.Headers.ContentLength + 1 ?? 4096, 16, LargestStart));
        }
    }

    private async Task ReadBodyAsync(HttpContent content, CancellationToken cancellationToken)
    {
        var most = _head!.IsSuccess ? longest : LongestFailure;
        using var stream = await content.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false);
        while (true)
        {
            var read = await stream.ReadAsync(_buffer.AsMemory(_length), cancellationToken).ConfigureAwait(false);
            if (read == 0 || Add(read))
            {
                return;
            }

            if (_length > most)
            {
                throw new InvalidDataException($"The response is larger than {ProblemText.Bytes(most)}.");
            }
        }
    }

    /// <summary>Takes what was read into the buffer.</summary>
    /// <returns>Whether the JSON object is complete. What comes behind it, if only the end of the connection, is not waited for.</returns>
    private bool Add(int read)
    {
        lock (_sync)
        {
            _length += read;
            if (_length == _buffer.Length)
            {
                var larger = ArrayPool<byte>.Shared.Rent(_buffer.Length * 2);
                _buffer.CopyTo(larger, 0);
                ArrayPool<byte>.Shared.Return(_buffer);
                _buffer = larger;
            }
        }

        return EndsObject(_buffer.AsSpan(0, _length));
    }

    private bool EndsObject(ReadOnlySpan<byte> body)
    {
        if (_isBroken || body.TrimEnd(" \t\r\n"u8) is not [.., (byte)'}'])
        {
            return false;
        }

        if (_parsed == 0)
        {
            _parsed = JsonPrefix.MarkLength(body);
        }

        var reader = new Utf8JsonReader(body[_parsed..], isFinalBlock: false, _json);
        try
        {
            while (reader.Read())
            {
                if (reader is { TokenType: JsonTokenType.EndObject, CurrentDepth: 0 })
                {
                    return true;
                }
            }
        }
        catch (JsonException)
        {
            _isBroken = true;
            return false;
        }

        _json = reader.CurrentState;
        _parsed += (int)reader.BytesConsumed;
        return false;
    }

    /// <summary>The buffer goes back; who takes what has arrived later gets a copy of its own.</summary>
    private void End()
    {
        lock (_sync)
        {
            var rented = _buffer;
            _buffer = rented.AsSpan(0, _length).ToArray();
            ArrayPool<byte>.Shared.Return(rented);
        }
    }

    private HttpReply Reply(ReadOnlyMemory<byte> body, Exception? failure) => new()
    {
        Status = _head!.Status,
        RequestId = _head.RequestId,
        RetryAfter = _head.RetryAfter,
        IsRedirected = _head.IsRedirected,
        Body = body,
        BodyFailure = failure,
        Sink = _head.IsSuccess && sink is { IsTaken: true } ? sink : null,
    };

    private static string? FindRequestId(HttpResponseMessage response)
    {
        foreach (var name in s_requestIdHeaders)
        {
            if (response.Headers.TryGetValues(name, out var values) && values.FirstOrDefault() is { } id && ServiceIdentifiers.IsId(id))
            {
                return id;
            }
        }

        return null;
    }
}
