using System.Net;
using FoxGen.Downloading;
using FoxGen.Errors;
using FoxGen.Hosting;
using FoxGen.Http;
using FoxGen.Media;

namespace FoxGen.Uploading;

/// <summary>
/// Sends files to the addresses that a service hands out, over connections of its own: they have no key, no handler of the caller and no redirects.
/// Messages name the host of an address only, and do not quote what it answers, because both can contain the signature.
/// </summary>
internal sealed class AddressSender(bool isLocal, RetryingSender requests, TimeProvider time)
{
    private readonly DownloadUrlPolicy _hosts = new(isLocal);
    private readonly HttpClient _http = DownloadUrlPolicy.CreateClient(isLocal);

    /// <summary>Sends a file.</summary>
    /// <param name="address">Where to.</param>
    /// <param name="field">The part with the file.</param>
    /// <param name="name">The name of the file.</param>
    /// <param name="media">The file.</param>
    /// <param name="progress">Receives the progress.</param>
    /// <param name="timeout">For all attempts.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>Whether it was stored; <c>false</c> if the address does not accept anything (any more).</returns>
    /// <exception cref="FoxException">It could not be sent.</exception>
    public Task<bool> SendAsync(UploadAddress address, string field, string name, MediaContent media, IProgress<FoxTransferProgress>? progress, TimeSpan timeout, CancellationToken cancellationToken) =>
        requests.RepeatAsync(FoxRequestKind.Upload, Uploader.What, stop => SendOnceAsync(address, field, name, media, progress, stop), timeout, cancellationToken);

    private async Task<bool> SendOnceAsync(UploadAddress address, string field, string name, MediaContent media, IProgress<FoxTransferProgress>? progress, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(address.Form is null ? HttpMethod.Put : HttpMethod.Post, address.Url);
        request.Content = Content(address, field, name, new UploadContent(media, progress));
        request.Headers.UserAgent.Add(FoxHttp.UserAgent);
        try
        {
            _hosts.Check(address.Url);
            using var response = await FoxHttp.SendAsync(_http, request, cancellationToken).WaitAsync(cancellationToken).ConfigureAwait(false);
            return response.IsSuccessStatusCode || (response.StatusCode is HttpStatusCode.Forbidden ? false : throw Refused(address, response));
        }
        catch (Exception e) when (e is DownloadFailedException || e.InnerException is DownloadFailedException)
        {
            throw new FoxProtocolException($"The upload address of the service is at '{address.Url.Host}'. It must use https and be on a public network. Nothing was sent to it.");
        }
        catch (Exception e) when (e is not (FoxException or ObjectDisposedException or OperationCanceledException))
        {
            throw RetryingSender.Unsent(Uploader.What, address.Url, e);
        }
    }

    private static HttpContent Content(UploadAddress address, string field, string name, UploadContent file)
    {
        if (address.Form is null)
        {
            return file;
        }

        var form = new UploadForm();
        foreach (var (part, value) in address.Form)
        {
            form.Add(part, new ByteArrayContent(System.Text.Encoding.UTF8.GetBytes(value)));
        }

        // Storage services read the parts in order, and ignore those after the file.
        form.Add(field, file, name);
        return form;
    }

    private FoxException Refused(UploadAddress address, HttpResponseMessage response)
    {
        var failure = new ServiceFailure { Status = response.StatusCode };
        var wait = RetryAfter.Of(response, time.GetUtcNow());
        var what = $"The upload address at '{address.Url.Host}' failed to store the file.";
        return response.StatusCode is HttpStatusCode.RequestTimeout or HttpStatusCode.TooManyRequests or >= HttpStatusCode.InternalServerError
            ? response.StatusCode is HttpStatusCode.TooManyRequests ? new FoxRateLimitException(what) { Response = failure, RetryAfter = wait } : new FoxServerException(what) { Response = failure, RetryAfter = wait }
            : Rejected(address, response.StatusCode);
    }

    /// <summary>The address does not accept the file.</summary>
    public static FoxRejectedException Rejected(UploadAddress address, HttpStatusCode status) =>
        new($"The upload address at '{address.Url.Host}' rejected the file.") { Response = new ServiceFailure { Status = status } };
}
