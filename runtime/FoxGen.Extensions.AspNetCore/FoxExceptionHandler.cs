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
        if (httpContext.RequestAborted.IsCancellationRequested || Details(exception) is not { } details)
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

    private static ProblemDetails? Details(Exception exception) => exception switch
    {
        FoxException fox => FoxProblemDetails.Of(fox),
        FoxBodyException body => FoxProblemDetails.Of(body.Problems),
        BadHttpRequestException { InnerException: FoxBodyException body } => FoxProblemDetails.Of(body.Problems),
        BadHttpRequestException bad => FoxProblemDetails.OfUnreadable(bad.StatusCode),
        FoxWaitCanceledException wait => FoxProblemDetails.Of(wait.Token, "wait-canceled"),
        FoxSubmitCanceledException { Token: { } token } => FoxProblemDetails.Of(token, "submit-canceled"),
        FoxSubmitCanceledException { InnerException: FoxException outcome } => FoxProblemDetails.Of(outcome),
        _ => null,
    };
}
