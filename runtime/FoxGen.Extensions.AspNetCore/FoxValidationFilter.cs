using FoxGen.CompilerServices;
using Microsoft.AspNetCore.Http;

namespace FoxGen.AspNetCore;

/// <summary>Checks every request of FoxGen among the arguments of an endpoint before it runs.</summary>
internal sealed class FoxValidationFilter : IEndpointFilter
{
    public ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        List<FoxProblem>? problems = null;
        foreach (var request in context.Arguments.OfType<IFoxRequest>())
        {
            var found = FoxProblems.Of(request);
            if (found.Any(static problem => problem.Severity == FoxSeverity.Error))
            {
                (problems ??= []).AddRange(found);
            }
        }

        return problems is null ? next(context) : ValueTask.FromResult<object?>(new FoxProblemResult(FoxProblemDetails.Of(problems)));
    }
}
