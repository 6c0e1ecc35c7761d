using FoxGen.Submitting;

namespace FoxGen.Client;

/// <summary>Tells of a task that ended without results.</summary>
internal static class TaskFailure
{
    /// <param name="end">The last snapshot.</param>
    /// <param name="context">The client.</param>
    public static FoxException Of(FoxTaskSnapshot end, FoxContext context) => end.Reply is { IsWhole: false } reply ? KeptReply.Broken(reply, end.Token) : new FoxTaskFailedException(end.Status is FoxTaskStatus.Cancelled ? "The task was cancelled." : "The task failed.")
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
