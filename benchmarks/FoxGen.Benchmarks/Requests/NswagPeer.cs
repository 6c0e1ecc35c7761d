namespace FoxGen.Benchmarks.Requests;

/// <summary>The client that NSwag makes of our OpenAPI file, in builds with <c>-p:NSwag=true</c>. It has no validation.</summary>
internal static class NswagPeer
{
#if NSWAG
    private static readonly Newtonsoft.Json.JsonSerializerSettings s_settings = new() { NullValueHandling = Newtonsoft.Json.NullValueHandling.Ignore };

    /// <summary>Writes a request as its client does.</summary>
    public static Func<byte[]?> Writer(string id, IFoxRequest request)
    {
        var twin = Twin(id, request);
        return () => System.Text.Encoding.UTF8.GetBytes(Newtonsoft.Json.JsonConvert.SerializeObject(twin, s_settings));
    }

    /// <summary>Submits the fullest request of heygen: its client takes the first alternative of a <c>oneOf</c>, and no other.</summary>
    public static Func<Task>? Caller(Uri url)
    {
        var http = new HttpClient(new SocketsHttpHandler { UseCookies = false, AllowAutoRedirect = false });
        http.DefaultRequestHeaders.Authorization = new("Bearer", "key");
        var client = new NSwagClient.Client(http) { BaseUrl = url.AbsoluteUri };
        var twin = (NSwagClient.HeygenVideoAgentRequest)Twin(FoxApi.HeygenVideoAgent.Id, FullRequests.Heygen);
        return async () => _ = (await client.SubmitVideosAsync(twin)).Id;
    }

    // The same values, by way of JSON.
    private static object Twin(string id, IFoxRequest request)
    {
        var body = new System.Buffers.ArrayBufferWriter<byte>();
        FoxBodyWriter.WriteBody(body, "model", id, request);
        var type = typeof(NSwagClient.Client).Assembly.GetType($"NSwagClient.{request.GetType().Name}", throwOnError: true)!;
        return Newtonsoft.Json.JsonConvert.DeserializeObject(System.Text.Encoding.UTF8.GetString(body.WrittenSpan), type)!;
    }
#else
    /// <summary>Nothing, in builds without it.</summary>
    public static Func<byte[]?> Writer(string id, IFoxRequest request) => static () => null;

    /// <summary>Nobody, in builds without it.</summary>
    public static Func<Task>? Caller(Uri url) => null;
#endif
}
