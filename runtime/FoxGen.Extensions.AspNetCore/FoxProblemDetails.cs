using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace FoxGen.AspNetCore;

/// <summary>
/// Problem details for what goes wrong with requests and services. They name fields, a <c>code</c>, an <c>advice</c> and a
/// <c>taskToken</c>; they hold no messages and no replies of the service, which may quote prompts.
/// </summary>
public static class FoxProblemDetails
{
    /// <summary>The extension member that holds the stable word of <see cref="FoxException.Code"/>.</summary>
    public const string CodeKey = "code";

    /// <summary>The extension member that says what to do.</summary>
    public const string AdviceKey = "advice";

    /// <summary>The extension member that holds the text of a <see cref="FoxTaskToken"/>, with which the task can be resumed.</summary>
    public const string TaskTokenKey = "taskToken";

    /// <summary>Tells of a request that is none, or breaks its model's rules: status 400, errors by the path of the field.</summary>
    /// <param name="problems">The problems. Warnings are left out.</param>
    public static HttpValidationProblemDetails Of(IEnumerable<FoxProblem> problems)
    {
        ArgumentNullException.ThrowIfNull(problems);
        var errors = problems.Where(static problem => problem.Severity == FoxSeverity.Error)
            .GroupBy(static problem => problem.Path, static problem => problem.Message, StringComparer.Ordinal)
            .ToDictionary(static group => group.Key, static group => group.ToArray(), StringComparer.Ordinal);
        return new HttpValidationProblemDetails(errors)
        {
            Status = StatusCodes.Status400BadRequest,
            Title = "The request is not valid.",
            Extensions = { [CodeKey] = "validation", [AdviceKey] = "Correct the fields named; nothing was sent." },
        };
    }

    /// <summary>Tells of anything else that goes wrong with a service.</summary>
    /// <param name="exception">
    /// What went wrong. The status says whose fault it is: 400 and 422 the caller's, 404 an unknown task, 500 the settings of this
    /// server, 502 to 504 the service's.
    /// </param>
    public static ProblemDetails Of(FoxException exception)
    {
        ArgumentNullException.ThrowIfNull(exception);
        return exception is FoxValidationException validation
            ? Of(validation.Problems)
            : Make(StatusAndTitle(exception), exception.Code, exception.Advice, exception.Token);
    }

    internal static ProblemDetails Of(FoxTaskToken token, string code) =>
        Make((StatusCodes.Status504GatewayTimeout, "This server waits no longer for the task, which goes on."), code, "Keep the token and resume the task with it later; do not submit again.", token);

    internal static ProblemDetails OfUnreadable(int status) => new() { Status = status, Title = "The request could not be read.", Extensions = { [CodeKey] = "unreadable" } };

    private static ProblemDetails Make((int Status, string Title) told, string code, string advice, FoxTaskToken? token)
    {
        var details = new ProblemDetails { Status = told.Status, Title = told.Title, Extensions = { [CodeKey] = code, [AdviceKey] = advice } };
        if (token is not null)
        {
            details.Extensions[TaskTokenKey] = token.ToString();
        }

        return details;
    }

    private static (int Status, string Title) StatusAndTitle(FoxException exception) => exception switch
    {
        FoxRejectedException => (StatusCodes.Status422UnprocessableEntity, "The service refused the request."),
        FoxTaskFailedException => (StatusCodes.Status422UnprocessableEntity, "The task ended without results."),
        FoxTaskNotFoundException => (StatusCodes.Status404NotFound, "The service does not know the task."),
        FoxWaitTimeoutException => (StatusCodes.Status504GatewayTimeout, "The task is still running."),
        FoxRateLimitException => (StatusCodes.Status503ServiceUnavailable, "The service takes no more requests for now."),
        FoxQuotaException => (StatusCodes.Status503ServiceUnavailable, "The service cannot be used for now."),
        FoxSubmitOutcomeUnknownException => (StatusCodes.Status502BadGateway, "It is not known whether the service received the request."),
        FoxServerException or FoxProtocolException or FoxConnectionException or FoxDownloadException
            => (StatusCodes.Status502BadGateway, "The service did not answer as it should."),
        _ => (StatusCodes.Status500InternalServerError, "This server could not use the service."),
    };
}
