namespace FoxGen.Http;

/// <summary>How long a service asks to wait before the next request.</summary>
internal static class RetryAfter
{
    /// <summary>The wait of the header (RFC 9110, section 10.2.3); <c>null</c> without it, and for 0 or a time in the past, which ask for no wait at all.</summary>
    /// <param name="response">The reply.</param>
    /// <param name="now">The time at which it came.</param>
    public static TimeSpan? Of(HttpResponseMessage response, DateTimeOffset now)
    {
        var wait = response.Headers.RetryAfter switch
        {
            { Delta: { } delta } => delta,
            { Date: { } date } => date - now,
            _ => (TimeSpan?)null,
        };
        return wait > TimeSpan.Zero ? wait : null;
    }

    /// <summary>What a failure says; <c>null</c> when it says nothing.</summary>
    /// <param name="failure">The failure.</param>
    public static TimeSpan? Of(FoxException? failure) => failure switch
    {
        FoxRateLimitException limit => limit.RetryAfter,
        FoxServerException server => server.RetryAfter,
        _ => null,
    };
}
