using System.Net;
using FoxGen.CompilerServices;
using FoxGen.Configuration;
using FoxGen.Errors;
using FoxGen.Json;
using FoxGen.Rules.Primitives;
using FoxGen.Texts;

namespace FoxGen.Http;

/// <summary>Turns replies that are no success into exceptions. What the service says in words gets into their properties, never into their messages.</summary>
internal sealed class ErrorMapper(FoxServiceDefinition service, ApiKeyCredential key)
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
    public FoxException OfFree(HttpReply reply, string what) => IsFailure(reply) && !IsRefusedSuccess(reply)
        ? Failure(reply, $"The service failed to process {what}.", null)
        : Refusal(reply, Facts(reply), null, $"The service rejected {what}.");

    /// <summary>Whether a reply with a success status says that the request was rejected.</summary>
    public bool IsRefusedSuccess(HttpReply reply) => reply.IsSuccess && service.Refusal?.Unless is { } mark && reply.Start is { } json
        && JsonFields.Find(json, mark.Field) is { } value && JsonFields.Scalar(value) != mark.Value;

    /// <summary>A query that brought no task.</summary>
    public FoxException OfQuery(HttpReply reply, FoxTaskToken token) => reply.Status switch
    {
        _ when IsRefusedSuccess(reply) => Refusal(reply, Facts(reply), token, "The service rejected a status request."),
        _ when IsFailure(reply) => Failure(reply, "The service failed to process a status request.", token),
        HttpStatusCode.NotFound => new FoxTaskNotFoundException("The task was not found.") { Response = Facts(reply), Token = token },
        HttpStatusCode.Forbidden => new FoxAuthenticationException("The API key has no access to the task.") { Response = Facts(reply), Token = token },
        _ => Refusal(reply, Facts(reply), token, "The service rejected a status request."),
    };

    /// <summary>A success without a JSON object.</summary>
    public FoxProtocolException NoJson(HttpReply reply, FoxTaskToken? token, string what) =>
        new(reply.IsTooLong ? $"The response to {what} is larger than {ProblemText.Bytes(service.MaxReplyBytes)}." : $"The response to {what} is not the expected JSON.", reply.BodyFailure)
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
        var (own, others) = (service.Refusal ?? service.Tasks.Error, service.Tasks.Error);
        var json = reply.Start ?? default;
        var error = FoxTaskSnapshotReader.ReadError(own, json, others);
        return new ServiceFailure
        {
            Status = reply.Status,
            RequestId = reply.RequestId ?? RequestId(JsonFields.First(json, FoxTaskSnapshotReader.Or(own.RequestIdFields, others.RequestIdFields), JsonFields.Word)),
            ErrorType = Clean(error?.Type),
            ErrorCode = Clean(error?.Code),
            Message = Clean(error?.Message),
            Body = Clean(reply.Text),
        };
    }

    private static bool IsFailure(HttpReply reply) => reply.IsRedirected || (int)reply.Status is < 400 or 408 or >= 500;

    private FoxServerException Failure(HttpReply reply, string message, FoxTaskToken? token) =>
        new(message) { Response = Facts(reply), Token = token, RetryAfter = reply.RetryAfter };

    private FoxException Refusal(HttpReply reply, ServiceFailure facts, FoxTaskToken? token, string message) => KindOf(reply, facts) switch
    {
        FoxRefusalKind.Authentication => new FoxAuthenticationException("The service rejected the API key.") { Response = facts, Token = token },
        FoxRefusalKind.Quota => new FoxQuotaException("Insufficient balance.") { Response = facts, Token = token },
        FoxRefusalKind.RateLimit => new FoxRateLimitException("Rate limit exceeded.") { Response = facts, Token = token, RetryAfter = reply.RetryAfter },
        _ => new FoxRejectedException(message) { Response = facts, Token = token },
    };

    // The code says more than the status.
    private FoxRefusalKind? KindOf(HttpReply reply, ServiceFailure facts) =>
        facts.ErrorCode is { } code && service.Refusal is { } refusal && refusal.Kinds.TryGetValue(code, out var kind) ? kind : reply.Status switch
        {
            HttpStatusCode.Unauthorized => FoxRefusalKind.Authentication,
            HttpStatusCode.PaymentRequired => FoxRefusalKind.Quota,
            HttpStatusCode.TooManyRequests => FoxRefusalKind.RateLimit,
            _ => null,
        };

    /// <summary>Whether a reply rejects the request itself, and not its key or its time.</summary>
    public bool IsRejection(HttpReply reply) => KindOf(reply, Facts(reply)) is null && !reply.IsRedirected && (IsRefusedSuccess(reply) || ((int)reply.Status is >= 400 and < 500
        && reply.Status is not (HttpStatusCode.Forbidden or HttpStatusCode.NotFound or HttpStatusCode.RequestTimeout or HttpStatusCode.Conflict or (HttpStatusCode)425)));

    private string? Clean(string? text) => text is null ? null : key.RemoveFrom(text);

    private static string? RequestId(string? id) => ServiceIdentifiers.IsId(id) ? id : null;
}
