using FoxGen.Rules;

namespace FoxGen.Specs;

/// <summary>The keys of <c>tasks.error</c>: the paths of the error fields of a rejected request or a failed task.</summary>
public static class ErrorWords
{
    /// <summary>The error message.</summary>
    public static ReplyPlacesWord<SimulatedError> Message { get; } =
        new("message", "the error message", error => RuleValue.Of(error.Message)) { IsRequired = true, Runtime = "MessageFields" };

    /// <summary>The error class.</summary>
    public static ReplyPlacesWord<SimulatedError> Type { get; } =
        new("type", "the error class, for programs", error => RuleValue.Of(error.Type)) { Runtime = "TypeFields" };

    /// <summary>The error code.</summary>
    public static ReplyPlacesWord<SimulatedError> Code { get; } =
        new("code", "the error code, for programs", error => error.Code is null ? null : RuleValue.Of(error.Code)) { Runtime = "CodeFields" };

    /// <summary>The request id.</summary>
    public static ReplyPlacesWord<SimulatedError> RequestId { get; } =
        new("requestId", "the request id, for the support of the service", error => error.RequestId is null ? null : RuleValue.Of(error.RequestId)) { Runtime = "RequestIdFields" };

    /// <summary>All keys of the group.</summary>
    public static ServiceGroup Group { get; } = new(Message, Type, Code, RequestId);
}

/// <summary>An error in a simulated response.</summary>
/// <param name="Message">The error message.</param>
/// <param name="Type">The error class.</param>
/// <param name="Code">The error code; <c>null</c> for none.</param>
public sealed record SimulatedError(string Message, string Type, string? Code)
{
    /// <summary>The request id; <c>null</c> for none.</summary>
    public string? RequestId { get; init; }
}
