using FoxGen.Errors;
using FoxGen.Http;

namespace FoxGen.Client;

/// <summary>Tells of a task that ended without results.</summary>
internal static class TaskFailure
{
    /// <param name="end">The last snapshot.</param>
    /// <param name="request">What was submitted, when this process did it: the service may quote it.</param>
    /// <param name="context">The client.</param>
    public static FoxTaskFailedException Of(FoxTaskSnapshot end, IFoxRequest? request, FoxContext context)
    {
        var what = end.Status is FoxTaskStatus.Cancelled ? "The task was cancelled" : "The task failed";

        // Who resumed the task does not know what was asked for, so nothing that the service quotes could be taken out again.
        var reason = request is not null && end.Error?.Message is { Length: > 0 } message
            ? RequestRedactor.Of(context.Service, end.Token, request).RemoveFrom(Clean(message, context)!)
            : null;
        return new FoxTaskFailedException(reason is null ? $"{what}{(end.Error?.Code is { Length: > 0 } code ? $" with {ErrorText.Bounded(code, 100)}" : "")}." : $"{what}: {reason}")
        {
            Token = end.Token,
            ErrorCode = end.Error?.Code,
            ErrorType = end.Error?.Type,
            ServiceMessage = Clean(end.Error?.Message, context),
            Body = Clean(end.Raw.GetRawText(), context),
        };
    }

    // A service may repeat the key in what it says.
    private static string? Clean(string? text, FoxContext context) => text is null ? null : context.Key?.RemoveFrom(text) ?? text;
}
