using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.DependencyInjection;

namespace FoxGen.AspNetCore;

/// <summary>Answers with problem details, as the application customizes them.</summary>
internal sealed class FoxProblemResult(ProblemDetails details) : IResult
{
    public async Task ExecuteAsync(HttpContext httpContext)
    {
        httpContext.Response.StatusCode = details.Status ?? StatusCodes.Status500InternalServerError;
        var context = new ProblemDetailsContext { HttpContext = httpContext, ProblemDetails = details };
        if (httpContext.RequestServices.GetService<IProblemDetailsService>() is { } service
            && await service.TryWriteAsync(context).ConfigureAwait(false))
        {
            return;
        }

        // Without the service, or when the caller accepts no JSON: the answer is the same.
        await Results.Problem(details).ExecuteAsync(httpContext).ConfigureAwait(false);
    }
}
