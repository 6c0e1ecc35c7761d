using System.Buffers;
using System.Net;

namespace FoxGen;

/// <summary>Fetches a URL into a file and makes sure that it is the whole file.</summary>
internal sealed class DownloadReceiver(HttpClient http, DownloadHosts hosts, TimeProvider time)
{
    private const int MostRedirects = 5;
    private const int BufferLength = 128 * 1024;

    /// <summary>How long nothing may arrive. The whole may take as long as it takes.</summary>
    private static readonly TimeSpan s_longestSilence = TimeSpan.FromSeconds(60);

    /// <returns>The media type; <c>null</c> when the server gave none.</returns>
    /// <exception cref="DownloadRefusal">What came is not the file.</exception>
    public async Task<string?> ReceiveAsync(Uri url, PartialFile file, string target, IProgress<FoxDownloadProgress>? progress, CancellationToken cancellationToken)
    {
        using var silence = new CancellationTokenSource(s_longestSilence, time);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(silence.Token, cancellationToken);
        try
        {
            using var response = await OpenAsync(url, both.Token).ConfigureAwait(false);
            var contentType = response.Content.Headers.ContentType?.MediaType;
            var length = CheckHead(response, contentType, target);
            await CopyAsync(response, file, target, length, progress, silence, both.Token).ConfigureAwait(false);
            if (file.Length == 0 || (length is { } whole && whole != file.Length))
            {
                throw new DownloadRefusal(FormattableString.Invariant($"The file is not whole: {file.Length} of {length ?? 0} bytes arrived."));
            }

            return contentType;
        }
        catch (OperationCanceledException e) when (!cancellationToken.IsCancellationRequested)
        {
            throw new DownloadRefusal("The server sent nothing for 60 s.", e);
        }
    }

    private static long? CheckHead(HttpResponseMessage response, string? contentType, string target)
    {
        if (response.StatusCode is not HttpStatusCode.OK)
        {
            var isGone = response.StatusCode is HttpStatusCode.Forbidden or HttpStatusCode.NotFound or HttpStatusCode.Gone;
            throw new DownloadRefusal(isGone ? "The server does not give the file; its URL may have expired." : "The server does not give the file.")
            {
                Status = response.StatusCode,
            };
        }

        DownloadContent.CheckType(contentType, target);
        return response.Content.Headers.ContentEncoding.Count == 0
            ? response.Content.Headers.ContentLength
            : throw new DownloadRefusal("The server sent the file compressed, which was not asked for.");
    }

    private async Task<HttpResponseMessage> OpenAsync(Uri url, CancellationToken cancellationToken)
    {
        for (var redirects = 0; ; redirects++)
        {
            hosts.Check(url);
            using var request = new HttpRequestMessage(HttpMethod.Get, url);
            request.Headers.UserAgent.Add(FoxHttp.UserAgent);
            var response = await SendAsync(request, cancellationToken).ConfigureAwait(false);
            if ((int)response.StatusCode is not (301 or 302 or 303 or 307 or 308) || response.Headers.Location is not { } location)
            {
                return response;
            }

            response.Dispose();
            if (redirects == MostRedirects)
            {
                throw new DownloadRefusal("The file's URL leads on and on.");
            }

            url = Uri.TryCreate(url, location, out var next) ? next : throw new DownloadRefusal("The file's URL leads to what is no URL.");
        }
    }

    private async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        try
        {
            return await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken).ConfigureAwait(false);
        }
        catch (HttpRequestException e) when (e.InnerException is DownloadRefusal refusal)
        {
            throw refusal;
        }
    }

    private static async Task CopyAsync(
        HttpResponseMessage response,
        PartialFile file,
        string target,
        long? length,
        IProgress<FoxDownloadProgress>? progress,
        CancellationTokenSource silence,
        CancellationToken cancellationToken)
    {
        using var source = await response.Content.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false);
        var buffer = ArrayPool<byte>.Shared.Rent(BufferLength);
        try
        {
            while (true)
            {
                silence.CancelAfter(s_longestSilence);
                var read = await source.ReadAsync(buffer, cancellationToken).ConfigureAwait(false);
                if (read == 0)
                {
                    return;
                }

                if (file.Length == 0)
                {
                    DownloadContent.CheckStart(buffer.AsSpan(0, read), target);
                }

                await file.WriteAsync(buffer.AsMemory(0, read), cancellationToken).ConfigureAwait(false);
                progress?.Report(new FoxDownloadProgress(file.Length, length));
            }
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }
}
