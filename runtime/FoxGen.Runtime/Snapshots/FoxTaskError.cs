namespace FoxGen;

/// <summary>Why a task ended without results, in the words of the service.</summary>
public sealed class FoxTaskError(string? code, string? type, string? message)
{
    /// <summary>The exact error; <c>null</c> when it sent none.</summary>
    public string? Code { get; } = code;

    /// <summary>The class of error; <c>null</c> when it sent none.</summary>
    public string? Type { get; } = type;

    /// <summary>The text for people; <c>null</c> when it sent none. It may quote the prompt.</summary>
    public string? Message { get; } = message;

    /// <summary>The code and type; the message stays out because it may quote the prompt.</summary>
    public override string ToString() => $"{Type ?? "error"}: {Code ?? "no code"}";
}
