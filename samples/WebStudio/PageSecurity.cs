namespace WebStudio;

/// <summary>Keeps others out: other machines, and other pages in the same browser. Whoever gets in can spend money.</summary>
internal static class PageSecurity
{
    private const string Policy =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; media-src 'self'; connect-src 'self'; "
        + "base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    /// <summary>Listens on 127.0.0.1 alone, unless the settings say otherwise, and knows only names of this machine.</summary>
    public static void BindToThisMachine(WebApplicationBuilder builder)
    {
        if (builder.Configuration["urls"] is null)
        {
            builder.WebHost.UseUrls("http://127.0.0.1:5080");
        }

        // A name of a stranger that leads to this machine is refused, so that no page of theirs becomes "the same origin".
        if (builder.Configuration["AllowedHosts"] is null or "*")
        {
            builder.Configuration["AllowedHosts"] = "localhost;127.0.0.1;[::1]";
        }
    }

    /// <summary>Sends the headers that keep the page to itself, and refuses what other pages send.</summary>
    public static void Protect(WebApplication app) => app.Use(static (context, next) =>
    {
        var headers = context.Response.Headers;
        headers.ContentSecurityPolicy = Policy;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "no-referrer";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";

        // Browsers name the origin of every POST. Programs that name none are no pages.
        var request = context.Request;
        var isOurs = request.Headers.Origin is not [{ Length: > 0 } origin] || origin == $"{request.Scheme}://{request.Host}";
        if (isOurs || HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method))
        {
            return next(context);
        }

        context.Response.StatusCode = StatusCodes.Status403Forbidden;
        return Task.CompletedTask;
    });
}
