namespace FoxGen.CompilerServices;

/// <summary>The paths of error fields. Of several paths, the first that holds something counts; an array on the way is searched.</summary>
public class FoxErrorFields
{
    /// <summary>The paths of the error message.</summary>
    public IReadOnlyList<string> MessageFields { get; init; } = [];

    /// <summary>The paths of the error class.</summary>
    public IReadOnlyList<string> TypeFields { get; init; } = [];

    /// <summary>The paths of the error code.</summary>
    public IReadOnlyList<string> CodeFields { get; init; } = [];

    /// <summary>The paths of the request id.</summary>
    public IReadOnlyList<string> RequestIdFields { get; init; } = [];
}

/// <summary>How a service rejects requests. Without paths of its own, a field is read as in a failed task.</summary>
public sealed class FoxRefusalProtocol : FoxErrorFields
{
    /// <summary>The field of a response with a 2xx status that shows whether the request was rejected; <c>null</c> if the status does.</summary>
    public FoxRefusalMark? Unless { get; init; }

    /// <summary>The meaning of error codes.</summary>
    public IReadOnlyDictionary<string, FoxRefusalKind> Kinds { get; init; } = new Dictionary<string, FoxRefusalKind>();
}

/// <summary>The field that shows whether a request was rejected.</summary>
public sealed class FoxRefusalMark
{
    /// <summary>The path of the field.</summary>
    public required string Field { get; init; }

    /// <summary>Its value in the response to an accepted request, as text. With another value, the request was rejected.</summary>
    public required string Value { get; init; }
}

/// <summary>The meanings of error codes.</summary>
public enum FoxRefusalKind
{
    /// <summary>The API key is not valid: <see cref="FoxAuthenticationException"/>.</summary>
    Authentication,

    /// <summary>The balance is too low: <see cref="FoxQuotaException"/>.</summary>
    Quota,

    /// <summary>Too many requests: <see cref="FoxRateLimitException"/>. A submit is repeated.</summary>
    RateLimit,
}
