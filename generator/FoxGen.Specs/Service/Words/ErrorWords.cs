using FoxGen.Rules;

namespace FoxGen.Specs;

/// <summary>The words of <c>tasks.error</c>: where a refused request or a failed task holds its error.</summary>
public static class ErrorWords
{
    /// <summary>The text for people.</summary>
    public static ReplyWord<SimulatedError> Message { get; } =
        new("message", "the error message", ReplyType.String, error => RuleValue.Of(error.Message)) { IsRequired = true, Runtime = "ErrorMessageField" };

    /// <summary>The class of error.</summary>
    public static ReplyWord<SimulatedError> Type { get; } =
        new("type", "the error class, for programs", ReplyType.String, error => RuleValue.Of(error.Type)) { Runtime = "ErrorTypeField" };

    /// <summary>The exact error.</summary>
    public static ReplyWord<SimulatedError> Code { get; } =
        new("code", "the error code, for programs", ReplyType.String, error => error.Code is null ? null : RuleValue.Of(error.Code)) { Runtime = "ErrorCodeField" };

    /// <summary>All.</summary>
    public static ServiceGroup Group { get; } = new(Message, Type, Code);
}

/// <summary>An error as a simulator knows it when it replies.</summary>
/// <param name="Message">What went wrong, in words.</param>
/// <param name="Type">The class of error.</param>
/// <param name="Code">The exact error; <c>null</c> for none.</param>
public sealed record SimulatedError(string Message, string Type, string? Code);
