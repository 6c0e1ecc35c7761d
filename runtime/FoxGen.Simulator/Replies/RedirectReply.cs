using Microsoft.AspNetCore.Http;

namespace FoxGen.Simulator.Replies;

/// <summary>Sends the client elsewhere.</summary>
internal sealed record RedirectReply : IResult
{
    private readonly string _location;
    private readonly int _status;

    private RedirectReply(string location, int status) => (_location, _status) = (location, status);

    /// <exception cref="ArgumentException">The location is not valid in a header, or the status is not a redirect.</exception>
    public static RedirectReply To(string location, int status)
    {
        ArgumentException.ThrowIfNullOrEmpty(location);
        if (location.Any(c => c is <= ' ' or >= '\x7f') || !Uri.TryCreate(location, UriKind.RelativeOrAbsolute, out _))
        {
            throw new ArgumentException("The location must be a path or a URL with escaped special characters.", nameof(location));
        }

        return status is 301 or 302 or 303 or 307 or 308
            ? new RedirectReply(location, status)
            : throw new ArgumentOutOfRangeException(nameof(status), status, "The status of a redirect must be 301, 302, 303, 307 or 308.");
    }

    public Task ExecuteAsync(HttpContext httpContext)
    {
        httpContext.Response.StatusCode = _status;
        httpContext.Response.Headers.Location = _location;
        return Task.CompletedTask;
    }
}
