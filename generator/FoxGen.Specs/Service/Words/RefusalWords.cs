using FoxGen.Rules;

namespace FoxGen.Specs;

/// <summary>The keys of <c>refusal</c>: how the service rejects a request, if that differs from a failed task.</summary>
public static class RefusalWords
{
    /// <summary>The error message.</summary>
    public static ReplyPlacesWord<SimulatedError> Message { get; } =
        new("message", "the error message of a rejected request", error => RuleValue.Of(error.Message)) { Runtime = "MessageFields" };

    /// <summary>The error class.</summary>
    public static ReplyPlacesWord<SimulatedError> Type { get; } =
        new("type", "the error class of a rejected request", error => RuleValue.Of(error.Type)) { Runtime = "TypeFields" };

    /// <summary>The error code.</summary>
    public static ReplyPlacesWord<SimulatedError> Code { get; } =
        new("code", "the error code of a rejected request", error => error.Code is null ? null : RuleValue.Of(error.Code)) { Runtime = "CodeFields" };

    /// <summary>The request id.</summary>
    public static ReplyPlacesWord<SimulatedError> RequestId { get; } =
        new("requestId", "the request id of a rejected request", error => error.RequestId is null ? null : RuleValue.Of(error.RequestId)) { Runtime = "RequestIdFields" };

    /// <summary>The mark of a reply that is not a refusal.</summary>
    public static ServiceWord<ServiceFacts> Unless { get; } = new(
        "unless",
        "the field of a response with a 2xx status that shows whether the request was rejected",
        UnlessWords.Group)
    {
        Runtime = "Unless",
        Noun = "'unless'",
    };

    /// <summary>The meaning of error codes.</summary>
    public static ServiceWord<EquatableArray<ServiceEntry<RefusalKind>>> Kinds { get; } = new(
        "kinds",
        "error codes and their meaning: `authentication`, `quota` or `rateLimit`. A request rejected with `rateLimit` is repeated later",
        new ServiceMap<RefusalKind>(
            ServiceScalars.Word(
                KindEnum,
                ("authentication", RefusalKind.Authentication),
                ("quota", RefusalKind.Quota),
                ("rateLimit", RefusalKind.RateLimit)),
            "the meaning of the error code '{0}'",
            KindEnum))
    {
        Runtime = "Kinds",
    };

    /// <summary>All keys of the group.</summary>
    public static ServiceGroup Group { get; } = new(Message, Type, Code, RequestId, Unless, Kinds);

    private const string KindEnum = "CompilerServices.FoxRefusalKind";
}

/// <summary>The keys of <c>refusal.unless</c>.</summary>
public static class UnlessWords
{
    /// <summary>The field.</summary>
    public static ServiceWord<string> Field { get; } = new("field", "the path of the field", ServiceScalars.Field) { IsRequired = true, Runtime = "Field" };

    /// <summary>Its value in a reply that is not a refusal.</summary>
    public static ServiceWord<string> Is { get; } =
        new("is", "the value that it has if the request was accepted. With another value, the request was rejected", ServiceScalars.Scalar) { IsRequired = true, Runtime = "Value", Noun = "the value of an accepted request" };

    /// <summary>All keys of the group.</summary>
    public static ServiceGroup Group { get; } = new(Field, Is);
}

/// <summary>The meanings of error codes that the client acts on.</summary>
public enum RefusalKind
{
    /// <summary>The API key is not valid.</summary>
    Authentication,

    /// <summary>The balance is too low.</summary>
    Quota,

    /// <summary>Too many requests.</summary>
    RateLimit,
}
