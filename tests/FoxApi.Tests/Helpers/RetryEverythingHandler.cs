namespace FoxApi.Tests;

/// <summary>What many programs put into their HTTP pipeline: whatever goes wrong is sent again, three times.</summary>
internal sealed class RetryEverythingHandler() : DelegatingHandler(new SocketsHttpHandler())
{
    /// <summary>How often requests were handed on.</summary>
    public int Attempts { get; private set; }

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        for (var left = 3; ; left--)
        {
            try
            {
                Attempts++;
                var response = await base.SendAsync(request, cancellationToken);
                if (response.IsSuccessStatusCode || left == 0)
                {
                    return response;
                }

                response.Dispose();
            }
            catch (Exception) when (left > 0)
            {
                // Swallowed on purpose: that is what such handlers do.
            }
        }
    }
}
