using System.Net;
using FoxGen.CompilerServices;
using FoxGen.Configuration;

namespace FoxGen.Http;

/// <summary>Turns replies that are no success into exceptions, with nothing secret in their messages.</summary>
internal sealed class ErrorMapper(FoxTaskProtocol protocol, ApiKeyCredential key)
{
    /// <summary>A submit that the service refused. The status is one of 400 to 499, without 408.</summary>
    public FoxException OfSubmit(HttpReply reply, RequestRedactor texts) => Refusal(reply, texts, null, "The service rejected the request");

    /// <summary>A request that costs nothing and brought nothing.</summary>
    /// <param name="reply">The reply.</param>
    /// <param name="what">What was asked for: "an upload".</param>
    public FoxException OfFree(HttpReply reply, string what) => IsFailure(reply)
        ? Failure(reply, $"The service failed to process {what}", null)
        : Refusal(reply, RequestRedactor.None, null, $"The service rejected {what}");

    /// <summary>A query that brought no task.</summary>
    public FoxException OfQuery(HttpReply reply, FoxTaskToken token)
    {
        if (IsFailure(reply))
        {
            return Failure(reply, "The service failed to process a task query", token);
        }

        return reply.Status switch
        {
            HttpStatusCode.NotFound => new FoxTaskNotFoundException(Say("The task was not found", reply, RequestRedactor.None))
            {
                Status = reply.Status,
                RequestId = RequestId(reply),
                Body = Body(reply),
                Token = token,
            },
            HttpStatusCode.Forbidden => Authentication(reply, RequestRedactor.None, token, "The API key has no access to the task"),
            _ => Refusal(reply, RequestRedactor.None, token, "The service rejected a task query"),
        };
    }

    /// <summary>A success without a JSON object.</summary>
    public FoxProtocolException NoJson(HttpReply reply, FoxTaskToken? token, string what = "a query") => new($"The response to {what} is not the expected JSON.", reply.BodyFailure)
    {
        Status = reply.Status,
        RequestId = RequestId(reply),
        Body = Body(reply),
        Token = token,
    };

    /// <summary>The reply's body for an exception; a service may repeat the key in it.</summary>
    public string? Body(HttpReply reply) => reply.Text is { } text ? key.RemoveFrom(text) : null;

    private static bool IsFailure(HttpReply reply) => reply.IsRedirected || (int)reply.Status is < 400 or 408 or >= 500;

    private FoxServerException Failure(HttpReply reply, string what, FoxTaskToken? token) => new(Say(what, reply, RequestRedactor.None))
    {
        Status = reply.Status,
        RequestId = RequestId(reply),
        Body = Body(reply),
        Token = token,
        RetryAfter = reply.RetryAfter,
    };

    private FoxException Refusal(HttpReply reply, RequestRedactor texts, FoxTaskToken? token, string what)
    {
        var error = Error(reply);
        return reply.Status switch
        {
            HttpStatusCode.Unauthorized => Authentication(reply, texts, token, "The service rejected the API key"),
            HttpStatusCode.PaymentRequired => new FoxQuotaException(Say("Insufficient balance", reply, texts))
            {
                Status = reply.Status,
                RequestId = RequestId(reply),
                Body = Body(reply),
                Token = token,
                ErrorType = error?.Type,
                ErrorCode = error?.Code,
            },
            HttpStatusCode.TooManyRequests => new FoxRateLimitException(Say("Rate limit exceeded", reply, texts))
            {
                Status = reply.Status,
                RequestId = RequestId(reply),
                Body = Body(reply),
                Token = token,
                RetryAfter = reply.RetryAfter,
                ErrorType = error?.Type,
                ErrorCode = error?.Code,
            },
            _ => new FoxRejectedException(Say(what, reply, texts))
            {
                Status = reply.Status,
                RequestId = RequestId(reply),
                Body = Body(reply),
                Token = token,
                ErrorType = error?.Type,
                ErrorCode = error?.Code,
            },
        };
    }

    private FoxAuthenticationException Authentication(HttpReply reply, RequestRedactor texts, FoxTaskToken? token, string what)
    {
        var error = Error(reply);
        return new FoxAuthenticationException(Say(what, reply, texts))
        {
            Status = reply.Status,
            RequestId = RequestId(reply),
            Body = Body(reply),
            Token = token,
            ErrorType = error?.Type,
            ErrorCode = error?.Code,
        };
    }

    private FoxTaskError? Error(HttpReply reply) =>
        reply.Json is { } json ? FoxTaskSnapshotReader.ReadError(protocol, json) : null;

    private string Say(string what, HttpReply reply, RequestRedactor texts) =>
        Error(reply)?.Message is { Length: > 0 } message ? $"{what}: {texts.RemoveFrom(key.RemoveFrom(message))}" : $"{what}.";

    /// <summary>The id from the headers, or from the end of the message, where services without the header put it.</summary>
    private string? RequestId(HttpReply reply)
    {
        const string Label = "request_id:";
        if (reply.RequestId is not null || Error(reply)?.Message is not { } message)
        {
            return reply.RequestId;
        }

        var at = message.LastIndexOf(Label, StringComparison.OrdinalIgnoreCase);
        var id = at < 0 ? "" : message[(at + Label.Length)..].Trim().TrimEnd('.', ')', ']');
        return FoxTaskToken.IsPart(id) ? id : null;
    }
}
