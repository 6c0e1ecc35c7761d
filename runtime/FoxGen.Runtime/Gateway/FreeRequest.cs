using Polly;
using Polly.Retry;

namespace FoxGen;

/// <summary>
/// Requests that cost nothing and may be repeated: uploads and what an account is asked for. What passes is tried again;
/// what was refused is not.
/// </summary>
internal sealed class FreeRequest(FoxKey key, HttpClient http, FoxClientOptions options, ReplyErrors errors)
{
    private const int MostRepeats = 3;
    private static readonly TimeSpan s_longestAsked = TimeSpan.FromSeconds(60);

    // Made when it is needed: most programs never upload or ask, and Polly takes its time to start.
    private readonly Lazy<ResiliencePipeline<HttpReply>> _repeats = new(() => CreateRepeats(options.TimeProvider));

    /// <summary>Sends a request until it is answered, refused or given up.</summary>
    /// <param name="what">What is asked for, for messages: "an upload".</param>
    /// <param name="method">The method.</param>
    /// <param name="uri">The address, below the base URL.</param>
    /// <param name="content">Makes the body of one attempt; <c>null</c> for none.</param>
    /// <param name="timeout">For all attempts.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>A successful reply.</returns>
    /// <exception cref="FoxException">There was none.</exception>
    public async Task<HttpReply> SendAsync(
        string what, HttpMethod method, Uri uri, Func<HttpContent>? content, TimeSpan timeout, CancellationToken cancellationToken)
    {
        using var deadline = new CancellationTokenSource(timeout, options.TimeProvider);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(deadline.Token, cancellationToken);
        try
        {
            return await _repeats.Value.ExecuteAsync(async stop => await SendOnceAsync(what, method, uri, content, stop).ConfigureAwait(false), both.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException e) when (!cancellationToken.IsCancellationRequested)
        {
            throw new FoxConnectionException($"The service did not answer {what} in time.", e);
        }
    }

    private async Task<HttpReply> SendOnceAsync(string what, HttpMethod method, Uri uri, Func<HttpContent>? content, CancellationToken cancellationToken)
    {
        using var body = content?.Invoke();
        using var request = new HttpRequestMessage(method, uri) { Content = body };
        request.Headers.Authorization = key.Header;
        request.Headers.Accept.Add(FoxHttp.Json);
        request.Headers.UserAgent.Add(FoxHttp.UserAgent);
        HttpReply reply;
        try
        {
            using var response = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken).WaitAsync(cancellationToken).ConfigureAwait(false);
            reply = await HttpReply.ReadAsync(response, method, uri, options.TimeProvider.GetUtcNow(), cancellationToken).ConfigureAwait(false);
        }
        catch (Exception e) when (e is not (ObjectDisposedException or OperationCanceledException))
        {
            // The cause may be the file itself, which is no trouble of the network.
            throw FindUploadFailure(e) ?? (FoxException)new FoxConnectionException($"The service could not be reached for {what}.", e);
        }

        return reply.IsSuccess && !reply.IsRedirected ? reply : throw errors.OfFree(reply, what);
    }

    private static FoxUploadException? FindUploadFailure(Exception? e) =>
        e is null ? null : e as FoxUploadException ?? FindUploadFailure(e.InnerException);

    private static TimeSpan? RetryAfter(Exception? failure)
    {
        var asked = failure switch
        {
            FoxRateLimitException limit => limit.RetryAfter,
            FoxServerException server => server.RetryAfter,
            _ => null,
        };
        return asked > s_longestAsked ? s_longestAsked : asked;
    }

    private static ResiliencePipeline<HttpReply> CreateRepeats(TimeProvider time) => new ResiliencePipelineBuilder<HttpReply> { TimeProvider = time }
        .AddRetry(new RetryStrategyOptions<HttpReply>
        {
            ShouldHandle = new PredicateBuilder<HttpReply>().Handle<FoxConnectionException>().Handle<FoxServerException>().Handle<FoxRateLimitException>(),
            MaxRetryAttempts = MostRepeats,
            BackoffType = DelayBackoffType.Exponential,
            Delay = TimeSpan.FromSeconds(0.5),
            UseJitter = true,
            DelayGenerator = static failed => new(RetryAfter(failed.Outcome.Exception)),
        })
        .Build();
}
