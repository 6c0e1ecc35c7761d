namespace FoxGen;

/// <summary>The error of a task, from the service.</summary>
/// <param name="Code">The error code; <c>null</c> if the service sent none.</param>
/// <param name="Type">The error class; <c>null</c> if the service sent none.</param>
/// <param name="Message">The error message; <c>null</c> if the service sent none. It can quote the prompt.</param>
public sealed record FoxTaskError(string? Code, string? Type, string? Message)
{
    /// <summary>Returns the code and the type, without the message, because it can quote the prompt.</summary>
    public override string ToString() => $"{Type ?? "error"}: {Code ?? "no code"}";
}
