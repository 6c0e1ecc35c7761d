namespace FoxGen.Runtime.Tests.Support;

/// <summary>A handler as careless retry policies are: whatever goes wrong, send it again.</summary>
internal sealed class RetryEverythingHandler(int attempts = 4) : DelegatingHandler(new SocketsHttpHandler())
{
    public int Attempts { get; private set; }

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        while (true)
        {
            Attempts++;
            try
            {
                var response = await base.SendAsync(request, cancellationToken);
                if (response.IsSuccessStatusCode || Attempts >= attempts)
                {
                    return response;
                }
            }
            catch (Exception) when (Attempts < attempts)
            {
            }
        }
    }
}

/// <summary>A handler that runs a function in place of the network.</summary>
internal sealed class StubHandler(Func<HttpRequestMessage, CancellationToken, Task<HttpResponseMessage>> send) : HttpMessageHandler
{
    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
        send(request, cancellationToken);
}

/// <summary>A handler that does something before the network gets the request.</summary>
internal sealed class BeforeHandler(Func<HttpRequestMessage, CancellationToken, Task> before) : DelegatingHandler(new SocketsHttpHandler())
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        await before(request, cancellationToken);
        return await base.SendAsync(request, cancellationToken);
    }
}
