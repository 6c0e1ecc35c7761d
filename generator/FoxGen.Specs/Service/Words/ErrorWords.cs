using FoxGen.Rules;

namespace FoxGen.Specs;

/// <summary>The keys of <c>tasks.error</c>: the paths of the error fields of a rejected request or a failed task.</summary>
public static class ErrorWords
{
    /// <summary>The error message.</summary>
    public static ReplyWord<SimulatedError> Message { get; } =
        new("message", "the error message", ReplyType.String, error => RuleValue.Of(error.Message)) { IsRequired = true, Runtime = "ErrorMessageField" };

    /// <summary>The error class.</summary>
    public static ReplyWord<SimulatedError> Type { get; } =
        new("type", "the error class, for programs", ReplyType.String, error => RuleValue.Of(error.Type)) { Runtime = "ErrorTypeField" };

    /// <summary>The error code.</summary>
    public static ReplyWord<SimulatedError> Code { get; } =
        new("code", "the error code, for programs", ReplyType.String, error => error.Code is null ? null : RuleValue.Of(error.Code)) { Runtime = "ErrorCodeField" };

    /// <summary>All keys of the group.</summary>
    public static ServiceGroup Group { get; } = new(Message, Type, Code);
}

/// <summary>An error in a simulated response.</summary>
/// <param name="Message">The error message.</param>
/// <param name="Type">The error class.</param>
/// <param name="Code">The error code; <c>null</c> for none.</param>
public sealed record SimulatedError(string Message, string Type, string? Code);
