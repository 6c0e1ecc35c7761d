using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Abstractions;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.Extensions.Options;

namespace FoxGen.AspNetCore.Controllers;

/// <summary>
/// Returns the response of minimal APIs if a body could not be read, or if a request violates rules of its model. The application handles other
/// errors of the model state.
/// </summary>
internal sealed class FoxActionFilter(IOptions<JsonOptions> json) : IActionFilter, IOrderedFilter
{
    // After the filter for unsupported media types (-3000), before the one that answers an invalid model state (-2000).
    public int Order => -2500;

    public void OnActionExecuting(ActionExecutingContext context)
    {
        if (Details(context) is { } details)
        {
            context.Result = new FoxActionResult(details);
        }
    }

    public void OnActionExecuted(ActionExecutedContext context)
    {
    }

    private ProblemDetails? Details(ActionExecutingContext context)
    {
        if (!context.ModelState.IsValid)
        {
            if (Problems(context) is { Count: > 0 } unread)
            {
                return FoxProblemDetails.Of(unread);
            }

            if (context.ActionDescriptor.Parameters.Any(parameter => FoxBodyMetadata.IsRequest(parameter.ParameterType) && IsUnread(context.ModelState, parameter)))
            {
                return FoxProblemDetails.OfUnreadable(StatusCodes.Status400BadRequest);
            }
        }

        var options = json.Value.JsonSerializerOptions;
        List<FoxProblem>? problems = null;
        foreach (var parameter in context.ActionDescriptor.Parameters)
        {
            if (context.ActionArguments.TryGetValue(parameter.Name, out var argument)
                && (FoxBodyMetadata.IsRequest(parameter.ParameterType) || parameter.BindingInfo?.BindingSource == BindingSource.Body)
                && RequestWalk.Errors(argument, options) is { } found)
            {
                (problems ??= []).AddRange(found);
            }
        }

        return problems is null ? null : FoxProblemDetails.Of(problems);
    }

    private static List<FoxProblem> Problems(ActionExecutingContext context)
    {
        var bodies = context.ModelState.Values.SelectMany(static entry => entry.Errors).Select(static error => error.Exception).OfType<FoxBodyException>();
        var problems = bodies.SelectMany(ProblemPaths.Of).ToList();
        if (problems.Count == 0)
        {
            problems.AddRange(from parameter in context.ActionDescriptor.Parameters
                              where parameter.ParameterType == typeof(FoxTaskToken)
                              let name = parameter.BindingInfo?.BinderModelName ?? parameter.Name
                              where context.ModelState.TryGetValue(name, out var entry) && entry is { ValidationState: ModelValidationState.Invalid, AttemptedValue: not null }
                              select TokenProblems.Of(name));
        }

        return problems;
    }

    // MVC reports a missing body under the name of the parameter's binder, which is empty by default, and unreadable JSON under its JSON path.
    private static bool IsUnread(ModelStateDictionary state, ParameterDescriptor parameter) =>
        state.Any(entry => entry.Value is { Errors.Count: > 0 } && (entry.Key == (parameter.BindingInfo?.BinderModelName ?? "") || entry.Key.StartsWith('$')));
}
