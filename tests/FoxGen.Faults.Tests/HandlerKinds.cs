using System.IO.Compression;
using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Http.Resilience;

namespace FoxGen.Faults.Tests;

/// <summary>Handlers as applications put them around every request: those of Microsoft, and the usual patterns.</summary>
internal static class HandlerKinds
{
    public static IReadOnlyList<string> All { get; } = ["resilience", "hedging", "limiter", "compress", "buffer", "log", "cache", "retry"];

    /// <summary>All orders of up to three handlers, the outermost first.</summary>
    public static IReadOnlyList<string[]> Chains { get; } = [.. Chained(0), .. Chained(1), .. Chained(2), .. Chained(3)];

    /// <summary>Adds a handler inside those added before.</summary>
    public static void Add(IHttpClientBuilder builder, string kind)
    {
        switch (kind)
        {
            case "resilience":
                builder.AddStandardResilienceHandler(static options =>
                    (options.Retry.MaxRetryAttempts, options.Retry.Delay, options.Retry.ShouldRetryAfterHeader) = (2, TimeSpan.FromMilliseconds(1), false));
                break;
            case "hedging":
                builder.AddStandardHedgingHandler();
                builder.Services.ConfigureAll<HttpStandardHedgingResilienceOptions>(static options => options.Hedging.Delay = TimeSpan.FromMilliseconds(20));
                break;
            default:
                builder.AddHttpMessageHandler(() => Create(kind));
                break;
        }
    }

    private static IEnumerable<string[]> Chained(int count) =>
        count == 0 ? [[]] : Chained(count - 1).SelectMany(chain => All.Except(chain), (chain, next) => (string[])[.. chain, next]);

    private static DelegatingHandler Create(string kind) => kind switch
    {
        "limiter" => new Limiter(),
        "compress" => new Compressing(),
        "buffer" => new Buffering(),
        "log" => new Logging(),
        "cache" => new Caching(),
        _ => new Retrying(),
    };

    /// <summary>The client-side rate limiter of the documentation of .NET: one request, then its own 429.</summary>
    private sealed class Limiter : DelegatingHandler
    {
        private int _requests;

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
            Interlocked.Increment(ref _requests) == 2
                ? Task.FromResult(new HttpResponseMessage(HttpStatusCode.TooManyRequests) { RequestMessage = request })
                : base.SendAsync(request, cancellationToken);
    }

    private sealed class Compressing : DelegatingHandler
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            var packed = new MemoryStream();
            await using (var zip = new GZipStream(packed, CompressionLevel.Fastest, leaveOpen: true))
            {
                await request.Content!.CopyToAsync(zip, cancellationToken);
            }

            request.Content = new ByteArrayContent(packed.ToArray()) { Headers = { ContentEncoding = { "gzip" } } };
            return await base.SendAsync(request, cancellationToken);
        }
    }

    private sealed class Buffering : DelegatingHandler
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            await request.Content!.LoadIntoBufferAsync(cancellationToken);
            return await base.SendAsync(request, cancellationToken);
        }
    }

    private sealed class Logging : DelegatingHandler
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            var response = await base.SendAsync(request, cancellationToken);
            var text = await response.Content.ReadAsStringAsync(cancellationToken);
            response.Content = new StringContent(text);
            return response;
        }
    }

    /// <summary>Serves an old reply when there is no good one.</summary>
    private sealed class Caching : DelegatingHandler
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            try
            {
                var response = await base.SendAsync(request, cancellationToken);
                return response.StatusCode >= HttpStatusCode.InternalServerError ? Old(request) : response;
            }
            catch (HttpRequestException)
            {
                return Old(request);
            }
        }

        private static HttpResponseMessage Old(HttpRequestMessage request) =>
            new(HttpStatusCode.OK) { RequestMessage = request, Content = new StringContent("""{"id":"task-of-yesterday","status":"pending"}""") };
    }

    private sealed class Retrying : DelegatingHandler
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            for (var attempt = 1; ; attempt++)
            {
                try
                {
                    var response = await base.SendAsync(request, cancellationToken);
                    if (response.IsSuccessStatusCode || attempt == 3)
                    {
                        return response;
                    }
                }
                catch (HttpRequestException) when (attempt < 3)
                {
                    // Once more, as it always does.
                }
            }
        }
    }
}
