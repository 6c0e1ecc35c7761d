namespace FoxGen.Client;

/// <summary>Tells of a task that ended without results.</summary>
internal static class TaskFailure
{
    /// <param name="end">The last snapshot.</param>
    /// <param name="context">The client.</param>
    public static FoxTaskFailedException Of(FoxTaskSnapshot end, FoxContext context) => new(end.Status is FoxTaskStatus.Cancelled ? "The task was cancelled." : "The task failed.")
    {
        Token = end.Token,
        ErrorCode = Clean(end.Error?.Code, context),
        ErrorType = Clean(end.Error?.Type, context),
        ServiceMessage = Clean(end.Error?.Message, context),
        Body = Clean(end.Raw.GetRawText(), context),
    };

    // A service may repeat the key in what it says.
    private static string? Clean(string? text, FoxContext context) => text is null ? null : context.Key?.RemoveFrom(text) ?? text;
}
