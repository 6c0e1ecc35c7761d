using System.Net;
using FoxGen.CompilerServices;
using FoxGen.Configuration;
using FoxGen.Errors;
using FoxGen.Http;
using FoxGen.Json;

namespace FoxGen.Submitting;

/// <summary>The table of what the end of an attempt means for the money.</summary>
internal sealed class SubmitResponseClassifier(
    FoxServiceDefinition service,
    FoxEndpoint endpoint,
    FoxModelDefinition model,
    Uri uri,
    ReadOnlyMemory<byte> body,
    SingleSendContent content,
    ErrorMapper errors,
    SubmitIdentity identity,
    KeptReply? kept)
{
    /// <summary>A reply came out of the handlers.</summary>
    public SubmitOutcome OfReply(HttpReply reply)
    {
        if (OfWire(reply.BodyFailure) is { } known)
        {
            return known;
        }

        if (reply.IsRedirected)
        {
            return Unknown("the response comes from another address, because a handler followed a redirect", reply, null);
        }

        // A handler that unpacks the reply may find the id that the wire hides; else what came from the wire says more.
        return !content.IsAnswer(reply.Status) ? OfHandler(reply)
            : reply.IsSuccess && !Settles(reply) ? OfAnswer(content.Wire.Reply(reply.BodyFailure) ?? reply)
            : OfAnswer(reply);
    }

    /// <summary>No reply came out of the handlers.</summary>
    /// <param name="failure">What came instead.</param>
    /// <param name="isLate">Whether the time of the attempt is over.</param>
    /// <param name="isLast">Whether that of the submit is.</param>
    public SubmitOutcome OfFailure(Exception failure, bool isLate, bool isLast)
    {
        if (OfWire(failure) is { } known)
        {
            return known;
        }

        var isNotProcessed = content.Wire is { WasRefused: true, WasLost: false };
        if (!content.TryAbandon() && !isNotProcessed)
        {
            return content.Wire.Reply(failure) is { IsRedirected: false } reply ? OfAnswer(reply) : Unknown(isLate ? "no response was received in time" : FoxUploadException.In(failure) is not null ? "a file could not be sent completely" : "the connection was lost before the response", null, failure);
        }

        if (failure is ObjectDisposedException)
        {
            throw failure;
        }

        if (FoxUploadException.In(failure) is { } file)
        {
            return new SubmitOutcome(null, file, mayHaveLeft: false, mayRepeat: false);
        }

        var what =
            content.WasReadAhead ? $"A handler of the HttpClient tried to buffer or copy the request body. The handler could then send the request twice, and you could be billed twice. Nothing was sent. If the handler is an in-memory test host or a platform handler, set {nameof(FoxClientOptions)}.{nameof(FoxClientOptions.PrimaryHandler)}." :
            isNotProcessed ? "The service refused the request before it processed it. Nothing was billed." :
            isLate ? $"{uri.Authority} could not be reached in time. Nothing was sent." :
            $"{ConnectionCause.Sentence(uri, failure)} Nothing was sent.";

        // What is neither the network nor a timeout would fail in the same way again.
        var mayRepeat = !content.WasReadAhead && !(isLate && isLast) && failure is HttpRequestException or IOException or OperationCanceledException;
        return new SubmitOutcome(null, new FoxConnectionException(what, failure), mayHaveLeft: false, mayRepeat);
    }

    /// <summary>What the guard saw on the wire, when it settles the matter: then it does not matter what handlers made of it.</summary>
    private SubmitOutcome? OfWire(Exception? failure) =>
        content.Wire.Reply(failure) is { IsRedirected: false } reply && (IsRefusal(reply) || (reply.IsSuccess && Settles(reply)) || errors.IsRefusedSuccess(reply)) ? OfAnswer(reply) : null;

    private SubmitOutcome OfAnswer(HttpReply reply)
    {
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

        return IsRefusal(reply) ? Refused(reply) : Unknown("the status of the response does not show whether the service accepted the request", reply, reply.BodyFailure);
    }

    private SubmitOutcome Refused(HttpReply reply)
    {
        var failure = errors.OfSubmit(reply, model.Id, body);
        return new SubmitOutcome(null, failure, mayHaveLeft: true, mayRepeat: failure is FoxRateLimitException);
    }

    private static bool IsRefusal(HttpReply reply) => (int)reply.Status is >= 400 and < 500 and not 408;

    private bool Settles(HttpReply reply) => kept?.Settles(reply) ?? (reply.Start is { } json && FoxTaskSnapshotReader.ReadId(service.Tasks, json) is not null);

    /// <summary>A handler answered, or may have.</summary>
    private SubmitOutcome OfHandler(HttpReply reply)
    {
        if (content.TryAbandon())
        {
            var what = FormattableString.Invariant($"A handler of the HttpClient responded with HTTP {(int)reply.Status} in place of the service. Nothing was sent.");
            return new SubmitOutcome(null, new FoxConnectionException(what), mayHaveLeft: false, mayRepeat: reply.Status is HttpStatusCode.TooManyRequests);
        }

        return Unknown(
            content.Wire.IsGuarded ? "a handler responded in place of the service after the request was sent"
            : "the HttpClient has no FoxSubmitGuard, so a handler may have responded in place of the service",
            reply,
            null);
    }

    private SubmitOutcome OfSuccess(HttpReply reply)
    {
        if (kept is not null)
        {
            return errors.IsRefusedSuccess(reply) ? Refused(reply)
                : kept.Settles(reply) ? new SubmitOutcome(kept.Read(reply), null, mayHaveLeft: true, mayRepeat: false)
                : new SubmitOutcome(null, kept.Broken(reply, reply.BodyFailure), mayHaveLeft: true, mayRepeat: service.Idempotency is { Contract: FoxIdempotencyContract.Replay });
        }

        // Also from a reply that broke off or did not end: an id that arrived completely is the id of a paid task.
        if (reply.Start is not { } json || FoxTaskSnapshotReader.ReadId(service.Tasks, json) is not { } id)
        {
            return errors.IsRefusedSuccess(reply) ? Refused(reply) : Unknown(reply.BodyFailure is null ? "the response has no valid task id" : "the response is incomplete and has no task id", reply, reply.BodyFailure);
        }

        var token = new FoxTaskToken(service.Name, model.Id, id, endpoint.Address(JsonFields.Text(json, service.Tasks.UrlField)));
        return new SubmitOutcome(
            FoxTaskSnapshotReader.Read(service.Tasks, token, json, 0, reply.RetryAfter, model.ResultsField), null, mayHaveLeft: true, mayRepeat: false);
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
