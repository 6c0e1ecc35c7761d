using System.Net;
using FoxGen.Hosting;

namespace FoxGen.Http;

/// <summary>
/// Sends requests that cost nothing and may be repeated: uploads and account queries. It retries when the service cannot be reached, on 408,
/// 429 and 5xx; redirects and other refusals are final.
/// </summary>
internal sealed class RetryingSender(RequestFactory requests, HttpClient http, FoxClientOptions options, ErrorMapper errors)
{
    private const int MostRepeats = 3;
    private static readonly RetryDelay s_delay = new(TimeSpan.FromSeconds(0.5), TimeSpan.FromSeconds(8));

    /// <summary>Sends a request until it is answered, refused or given up.</summary>
    /// <param name="kind">The kind of request, for the gate.</param>
    /// <param name="what">What is asked for, for messages: "an upload".</param>
    /// <param name="method">The method.</param>
    /// <param name="uri">The address, below the base URL.</param>
    /// <param name="content">Makes the body of one attempt; <c>null</c> for none.</param>
    /// <param name="timeout">For all attempts.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>A successful reply.</returns>
    /// <exception cref="FoxException">There was none.</exception>
    public Task<HttpReply> SendAsync(
        FoxRequestKind kind, string what, HttpMethod method, Uri uri, Func<HttpContent>? content, TimeSpan timeout, CancellationToken cancellationToken) =>
        RepeatAsync(kind, what, stop => SendOnceAsync(what, method, uri, content, stop), timeout, cancellationToken);

    /// <summary>Repeats what costs nothing until it succeeds, is refused or given up.</summary>
    /// <typeparam name="T">What it brings.</typeparam>
    /// <param name="kind">The kind of request, for the gate.</param>
    /// <param name="what">What is asked for, for messages: "an upload".</param>
    /// <param name="once">One attempt.</param>
    /// <param name="timeout">For all attempts.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <exception cref="FoxException">None succeeded.</exception>
    public async Task<T> RepeatAsync<T>(FoxRequestKind kind, string what, Func<CancellationToken, Task<T>> once, TimeSpan timeout, CancellationToken cancellationToken)
    {
        await EnterAsync(kind, cancellationToken).ConfigureAwait(false);
        using var deadline = new CancellationTokenSource(timeout, options.TimeProvider);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(deadline.Token, cancellationToken);
        try
        {
            for (var attempt = 1; ; attempt++)
            {
                try
                {
                    return await once(both.Token).ConfigureAwait(false);
                }
                catch (FoxException e) when (attempt <= MostRepeats && IsTransient(e))
                {
                    if (e is FoxRateLimitException limit)
                    {
                        options.Gate?.Rejected(kind, limit.RetryAfter);
                    }

                    await Task.Delay(s_delay.After(attempt, RetryAfter.Of(e)), options.TimeProvider, both.Token).ConfigureAwait(false);
                    await EnterAsync(kind, both.Token).ConfigureAwait(false);
                }
            }
        }
        catch (OperationCanceledException e) when (!cancellationToken.IsCancellationRequested)
        {
            throw new FoxConnectionException($"The service did not respond to {what} in time.", e);
        }
    }

    private ValueTask EnterAsync(FoxRequestKind kind, CancellationToken cancellationToken) => options.Gate?.EnterAsync(kind, cancellationToken) ?? ValueTask.CompletedTask;

    // A redirect is a failure too, but the next answer will be the same.
    private static bool IsTransient(FoxException failure) =>
        failure is FoxConnectionException or FoxRateLimitException or FoxServerException { Status: HttpStatusCode.RequestTimeout or >= HttpStatusCode.InternalServerError };

    private async Task<HttpReply> SendOnceAsync(string what, HttpMethod method, Uri uri, Func<HttpContent>? content, CancellationToken cancellationToken)
    {
        using var body = content?.Invoke();
        using var request = await requests.CreateAsync(method, uri, body, cancellationToken).ConfigureAwait(false);
        HttpReply reply;
        try
        {
            using var response = await FoxHttp.SendAsync(http, request, cancellationToken).WaitAsync(cancellationToken).ConfigureAwait(false);
            reply = await requests.Reader(method, uri).ReadAsync(response, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception e) when (e is not (ObjectDisposedException or OperationCanceledException))
        {
            throw Unsent(what, uri, e);
        }

        return reply.IsSuccess && !reply.IsRedirected && !errors.IsRefusedSuccess(reply) ? reply : throw errors.OfFree(reply, what);
    }

    /// <summary>No reply came. The cause may be the file itself, which is no trouble of the network.</summary>
    public static FoxException Unsent(string what, Uri uri, Exception failure) =>
        FoxUploadException.In(failure) ?? (FoxException)new FoxConnectionException($"{ConnectionCause.Sentence(uri, failure)} The request was {what}.", failure);
}
