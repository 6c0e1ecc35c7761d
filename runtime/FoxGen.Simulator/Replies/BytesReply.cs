using FoxGen.Simulator.Requests;
using Microsoft.AspNetCore.Http;

namespace FoxGen.Simulator.Replies;

/// <summary>Bytes as the reply, whole or the first half of them under headers that promise all.</summary>
internal sealed class BytesReply(string contentType, byte[] bytes, bool isTruncated) : IResult
{
    public async Task ExecuteAsync(HttpContext httpContext)
    {
        httpContext.Response.ContentType = contentType;
        httpContext.Response.ContentLength = bytes.Length;
        await httpContext.Response.Body.WriteAsync(bytes.AsMemory(0, isTruncated ? bytes.Length / 2 : bytes.Length), httpContext.RequestAborted);
        RecordedRequest.Of(httpContext).IsCut = isTruncated;
    }
}
