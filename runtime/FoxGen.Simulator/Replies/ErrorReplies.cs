using System.Globalization;
using System.Text.Json.Nodes;
using FoxGen.Specs;
using Microsoft.AspNetCore.Http;

namespace FoxGen.Simulator;

/// <summary>Turns refusals into replies of one service.</summary>
/// <param name="fields">Where the service's error bodies hold what.</param>
internal sealed class ErrorReplies(ErrorFields fields)
{
    public IResult Of(HttpContext context, Refusal refusal)
    {
        var headers = context.Response.Headers;
        if (refusal.RetryAfter is { } delay)
        {
            headers.RetryAfter = Math.Ceiling(delay.TotalSeconds).ToString(CultureInfo.InvariantCulture);
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
        FieldPath.Set(body, fields.Message, $"{refusal.Message} (request_id: {context.TraceIdentifier})");
        FieldPath.Set(body, fields.Type, refusal.Type ?? ProtocolWords.ErrorType(refusal.Status));
        if (refusal.Code is { } code)
        {
            FieldPath.Set(body, fields.Code, code);
        }

        return new JsonReply(refusal.Status, body);
    }
}
