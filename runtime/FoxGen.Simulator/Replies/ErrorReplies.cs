using System.Globalization;
using System.Text.Json.Nodes;
using FoxGen.Specs;
using Microsoft.AspNetCore.Http;

namespace FoxGen.Simulator.Replies;

/// <summary>Turns refusals into replies of one service.</summary>
/// <param name="fields">Where the service's error bodies hold what.</param>
/// <param name="clock">Simulated time, from which dates are counted.</param>
internal sealed class ErrorReplies(ServiceFacts fields, TimeProvider clock)
{
    public IResult Of(HttpContext context, Refusal refusal)
    {
        var headers = context.Response.Headers;
        if (refusal.RetryAfter is { } delay)
        {
            headers.RetryAfter = refusal.IsRetryAfterDate ? HttpDate(clock.GetUtcNow() + delay) : WholeSeconds(delay);
        }

        if (refusal.Status == StatusCodes.Status401Unauthorized)
        {
            headers.WWWAuthenticate = "Bearer";
        }

        if (refusal.Allow is { } methods)
        {
            headers.Allow = methods;
        }

        var body = new JsonObject();
        ReplyFieldPath.Fill(body, fields, new SimulatedError(
            $"{refusal.Message} (request_id: {context.TraceIdentifier})", refusal.Type ?? ProtocolWords.ErrorType(refusal.Status), refusal.Code));
        return new JsonReply(refusal.Status, body);
    }

    // Both are rounded up: who comes back as told must not be too early.
    private static string WholeSeconds(TimeSpan delay) => Math.Ceiling(delay.TotalSeconds).ToString(CultureInfo.InvariantCulture);

    private static string HttpDate(DateTimeOffset time)
    {
        var ticks = (time.UtcTicks + TimeSpan.TicksPerSecond - 1) / TimeSpan.TicksPerSecond * TimeSpan.TicksPerSecond;
        return new DateTimeOffset(ticks, TimeSpan.Zero).ToString("R", CultureInfo.InvariantCulture);
    }
}
