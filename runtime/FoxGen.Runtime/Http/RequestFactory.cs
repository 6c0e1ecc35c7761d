using System.Net.Http.Headers;
using FoxGen.Answers;
using FoxGen.CompilerServices;
using FoxGen.Configuration;

namespace FoxGen.Http;

/// <summary>Creates the requests to one service, with the headers that all of them have.</summary>
internal sealed class RequestFactory(FoxServiceDefinition service, FoxEndpoint endpoint, ApiKeyCredential credential, TimeProvider time)
{
    private static readonly MediaTypeWithQualityHeaderValue s_json = new("application/json");

    /// <summary>The key.</summary>
    public ApiKeyCredential Credential => credential;

    /// <summary>Creates a request.</summary>
    public async ValueTask<HttpRequestMessage> CreateAsync(HttpMethod method, Uri uri, HttpContent? content, CancellationToken cancellationToken) =>
        Create(method, uri, content, await credential.GetAsync(cancellationToken).ConfigureAwait(false));

    /// <summary>Creates a request with a key.</summary>
    public HttpRequestMessage Create(HttpMethod method, Uri uri, HttpContent? content, string key)
    {
        var request = new HttpRequestMessage(method, uri) { Content = content, Headers = { Accept = { s_json }, UserAgent = { FoxHttp.UserAgent } } };
        credential.AddTo(request, key);
        foreach (var (name, value) in service.Headers)
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        return request;
    }

    /// <summary>Adds the key to a download from the host of the service.</summary>
    public async ValueTask AddKeyAsync(HttpRequestMessage download, CancellationToken cancellationToken)
    {
        if (endpoint.IsOwn(download.RequestUri!))
        {
            credential.AddTo(download, await credential.GetAsync(cancellationToken).ConfigureAwait(false));
        }
    }

    /// <summary>Reads the reply to a request.</summary>
    public ReplyReader Reader(HttpMethod method, Uri uri, ReplySink? sink = null) => new(method, uri, time, service.MaxReplyBytes, sink);
}
