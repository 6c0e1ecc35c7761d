using System.Net;
using System.Net.Http.Headers;
using FoxGen.Http;

namespace FoxGen.Downloading;

/// <summary>Asks for a file, or the rest of one, and follows redirects within bounds. No request carries the key.</summary>
internal sealed class DownloadOpener(HttpClient http, DownloadUrlPolicy hosts)
{
    private const int MostRedirects = 5;

    /// <param name="url">Where the file lies.</param>
    /// <param name="from">The first byte wanted.</param>
    /// <param name="version">Which version of the file the bytes before are of; only with <paramref name="from"/> above 0.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <exception cref="DownloadFailedException">The URL must not be fetched.</exception>
    /// <exception cref="HttpRequestException">No reply.</exception>
    public async Task<HttpResponseMessage> OpenAsync(Uri url, long from, RangeConditionHeaderValue? version, CancellationToken cancellationToken)
    {
        for (var redirects = 0; ; redirects++)
        {
            hosts.Check(url);
            using var request = new HttpRequestMessage(HttpMethod.Get, url);
            request.Headers.UserAgent.Add(FoxHttp.UserAgent);
            if (from > 0)
            {
                request.Headers.Range = new RangeHeaderValue(from, null);
                request.Headers.IfRange = version;
            }

            var response = await SendAsync(request, cancellationToken).ConfigureAwait(false);
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

    private async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        try
        {
            return await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken).ConfigureAwait(false);
        }
        catch (HttpRequestException e) when (e.InnerException is DownloadFailedException refusal)
        {
            throw refusal;
        }
    }
}
