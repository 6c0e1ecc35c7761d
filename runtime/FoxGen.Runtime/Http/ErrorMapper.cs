using System.Net;
using FoxGen.CompilerServices;
using FoxGen.Configuration;
using FoxGen.Errors;
using FoxGen.Texts;

namespace FoxGen.Http;

/// <summary>Turns replies that are no success into exceptions. What the service says in words gets into their properties, never into their messages.</summary>
internal sealed class ErrorMapper(FoxTaskProtocol protocol, ApiKeyCredential key)
{
    /// <summary>A submit that the service refused. The status is one of 400 to 499, without 408.</summary>
    /// <param name="reply">The reply.</param>
    /// <param name="model">The model id.</param>
    /// <param name="body">The request: the message names those of its fields that the service names.</param>
    public FoxException OfSubmit(HttpReply reply, string model, ReadOnlyMemory<byte> body)
    {
        var facts = Facts(reply);
        return Refusal(reply, facts, null, $"The service rejected the request for {model}{NamedFields.Of(body, facts.Message)}.");
    }

    /// <summary>A request that costs nothing and brought nothing.</summary>
    /// <param name="reply">The reply.</param>
    /// <param name="what">What was asked for: "an upload".</param>
    public FoxException OfFree(HttpReply reply, string what) => IsFailure(reply)
        ? Failure(reply, $"The service failed to process {what}.", null)
        : Refusal(reply, Facts(reply), null, $"The service rejected {what}.");

    /// <summary>A query that brought no task.</summary>
    public FoxException OfQuery(HttpReply reply, FoxTaskToken token) => reply.Status switch
    {
        _ when IsFailure(reply) => Failure(reply, "The service failed to process a status request.", token),
        HttpStatusCode.NotFound => new FoxTaskNotFoundException("The task was not found.") { Response = Facts(reply), Token = token },
        HttpStatusCode.Forbidden => new FoxAuthenticationException("The API key has no access to the task.") { Response = Facts(reply), Token = token },
        _ => Refusal(reply, Facts(reply), token, "The service rejected a status request."),
    };

    /// <summary>A success without a JSON object.</summary>
    public FoxProtocolException NoJson(HttpReply reply, FoxTaskToken? token, string what) =>
        new(reply.IsTooLong ? $"The response to {what} is larger than {HttpReply.LongestMegabytes} MB." : $"The response to {what} is not the expected JSON.", reply.BodyFailure)
        {
            Response = Facts(reply),
            Token = token,
            IsPersistent = reply.IsTooLong,
        };

    /// <summary>A reply to a query that has the id of another task, from a cache or a proxy that mixes connections up.</summary>
    public FoxProtocolException OtherTask(HttpReply reply, FoxTaskToken token) =>
        new("The response to a status request is about another task.") { Response = Facts(reply), Token = token, IsPersistent = true };

    /// <summary>What the reply says of its failure; a service may repeat the key in it.</summary>
    public ServiceFailure Facts(HttpReply reply)
    {
        var error = reply.Start is { } json ? FoxTaskSnapshotReader.ReadError(protocol, json) : null;
        return new ServiceFailure
        {
            Status = reply.Status,
            RequestId = reply.RequestId ?? RequestId(error?.Message),
            ErrorType = Clean(error?.Type),
            ErrorCode = Clean(error?.Code),
            Message = Clean(error?.Message),
            Body = Clean(reply.Text),
        };
    }

    private static bool IsFailure(HttpReply reply) => reply.IsRedirected || (int)reply.Status is < 400 or 408 or >= 500;

    private FoxServerException Failure(HttpReply reply, string message, FoxTaskToken? token) =>
        new(message) { Response = Facts(reply), Token = token, RetryAfter = reply.RetryAfter };

    private static FoxException Refusal(HttpReply reply, ServiceFailure facts, FoxTaskToken? token, string message) => reply.Status switch
    {
        HttpStatusCode.Unauthorized => new FoxAuthenticationException("The service rejected the API key.") { Response = facts, Token = token },
        HttpStatusCode.PaymentRequired => new FoxQuotaException("Insufficient balance.") { Response = facts, Token = token },
        HttpStatusCode.TooManyRequests => new FoxRateLimitException("Rate limit exceeded.") { Response = facts, Token = token, RetryAfter = reply.RetryAfter },
        _ => new FoxRejectedException(message) { Response = facts, Token = token },
    };

    private string? Clean(string? text) => text is null ? null : key.RemoveFrom(text);

    /// <summary>The id at the end of a message, where services without the header put it.</summary>
    private static string? RequestId(string? message)
    {
        const string Label = "request_id:";
        var at = message?.LastIndexOf(Label, StringComparison.OrdinalIgnoreCase) ?? -1;
        var id = at < 0 ? "" : message![(at + Label.Length)..].Trim().TrimEnd('.', ')', ']');
        return ServiceIdentifiers.IsId(id) ? id : null;
    }
}
