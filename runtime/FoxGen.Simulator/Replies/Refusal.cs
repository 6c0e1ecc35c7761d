namespace FoxGen.Simulator.Replies;

/// <summary>A reply that is an error.</summary>
/// <param name="Status">The HTTP status.</param>
/// <param name="Message">The text for people.</param>
internal sealed record Refusal(int Status, string Message)
{
    /// <summary>The class of error; <c>null</c> for the usual one of the status.</summary>
    public string? Type { get; init; }

    /// <summary>The exact error, for the few that have one.</summary>
    public string? Code { get; init; }

    /// <summary>Whether the HTTP status stays what it is with services that refuse requests inside a 200.</summary>
    public bool KeepsStatus { get; init; }

    /// <summary>What to say in Retry-After.</summary>
    public TimeSpan? RetryAfter { get; init; }

    /// <summary>Whether Retry-After names a moment in place of seconds.</summary>
    public bool IsRetryAfterDate { get; init; }

    /// <summary>The methods to name in Allow.</summary>
    public string? Allow { get; init; }

    public static Refusal TooManyRequests(TimeSpan? retryAfter, bool asDate = false)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(retryAfter ?? TimeSpan.Zero, TimeSpan.Zero, nameof(retryAfter));
        return new(429, "Too many requests. Send fewer requests per minute.") { RetryAfter = retryAfter, IsRetryAfterDate = asDate };
    }

    /// <summary>A refusal by an injected fault, with the HTTP status of the fault.</summary>
    public static Refusal Injected(int status, string message) => status >= 500 ? ServerError(status) : new Refusal(Checked(status, 400), message) { KeepsStatus = true };

    /// <summary>A refusal by an injected fault, inside a 200 if the service has such refusals.</summary>
    public static Refusal Inside200(string message, string? code)
    {
        ArgumentException.ThrowIfNullOrEmpty(message);
        return new Refusal(400, message) { Code = code };
    }

    public static Refusal ServerError(int status) => new(Checked(status, 500), "Internal error of the service.");

    /// <summary>The status, if it is an error status that is not below the least.</summary>
    public static int Checked(int status, int least)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(status, least);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(status, 599);
        return status;
    }
}
