using System.Net;
using FoxGen.Testing;

namespace FoxGen.Gateway;

/// <summary>Files of a transport in place of those of file hosts.</summary>
internal sealed class TransportFiles(IFoxTransport transport) : HttpMessageHandler
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var stream = await transport.OpenFileAsync(request.RequestUri!, cancellationToken).ConfigureAwait(false);
        return new HttpResponseMessage(HttpStatusCode.OK) { Content = new StreamContent(stream), RequestMessage = request };
    }
}
