using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace FoxGen.AspNetCore.Controllers;

/// <summary>Writes the problem details of minimal APIs as the response of an action.</summary>
internal sealed class FoxActionResult(ProblemDetails details) : IActionResult
{
    public async Task ExecuteResultAsync(ActionContext context)
    {
        // For endpoints of controllers, MVC copies problem details and loses `errors`. Exceptions are answered without an endpoint, too.
        var endpoint = context.HttpContext.GetEndpoint();
        context.HttpContext.SetEndpoint(null);
        try
        {
            await new FoxProblemResult(details).ExecuteAsync(context.HttpContext).ConfigureAwait(false);
        }
        finally
        {
            context.HttpContext.SetEndpoint(endpoint);
        }
    }
}
