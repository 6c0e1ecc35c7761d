using System.Net;
using FoxGen.CompilerServices;
using FoxGen.Errors;
using FoxGen.Http;

namespace FoxGen.Submitting;

/// <summary>The table of what the end of an attempt means for the money.</summary>
internal sealed class SubmitResponseClassifier(
    FoxServiceDefinition service,
    FoxModelDefinition model,
    ReadOnlyMemory<byte> body,
    SingleSendContent content,
    ErrorMapper errors,
    SubmitIdentity identity)
{
    /// <summary>A reply came.</summary>
    public SubmitOutcome OfReply(HttpReply reply)
    {
        var status = (int)reply.Status;
        if (reply.IsRedirected)
        {
            return Unknown("the response comes from another address, because a handler followed a redirect", reply, null);
        }

        if (!content.IsAnswer(reply.Status))
        {
            return OfHandler(reply);
        }

        if (reply.IsSuccess)
        {
            return OfSuccess(reply);
        }

        if (reply.Status is HttpStatusCode.Conflict && service.Idempotency is { Contract: var contract })
        {
            return contract is FoxIdempotencyContract.Reject
                ? Unknown("the service has already received a request with this idempotency key, but did not return its task", reply, null, wasReceived: true)
                : Unknown("the service is still processing a request with the same idempotency key", reply, null);
        }

        if (status is < 400 or 408 or >= 500)
        {
            return Unknown("the status of the response does not show whether the service accepted the request", reply, null);
        }

        var mayRepeat = reply.Status is HttpStatusCode.TooManyRequests;
        return new SubmitOutcome(null, errors.OfSubmit(reply, model.Id, body), mayHaveLeft: true, mayRepeat);
    }

    /// <summary>No reply came.</summary>
    /// <param name="failure">What came instead.</param>
    /// <param name="isLate">Whether the time of the attempt is over.</param>
    /// <param name="isLast">Whether that of the submit is.</param>
    public SubmitOutcome OfFailure(Exception failure, bool isLate, bool isLast)
    {
        if (!content.TryAbandon())
        {
            return Unknown(isLate ? "no response was received in time" : "the connection was lost before the response", null, failure);
        }

        if (failure is ObjectDisposedException)
        {
            throw failure;
        }

        var what =
            content.WasReadAhead ? $"A handler of the HttpClient tried to buffer or copy the request body, so that it could send it twice and be billed twice. Nothing was sent. If it is an in-memory test host or the handler of a platform, set {nameof(FoxClientOptions)}.{nameof(FoxClientOptions.PrimaryHandler)}." :
            isLate ? "The service could not be reached in time. Nothing was sent." :
            "The service could not be reached. Nothing was sent.";

        // What is neither the network nor a timeout would fail in the same way again.
        var mayRepeat = !content.WasReadAhead && !(isLate && isLast) && failure is HttpRequestException or IOException or OperationCanceledException;
        return new SubmitOutcome(null, new FoxConnectionException(what, failure), mayHaveLeft: false, mayRepeat);
    }

    /// <summary>A handler answered, or may have.</summary>
    private SubmitOutcome OfHandler(HttpReply reply)
    {
        if (content.TryAbandon())
        {
            var what = FormattableString.Invariant($"A handler of the HttpClient answered with HTTP {(int)reply.Status} in place of the service. Nothing was sent.");
            return new SubmitOutcome(null, new FoxConnectionException(what), mayHaveLeft: false, mayRepeat: reply.Status is HttpStatusCode.TooManyRequests);
        }

        return Unknown(
            content.IsGuarded ? "a handler answered in place of the service after the request had left"
            : "no FoxSubmitGuard stands at the connection, so a handler may have answered in place of the service",
            reply,
            null);
    }

    private SubmitOutcome OfSuccess(HttpReply reply)
    {
        // Also from a reply that broke off or did not end: an id that arrived completely is the id of a paid task.
        if (reply.Start is not { } json || FoxTaskSnapshotReader.ReadId(service.Tasks, json) is not { } id)
        {
            return Unknown(reply.BodyFailure is null ? "the response has no valid task id" : "the response is incomplete and has no task id", reply, reply.BodyFailure);
        }

        var token = new FoxTaskToken(service.Name, model.Id, id);
        return new SubmitOutcome(
            FoxTaskSnapshotReader.Read(service.Tasks, token, json, 0, reply.RetryAfter), null, mayHaveLeft: true, mayRepeat: false);
    }

    // With an idempotency contract sending again cannot pay twice. What is known to have been received is not asked about again.
    private SubmitOutcome Unknown(string why, HttpReply? reply, Exception? cause, bool wasReceived = false)
    {
        var failure = new FoxSubmitOutcomeUnknownException(
            $"The request for {model.Id} {(wasReceived ? "was" : "may have been")} received and billed: {why}.{(service.Idempotency is null ? " It was not sent again." : "")}", cause)
        {
            WasReceived = wasReceived ? true : null,
            IdempotencyKey = identity.Key,
            Submission = identity.Submission,
            Model = model.Id,
            SentAt = content.StartedAt,
            Response = reply is null ? ServiceFailure.None : errors.Facts(reply),
        };
        return new SubmitOutcome(null, failure, mayHaveLeft: true, mayRepeat: service.Idempotency is not null && !wasReceived);
    }
}
