using System.Text;
using System.Text.Json.Nodes;
using FoxGen.Simulator.Requests;
using Microsoft.AspNetCore.Http;

namespace FoxGen.Simulator.Replies;

/// <summary>Half a reply under headers that promise all of it. The server ends such a connection by itself.</summary>
internal sealed class TruncatedJson(JsonNode body) : IResult
{
    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var bytes = Encoding.UTF8.GetBytes(body.ToJsonString());
        httpContext.Response.ContentType = "application/json";
        httpContext.Response.ContentLength = bytes.Length;
        await httpContext.Response.Body.WriteAsync(bytes.AsMemory(0, bytes.Length / 2), httpContext.RequestAborted);
        RecordedRequest.Of(httpContext).IsCut = true;
    }
}
