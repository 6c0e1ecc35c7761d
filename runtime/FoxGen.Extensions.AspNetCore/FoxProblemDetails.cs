using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace FoxGen.AspNetCore;

/// <summary>
/// Problem details for invalid requests and failures of services. They contain field names, a <c>code</c>, an <c>advice</c> and a
/// <c>taskToken</c>, but no messages or responses of the service, because these can quote prompts.
/// </summary>
public static class FoxProblemDetails
{
    /// <summary>The extension member with <see cref="FoxException.Code"/>.</summary>
    public const string CodeKey = "code";

    /// <summary>The extension member with the recommended action.</summary>
    public const string AdviceKey = "advice";

    /// <summary>The extension member with the text of a <see cref="FoxTaskToken"/>, which resumes the task.</summary>
    public const string TaskTokenKey = "taskToken";

    /// <summary>Returns problem details for a body that is not a valid request: status 400, with the errors by the path of the field.</summary>
    /// <param name="problems">The problems. Warnings are omitted, unless there are no errors.</param>
    public static HttpValidationProblemDetails Of(IEnumerable<FoxProblem> problems)
    {
        ArgumentNullException.ThrowIfNull(problems);
        var all = problems as IReadOnlyCollection<FoxProblem> ?? [.. problems];

        // Warnings alone stop a request only where they are treated as errors.
        var errors = all.Where(problem => problem.Severity == FoxSeverity.Error || all.All(static other => other.Severity != FoxSeverity.Error))
            .GroupBy(static problem => problem.Path, static problem => problem.WireMessage, StringComparer.Ordinal)
            .ToDictionary(static group => group.Key, static group => group.ToArray(), StringComparer.Ordinal);
        return new HttpValidationProblemDetails(errors)
        {
            Status = StatusCodes.Status400BadRequest,
            Title = "The request is not valid.",
            Extensions = { [CodeKey] = "validation", [AdviceKey] = "Correct the listed fields and send the request again. Nothing was sent." },
        };
    }

    /// <summary>Returns problem details for any other failure of a service.</summary>
    /// <param name="exception">
    /// The failure. The status shows its cause: 400 and 422 the caller, 404 an unknown task, 500 the settings of this server, 502 to 504
    /// the service.
    /// </param>
    public static ProblemDetails Of(FoxException exception)
    {
        ArgumentNullException.ThrowIfNull(exception);
        return exception is FoxValidationException validation
            ? Of(validation.Problems)
            : Make(StatusAndTitle(exception), exception.Code, exception.Advice, exception.Token);
    }

    internal static ProblemDetails Of(FoxTaskToken token, string code) =>
        Make((StatusCodes.Status504GatewayTimeout, "This server stopped waiting for the task; the task continues."), code, "Keep the token and resume the task later. Do not submit the request again.", token);

    internal static ProblemDetails OfForeignToken() =>
        Make((StatusCodes.Status400BadRequest, "The task token belongs to another service or model."), "task-token", "Send the token that the submit of this model returned.", null);

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
        FoxRejectedException => (StatusCodes.Status422UnprocessableEntity, "The service rejected the request."),
        FoxTaskFailedException => (StatusCodes.Status422UnprocessableEntity, "The task ended without results."),
        FoxTaskNotFoundException => (StatusCodes.Status404NotFound, "The task was not found."),
        FoxWaitTimeoutException => (StatusCodes.Status504GatewayTimeout, "The task is still running."),
        FoxRateLimitException => (StatusCodes.Status503ServiceUnavailable, "Rate limit exceeded."),
        FoxQuotaException => (StatusCodes.Status503ServiceUnavailable, "The service is temporarily unavailable."),
        FoxSubmitOutcomeUnknownException => (StatusCodes.Status502BadGateway, "It is not known whether the service received the request."),
        FoxServerException or FoxProtocolException or FoxIncompleteReplyException or FoxConnectionException or FoxDownloadException
            => (StatusCodes.Status502BadGateway, "The service sent an unexpected response."),
        _ => (StatusCodes.Status500InternalServerError, "The request to the service failed."),
    };
}
