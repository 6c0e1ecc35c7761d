using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Json;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace FoxGen.AspNetCore;

/// <summary>Validates every FoxGen request in the arguments and in the body of an endpoint, before the endpoint runs.</summary>
internal sealed class FoxValidationFilter : IEndpointFilter
{
    public ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        // Other arguments are services; their properties are not read.
        var body = context.HttpContext.GetEndpoint()?.Metadata.GetMetadata<IAcceptsMetadata>()?.RequestType;
        var options = context.HttpContext.RequestServices.GetRequiredService<IOptions<JsonOptions>>().Value.SerializerOptions;
        List<FoxProblem>? problems = null;
        foreach (var argument in context.Arguments)
        {
            if ((argument is IFoxRequest || body?.IsInstanceOfType(argument) == true) && RequestWalk.Errors(argument, options) is { } found)
            {
                (problems ??= []).AddRange(found);
            }
        }

        return problems is null ? next(context) : ValueTask.FromResult<object?>(new FoxProblemResult(FoxProblemDetails.Of(problems)));
    }
}
