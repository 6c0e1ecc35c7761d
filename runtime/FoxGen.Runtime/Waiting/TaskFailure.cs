namespace FoxGen;

/// <summary>Tells of a task that ended without results.</summary>
internal static class TaskFailure
{
    /// <param name="end">The last snapshot.</param>
    /// <param name="request">What was submitted, when this process did it: the service may quote it.</param>
    /// <param name="context">The client.</param>
    public static FoxTaskFailedException Of(FoxTaskSnapshot end, IFoxRequest? request, FoxContext context)
    {
        var what = end.Status is FoxTaskStatus.Cancelled ? "The task was cancelled" : "The task failed";
        var texts = request is null ? PrivateTexts.None : PrivateTexts.Of(context.Service, end.Token, request);
        var reason = end.Error?.Message is { Length: > 0 } message ? texts.RemoveFrom(message) : null;
        return new FoxTaskFailedException(reason is null ? $"{what}." : $"{what}: {reason}")
        {
            Token = end.Token,
            ErrorCode = end.Error?.Code,
            ErrorType = end.Error?.Type,
            ServiceMessage = end.Error?.Message,
            Body = end.Raw.GetRawText(),
        };
    }
}
