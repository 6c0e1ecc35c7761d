using FoxGen.CompilerServices;
using FoxGen.Configuration;
using FoxGen.Hosting;
using FoxGen.Http;

namespace FoxGen.Gateway;

/// <summary>One query of a task.</summary>
internal sealed class TaskQuery(
    FoxServiceDefinition service,
    FoxEndpoint endpoint,
    ApiKeyCredential key,
    HttpClient http,
    FoxClientOptions options,
    ErrorMapper errors)
{
    /// <exception cref="FoxException">There was no valid response.</exception>
    /// <exception cref="OperationCanceledException">The caller gave up.</exception>
    /// <exception cref="ObjectDisposedException">The client was disposed.</exception>
    public async Task<FoxTaskSnapshot> SendAsync(FoxTaskToken token, int poll, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (options.Gate is { } gate)
        {
            await gate.EnterAsync(FoxRequestKind.Poll, cancellationToken).ConfigureAwait(false);
        }

        var reply = await ReceiveAsync(token, cancellationToken).ConfigureAwait(false);
        if (!reply.IsSuccess || reply.IsRedirected)
        {
            var failure = errors.OfQuery(reply, token);
            if (failure is FoxRateLimitException limit)
            {
                options.Gate?.Rejected(FoxRequestKind.Poll, limit.RetryAfter);
            }

            throw failure;
        }

        if (reply.Json is not { } json)
        {
            throw errors.NoJson(reply, token, "a status request");
        }

        return FoxTaskSnapshotReader.ReadId(service.Tasks, json) is { } id && id != token.TaskId
            ? throw errors.OtherTask(reply, token)
            : FoxTaskSnapshotReader.Read(service.Tasks, token, json, poll, reply.RetryAfter);
    }

    private async Task<HttpReply> ReceiveAsync(FoxTaskToken token, CancellationToken cancellationToken)
    {
        using var deadline = new CancellationTokenSource(options.RequestTimeout, options.TimeProvider);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(deadline.Token, cancellationToken);
        var uri = endpoint.Task(token);
        using var request = FoxHttp.CreateRequest(HttpMethod.Get, uri, key, null);
        try
        {
            // Waited for from outside too: a foreign handler may not heed the token.
            var sending = FoxHttp.SendAsync(http, request, both.Token);
            using var response = await sending.WaitAsync(both.Token).ConfigureAwait(false);
            return await new ReplyReader(HttpMethod.Get, uri, options.TimeProvider).ReadAsync(response, both.Token).ConfigureAwait(false);
        }
        catch (Exception) when (cancellationToken.IsCancellationRequested)
        {
            throw new OperationCanceledException(cancellationToken);
        }
        catch (Exception e) when (e is not ObjectDisposedException)
        {
            var what = deadline.IsCancellationRequested ? "The service did not respond to a status request in time." : $"The status request failed. {ConnectionCause.Sentence(uri, e)}";
            throw new FoxConnectionException(what, e) { Token = token };
        }
    }
}
