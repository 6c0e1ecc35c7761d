using FoxGen.Texts;


namespace FoxGen;

/// <summary>The error of a task, from the service.</summary>
public sealed class FoxTaskError(string? code, string? type, string? message)
{
    /// <summary>The error code; <c>null</c> if the service sent none.</summary>
    public string? Code { get; } = code;

    /// <summary>The error class; <c>null</c> if the service sent none.</summary>
    public string? Type { get; } = type;

    /// <summary>The error message; <c>null</c> if the service sent none. It can quote the prompt.</summary>
    public string? Message { get; } = message;

    /// <summary>Returns the type and the code if they have the form of a code, without the message, because it can quote the prompt.</summary>
    public override string ToString() => $"{(ServiceIdentifiers.IsCode(Type) ? Type : "error")}: {(ServiceIdentifiers.IsCode(Code) ? Code : "no code")}";
}
