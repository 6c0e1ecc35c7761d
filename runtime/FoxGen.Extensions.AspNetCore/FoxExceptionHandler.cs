using System.Globalization;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace FoxGen.AspNetCore;

/// <summary>Answers exceptions of FoxGen, and bodies that could not be read, with problem details.</summary>
internal sealed class FoxExceptionHandler : IExceptionHandler
{
    public async ValueTask<bool> TryHandleAsync(HttpContext httpContext, Exception exception, CancellationToken cancellationToken)
    {
        if (httpContext.RequestAborted.IsCancellationRequested || Details(httpContext, exception) is not { } details)
        {
            return false;
        }

        var retryAfter = exception switch
        {
            FoxRateLimitException limit => limit.RetryAfter,
            FoxServerException server => server.RetryAfter,
            _ => null,
        };
        if (retryAfter is { } delay)
        {
            httpContext.Response.Headers.RetryAfter = Math.Ceiling(Math.Max(0, delay.TotalSeconds)).ToString("0", CultureInfo.InvariantCulture);
        }

        await new FoxProblemResult(details).ExecuteAsync(httpContext).ConfigureAwait(false);
        return true;
    }

    private static ProblemDetails? Details(HttpContext context, Exception exception) => exception switch
    {
        FoxException fox => FoxProblemDetails.Of(fox),
        FoxBodyException body => FoxProblemDetails.Of(ProblemPaths.Of(body)),
        BadHttpRequestException { InnerException: FoxBodyException body } => FoxProblemDetails.Of(ProblemPaths.Of(body)),
        BadHttpRequestException { StatusCode: StatusCodes.Status400BadRequest } when WrongTokens(context) is { Count: > 0 } tokens => FoxProblemDetails.Of(tokens),
        FoxTaskTokenException => FoxProblemDetails.OfForeignToken(),
        BadHttpRequestException bad => FoxProblemDetails.OfUnreadable(bad.StatusCode),
        FoxWaitCanceledException wait => FoxProblemDetails.Of(wait.Token, "wait-canceled"),
        FoxSubmitCanceledException { Token: { } token } => FoxProblemDetails.Of(token, "submit-canceled"),
        FoxSubmitCanceledException { InnerException: FoxException outcome } => FoxProblemDetails.Of(outcome),
        _ => null,
    };

    // The middleware has removed the endpoint from the context.
    private static IReadOnlyList<FoxProblem> WrongTokens(HttpContext context) =>
        context.Features.Get<IExceptionHandlerFeature>() is { } failed ? TokenProblems.Of(context.Request, failed.Endpoint, failed.RouteValues ?? []) : [];
}
