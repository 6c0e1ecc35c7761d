using System.Net.Http.Headers;
using FoxGen.Http;

namespace FoxGen.Downloading;

/// <summary>Asks for a file, or the rest of one, and follows redirects within bounds. A request carries the key only if the spec says so, and only to the host of the service.</summary>
internal sealed class DownloadOpener(HttpClient http, DownloadUrlPolicy hosts, RequestFactory? keys)
{
    private const int MostRedirects = 5;

    /// <param name="url">Where the file lies.</param>
    /// <param name="sendsKey">Whether the request carries the key.</param>
    /// <param name="range">Which bytes are wanted; <c>null</c> for all.</param>
    /// <param name="version">Of which version they must be, or all are sent; <c>null</c> for any.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <exception cref="DownloadFailedException">The URL must not be fetched.</exception>
    /// <exception cref="HttpRequestException">No reply.</exception>
    public async Task<HttpResponseMessage> OpenAsync(Uri url, bool sendsKey, RangeHeaderValue? range, RangeConditionHeaderValue? version, CancellationToken cancellationToken)
    {
        for (var redirects = 0; ; redirects++)
        {
            hosts.Check(url);
            using var request = new HttpRequestMessage(HttpMethod.Get, url);
            request.Headers.UserAgent.Add(FoxHttp.UserAgent);
            if (sendsKey && keys is not null)
            {
                await keys.AddKeyAsync(request, cancellationToken).ConfigureAwait(false);
            }

            (request.Headers.Range, request.Headers.IfRange) = (range, version);
            HttpResponseMessage response;
            try
            {
                response = await FoxHttp.SendAsync(http, request, cancellationToken).ConfigureAwait(false);
            }
            catch (HttpRequestException e) when (e.InnerException is DownloadFailedException)
            {
                throw e.InnerException;
            }

            if ((int)response.StatusCode is not (301 or 302 or 303 or 307 or 308) || response.Headers.Location is not { } location)
            {
                return response;
            }

            response.Dispose();
            if (redirects == MostRedirects)
            {
                throw new DownloadFailedException("The file's URL redirects more than 5 times.");
            }

            url = Uri.TryCreate(url, location, out var next) ? next : throw new DownloadFailedException("The redirect target of the file's URL is not a valid URL.");
        }
    }
}
