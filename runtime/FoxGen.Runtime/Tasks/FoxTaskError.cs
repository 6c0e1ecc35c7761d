namespace FoxGen;

/// <summary>Why a task ended without results, in the words of the service.</summary>
/// <param name="Code">The exact error; <c>null</c> when it sent none.</param>
/// <param name="Type">The class of error; <c>null</c> when it sent none.</param>
/// <param name="Message">The text for people; <c>null</c> when it sent none. It may quote the prompt.</param>
public sealed record FoxTaskError(string? Code, string? Type, string? Message)
{
    /// <summary>The code and type; the message stays out because it may quote the prompt.</summary>
    public override string ToString() => $"{Type ?? "error"}: {Code ?? "no code"}";
}
