using System.Buffers;
using System.Net;
using System.Text;
using System.Text.Json;
using FoxGen.Errors;
using FoxGen.Json;

namespace FoxGen.Http;

/// <summary>A reply with its body, read whole within bounds.</summary>
internal sealed class HttpReply
{
    /// <summary>More than any task says; protects from a reply without end.</summary>
    private const int LongestBody = 4 * 1024 * 1024;

    private static readonly string[] s_requestIdHeaders = ["x-request-id", "request-id", "x-amzn-requestid", "cf-ray"];

    public required HttpStatusCode Status { get; init; }

    public required string? RequestId { get; init; }

    public required TimeSpan? RetryAfter { get; init; }

    /// <summary>The body as far as it is usable; empty when it could not be read whole.</summary>
    public required ReadOnlyMemory<byte> Body { get; init; }

    /// <summary>Why the body could not be read whole; <c>null</c> when it was.</summary>
    public required Exception? BodyFailure { get; init; }

    /// <summary>Whether the reply is to another request than the one made, because a handler followed a redirect.</summary>
    public required bool IsRedirected { get; init; }

    public bool IsSuccess => (int)Status is >= 200 and < 300;

    /// <summary>The body as a JSON object; <c>null</c> when it is none.</summary>
    public JsonElement? Json => Body.IsEmpty ? null : JsonFields.ParseObject(Body);

    /// <summary>The start of the body as text; <c>null</c> when there is none.</summary>
    public string? Text => Body.IsEmpty ? null : Encoding.UTF8.GetString(Body.Span[..Math.Min(Body.Length, ErrorText.BodyLength * 4)]);

    /// <summary>Reads a reply. A body that fails does not take the status with it.</summary>
    /// <exception cref="OperationCanceledException">The time is over or the caller gave up.</exception>
    public static async Task<HttpReply> ReadAsync(HttpResponseMessage response, HttpMethod method, Uri uri, DateTimeOffset now, CancellationToken cancellationToken)
    {
        ReadOnlyMemory<byte> body = default;
        Exception? failure = null;
        try
        {
            body = await ReadBodyAsync(response.Content, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception e) when (!cancellationToken.IsCancellationRequested)
        {
            failure = e;
        }

        return new HttpReply
        {
            Status = response.StatusCode,
            RequestId = FindRequestId(response),
            RetryAfter = Http.RetryAfter.Of(response, now),
            Body = body,
            BodyFailure = failure,
            IsRedirected = response.RequestMessage is { } request && (request.Method != method || request.RequestUri != uri),
        };
    }

    private static async Task<byte[]> ReadBodyAsync(HttpContent content, CancellationToken cancellationToken)
    {
        using var stream = await content.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false);
        var buffer = ArrayPool<byte>.Shared.Rent((int)Math.Clamp(content.Headers.ContentLength + 1 ?? 4096, 16, LongestBody + 1));
        try
        {
            var length = 0;
            while (true)
            {
                var read = await stream.ReadAsync(buffer.AsMemory(length), cancellationToken).ConfigureAwait(false);
                length += read;
                if (read == 0)
                {
                    return buffer.AsSpan(0, length).ToArray();
                }

                if (length > LongestBody)
                {
                    throw new InvalidDataException("The response is larger than 4 MB.");
                }

                if (length == buffer.Length)
                {
                    var larger = ArrayPool<byte>.Shared.Rent(buffer.Length * 2);
                    buffer.CopyTo(larger, 0);
                    ArrayPool<byte>.Shared.Return(buffer);
                    buffer = larger;
                }
            }
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    private static string? FindRequestId(HttpResponseMessage response)
    {
        foreach (var name in s_requestIdHeaders)
        {
            if (response.Headers.TryGetValues(name, out var values) && values.FirstOrDefault() is { Length: > 0 } id)
            {
                return ErrorText.Bounded(id, 128);
            }
        }

        return null;
    }
}
