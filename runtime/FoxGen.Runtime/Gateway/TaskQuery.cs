using System.Text.Json;
using FoxGen.CompilerServices;
using FoxGen.Configuration;
using FoxGen.Hosting;
using FoxGen.Http;

namespace FoxGen.Gateway;

/// <summary>One query of a task.</summary>
internal sealed class TaskQuery(
    FoxServiceDefinition service,
    FoxEndpoint endpoint,
    RequestFactory requests,
    HttpClient http,
    FoxClientOptions options,
    ErrorMapper errors)
{
    private const string Status = "status request";
    private const string Result = "request for the result";

    /// <exception cref="FoxException">There was no valid response.</exception>
    /// <exception cref="OperationCanceledException">The caller gave up.</exception>
    /// <exception cref="ObjectDisposedException">The client was disposed.</exception>
    public async Task<FoxTaskSnapshot> SendAsync(FoxTaskToken token, FoxModelDefinition? model, int poll, CancellationToken cancellationToken)
    {
        var uri = endpoint.Task(token, model) ?? throw NoAddress(token, "The response to the submit had no URL for status requests on the host of the service, and the service file has no path.");
        var reply = await ReceiveAsync(HttpMethod.Get, uri, token, Status, cancellationToken).ConfigureAwait(false);
        if (reply.Json is { } json && reply is { IsSuccess: true, IsRedirected: false } && FoxTaskSnapshotReader.Read(service.Tasks, token, json, poll, reply.RetryAfter, model?.ResultsField) is var snapshot
            && (snapshot.Status is not FoxTaskStatus.Unknown || !errors.IsRefusedSuccess(reply)))
        {
            return FoxTaskSnapshotReader.ReadId(service.Tasks, json) is { } id && id != token.TaskId
                ? throw errors.OtherTask(reply, token)
                : snapshot.Status is FoxTaskStatus.Completed && service.Tasks.Result is { } request
                ? await ReceiveResultAsync(request, token, model, json, reply.RetryAfter, poll, cancellationToken).ConfigureAwait(false)
                : snapshot;
        }

        throw Failure(reply, token, "a status request");
    }

    /// <summary>Asks the service to cancel a task.</summary>
    /// <param name="request">How.</param>
    /// <param name="token">The task.</param>
    /// <param name="status">The reply to the last status request.</param>
    /// <param name="cancellationToken">Stops the request.</param>
    public async Task CancelAsync(FoxCancelRequest request, FoxTaskToken token, JsonElement status, CancellationToken cancellationToken)
    {
        var uri = endpoint.Of(request.Path, request.UrlField, token, status) ?? throw NoAddress(token, "The response to a status request has no URL for the cancellation on the host of the service.");
        var method = request.Method switch
        {
            FoxCancelMethod.Put => HttpMethod.Put,
            FoxCancelMethod.Delete => HttpMethod.Delete,
            FoxCancelMethod.Patch => HttpMethod.Patch,
            _ => HttpMethod.Post,
        };
        var reply = await ReceiveAsync(method, uri, token, "cancellation", cancellationToken).ConfigureAwait(false);
        if (!reply.IsSuccess || reply.IsRedirected || errors.IsRefusedSuccess(reply))
        {
            throw errors.OfQuery(reply, token);
        }
    }

    private async Task<FoxTaskSnapshot> ReceiveResultAsync(
        FoxResultRequest request, FoxTaskToken token, FoxModelDefinition? model, JsonElement status, TimeSpan? retryAfter, int poll, CancellationToken cancellationToken)
    {
        var uri = endpoint.Of(request.Path, request.UrlField, token, status)
            ?? throw NoAddress(token, $"The task is completed, but the response has no {(request.UrlField is null ? "value for the path of the result" : $"URL on the host of the service at '{request.UrlField}'")}.");
        var reply = await ReceiveAsync(HttpMethod.Get, uri, token, Result, cancellationToken).ConfigureAwait(false);
        if (reply is { IsSuccess: true, IsRedirected: false, Json: { } json } && !errors.IsRefusedSuccess(reply))
        {
            return FoxTaskSnapshotReader.Read(service.Tasks, token, status, poll, retryAfter, model?.ResultsField, json);
        }

        if (!errors.IsRejection(reply))
        {
            var failure = Failure(reply, token, "a request for the result");
            throw failure is FoxServerException server && !reply.IsRedirected ? server.Persistent() : failure;
        }

        // The service says only here that the task failed.
        var snapshot = FoxTaskSnapshotReader.Read(service.Tasks, token, status, poll, retryAfter);
        var facts = errors.Facts(reply);
        return snapshot.Failed(new FoxTaskError(facts.ErrorCode, facts.ErrorType, facts.Message), reply.Start ?? default);
    }

    private FoxException Failure(HttpReply reply, FoxTaskToken token, string what)
    {
        if (reply.IsSuccess && !reply.IsRedirected && !errors.IsRefusedSuccess(reply))
        {
            return errors.NoJson(reply, token, what);
        }

        var failure = errors.OfQuery(reply, token);
        if (failure is FoxRateLimitException limit)
        {
            options.Gate?.Rejected(FoxRequestKind.Poll, limit.RetryAfter);
        }

        return failure;
    }

    private static FoxProtocolException NoAddress(FoxTaskToken token, string why) => new(why) { Token = token, IsPersistent = true };

    private async Task<HttpReply> ReceiveAsync(HttpMethod method, Uri uri, FoxTaskToken token, string what, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (options.Gate is { } gate)
        {
            await gate.EnterAsync(FoxRequestKind.Poll, cancellationToken).ConfigureAwait(false);
        }

        using var deadline = new CancellationTokenSource(options.RequestTimeout, options.TimeProvider);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(deadline.Token, cancellationToken);
        using var request = await requests.CreateAsync(method, uri, null, cancellationToken).ConfigureAwait(false);
        try
        {
            // Waited for from outside too: a foreign handler may not heed the token.
            var sending = FoxHttp.SendAsync(http, request, both.Token);
            using var response = await sending.WaitAsync(both.Token).ConfigureAwait(false);
            return await requests.Reader(method, uri).ReadAsync(response, both.Token).ConfigureAwait(false);
        }
        catch (Exception) when (cancellationToken.IsCancellationRequested)
        {
            throw new OperationCanceledException(cancellationToken);
        }
        catch (Exception e) when (e is not ObjectDisposedException)
        {
            var sentence = deadline.IsCancellationRequested ? $"The service did not respond to a {what} in time." : $"The {what} failed. {ConnectionCause.Sentence(uri, e)}";
            throw new FoxConnectionException(sentence, e) { Token = token };
        }
    }
}
