namespace FoxGen.Benchmarks.Calls;

/// <summary>The client that NSwag generates of our OpenAPI file. It is generated when the benchmarks are built with <c>-p:NSwag=true</c>, and never committed.</summary>
internal static class NswagCalls
{
#if NSWAG
    public static bool IsThere => true;

    public static Func<Task> Create(Uri url)
    {
        var http = new HttpClient(new SocketsHttpHandler { UseCookies = false, AllowAutoRedirect = false });
        http.DefaultRequestHeaders.Authorization = new("Bearer", "key");
        var client = new Nswag.Client(http) { BaseUrl = url.AbsoluteUri };
        return () => NswagSubmit.SendAsync(client);
    }
#else
    public static bool IsThere => false;

    public static Func<Task> Create(Uri url) => throw new NotSupportedException($"Built without -p:NSwag=true; nothing calls {url}.");
#endif
}
