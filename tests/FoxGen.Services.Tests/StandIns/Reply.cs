using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Connections.Features;
using Microsoft.AspNetCore.Http;

namespace FoxGen.Services.Tests.StandIns;

/// <summary>What a stand-in answers.</summary>
internal sealed record Reply(int Status, string ContentType, byte[] Body)
{
    /// <summary>No answer: the connection is reset.</summary>
    public static readonly Reply Reset = new(0, "", []);

    public IReadOnlyDictionary<string, string> Headers { get; init; } = new Dictionary<string, string>();

    /// <summary>How the body travels; <see langword="null"/> for one write with a Content-Length.</summary>
    public Delivery? Delivery { get; init; }

    /// <summary>The body if it is too large for <see cref="Body"/>.</summary>
    public Payload? Payload { get; init; }

    public static Reply Json(int status, object body) => new(status, "application/json", JsonSerializer.SerializeToUtf8Bytes(body));

    public static Reply Text(int status, string text) => new(status, "text/plain", Encoding.UTF8.GetBytes(text));

    public Reply With(string header, string? value) =>
        value is null ? this : this with { Headers = new Dictionary<string, string>(Headers) { [header] = value } };

    public async Task WriteAsync(HttpContext context)
    {
        if (this == Reset)
        {
            // The client gets a reset and not an orderly end, after which some clients repeat the request on their own.
            if (context.Features.Get<IConnectionSocketFeature>() is { } connection)
            {
                connection.Socket.LingerState = new(enable: true, seconds: 0);
            }

            context.Abort();
            return;
        }

        context.Response.StatusCode = Status;
        foreach (var (name, value) in Headers)
        {
            context.Response.Headers[name] = value;
        }

        if (Status is not 204)
        {
            context.Response.ContentType = ContentType;
            if (Delivery is not null || Payload is not null)
            {
                await (Delivery ?? new()).WriteAsync(context, Payload ?? Payload.Of(Body));
                return;
            }

            context.Response.ContentLength = Body.Length;
            if (!HttpMethods.IsHead(context.Request.Method))
            {
                await context.Response.Body.WriteAsync(Body, context.RequestAborted);
            }
        }
    }
}
