using FoxGen.Simulator.Requests;
using FoxGen.Simulator.Samples;
using Microsoft.AspNetCore.Http;

namespace FoxGen.Simulator.Replies;

/// <summary>Half a file under headers that promise all of it. The server ends such a connection by itself.</summary>
internal sealed class TruncatedFile(SampleFile sample) : IResult
{
    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var response = httpContext.Response;
        response.ContentType = sample.ContentType;
        response.ContentLength = sample.Bytes.Length;
        response.Headers.ETag = sample.ETag;
        response.Headers.AcceptRanges = "bytes";
        await response.Body.WriteAsync(sample.Bytes.AsMemory(0, sample.Bytes.Length / 2), httpContext.RequestAborted);
        RecordedRequest.Of(httpContext).IsCut = true;
    }
}
