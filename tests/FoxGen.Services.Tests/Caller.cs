using System.Globalization;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using FoxGen.Services.Tests.StandIns;

namespace FoxGen.Services.Tests;

/// <summary>An answer as a plain client reads it.</summary>
internal sealed record Answer(int Status, string Text, byte[] Bytes, HttpResponseHeaders Headers)
{
    public JsonNode Json => JsonNode.Parse(Text)!;

    /// <summary>The value at a path like <c>error.issues.0</c>, as text; empty if nothing is there.</summary>
    public string At(string path)
    {
        var node = (JsonNode?)Json;
        foreach (var step in path.Split('.'))
        {
            node = node is JsonArray items ? items.ElementAtOrDefault(int.Parse(step, CultureInfo.InvariantCulture)) : (node as JsonObject)?[step];
        }

        return node?.ToString() ?? "";
    }
}

/// <summary>A plain HTTP client with the credentials of one service. It follows no redirects.</summary>
internal sealed class Caller(VendorStandIn service, params (string Name, string Value)[] headers) : IDisposable
{
    private readonly HttpClient _http = new(new SocketsHttpHandler { AllowAutoRedirect = false });

    public IReadOnlyList<(string Name, string Value)> Headers => headers;

    public static CancellationToken Token => TestContext.Current.CancellationToken;

    public Task<Answer> GetAsync(string path) => SendAsync("GET", path);

    public Task<Answer> PostAsync(string path, string body = "") => SendAsync("POST", path, body);

    /// <summary>Sends a body of any type, for example a form.</summary>
    public Task<Answer> PostAsync(string path, HttpContent content) => SendAsync("POST", path, content, true);

    public Task<Answer> SendAsync(string method, string path, string body = "", bool withHeaders = true) =>
        SendAsync(method, path, body is "" ? null : new StringContent(body, Encoding.UTF8, "application/json"), withHeaders);

    /// <summary>Requests a file as a client should: without credentials.</summary>
    public Task<Answer> DownloadAsync(string url) => SendAsync("GET", url, withHeaders: false);

    /// <summary>Sends a request that must end with a reset.</summary>
    public Task<HttpRequestException> ResetAsync(string method, string path, string body = "") =>
        Assert.ThrowsAsync<HttpRequestException>(() => SendAsync(method, path, body));

    public void Dispose() => _http.Dispose();

    private async Task<Answer> SendAsync(string method, string path, HttpContent? content, bool withHeaders)
    {
        using var request = new HttpRequestMessage(new(method), path.StartsWith('/') ? service.BaseUrl + path : path) { Content = content };
        foreach (var (name, value) in withHeaders ? headers : [])
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        using var response = await _http.SendAsync(request, Token);
        var bytes = await response.Content.ReadAsByteArrayAsync(Token);
        return new((int)response.StatusCode, Encoding.UTF8.GetString(bytes), bytes, response.Headers);
    }
}
