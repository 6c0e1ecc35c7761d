using System.Globalization;
using FoxGen.Specs;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace FoxGen.Simulator.Replies;

/// <summary>Turns refusals into replies of one service.</summary>
/// <param name="bodies">Writes the bodies.</param>
/// <param name="mark">Whether refusals come inside a 200.</param>
/// <param name="auth">How requests carry the key.</param>
/// <param name="clock">Simulated time, from which dates are counted.</param>
internal sealed class ErrorReplies(RefusalBody bodies, AcceptedMark mark, ServiceFacts auth, TimeProvider clock)
{
    public IResult Of(HttpContext context, Refusal refusal)
    {
        var headers = context.Response.Headers;
        var status = mark.Exists && !refusal.KeepsStatus && refusal.Status < StatusCodes.Status500InternalServerError ? StatusCodes.Status200OK : refusal.Status;
        if (refusal.RetryAfter is { } delay)
        {
            headers.RetryAfter = refusal.IsRetryAfterDate ? HttpDate(clock.GetUtcNow() + delay) : WholeSeconds(delay);
        }

        if (status == StatusCodes.Status401Unauthorized && auth.Find(AuthWords.Scheme) is { } scheme
            && auth.Get(AuthWords.Header).Equals(HeaderNames.Authorization, StringComparison.OrdinalIgnoreCase))
        {
            headers.WWWAuthenticate = scheme;
        }

        if (refusal.Allow is { } methods)
        {
            headers.Allow = methods;
        }

        return new JsonReply(status, bodies.Of(refusal, context.TraceIdentifier));
    }

    // Both are rounded up: who comes back as told must not be too early.
    private static string WholeSeconds(TimeSpan delay) => Math.Ceiling(delay.TotalSeconds).ToString(CultureInfo.InvariantCulture);

    private static string HttpDate(DateTimeOffset time)
    {
        var ticks = (time.UtcTicks + TimeSpan.TicksPerSecond - 1) / TimeSpan.TicksPerSecond * TimeSpan.TicksPerSecond;
        return new DateTimeOffset(ticks, TimeSpan.Zero).ToString("R", CultureInfo.InvariantCulture);
    }
}
