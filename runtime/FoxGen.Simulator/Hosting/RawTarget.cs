using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace FoxGen.Simulator.Hosting;

/// <summary>The path of a request as it was sent: the server unescapes it, after which a slash in an id is like any other.</summary>
internal static class RawTarget
{
    /// <summary>The escaped path, and the escaped query without its question mark.</summary>
    public static (string Path, string Query) Of(HttpContext context)
    {
        var raw = context.Features.Get<IHttpRequestFeature>()?.RawTarget ?? "";
        if (!raw.StartsWith('/'))
        {
            return (context.Request.Path.ToUriComponent(), context.Request.QueryString.Value?.TrimStart('?') ?? "");
        }

        var mark = raw.IndexOf('?', StringComparison.Ordinal);
        return mark < 0 ? (raw, "") : (raw[..mark], raw[(mark + 1)..]);
    }
}
