using System.Net.Mime;
using System.Text;
using FoxGen.Simulator.Replies;
using FoxGen.Simulator.Requests;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace FoxGen.Simulator.Bodies;

/// <summary>Reads the bytes of a JSON request.</summary>
internal static class RequestBody
{
    /// <summary>The body, or why it is not taken. The bytes go into the request's record.</summary>
    public static async Task<(byte[] Bytes, Refusal? Refusal)> ReadAsync(HttpContext context, int maxBytes)
    {
        if (EnvelopeProblem(context.Request) is { } problem)
        {
            return ([], new Refusal(StatusCodes.Status400BadRequest, problem));
        }

        var tooLarge = new Refusal(StatusCodes.Status413PayloadTooLarge, $"The body must be at most {maxBytes} bytes long.");
        if (context.Request.ContentLength > maxBytes)
        {
            return ([], tooLarge);
        }

        using var buffer = new MemoryStream();
        var chunk = new byte[16 * 1024];
        while (await context.Request.Body.ReadAsync(chunk, context.RequestAborted) is > 0 and var count)
        {
            if (buffer.Length + count > maxBytes)
            {
                return ([], tooLarge);
            }

            buffer.Write(chunk, 0, count);
        }

        var bytes = buffer.ToArray();
        RecordedRequest.Of(context).Body = bytes;
        return (bytes, null);
    }

    private static string? EnvelopeProblem(HttpRequest request)
    {
        if (!MediaTypeHeaderValue.TryParse(request.ContentType, out var type)
            || !type.MediaType.Equals(MediaTypeNames.Application.Json, StringComparison.OrdinalIgnoreCase))
        {
            return "The Content-Type must be application/json.";
        }

        if (type.Charset.HasValue && type.Encoding is not (UTF8Encoding or ASCIIEncoding))
        {
            return "The charset of the body must be utf-8.";
        }

        return request.Headers.ContentEncoding.Count > 0 ? "The body must not have a Content-Encoding." : null;
    }
}
