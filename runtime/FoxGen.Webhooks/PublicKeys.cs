using System.Text.Json;

namespace FoxGen.Webhooks;

/// <summary>
/// The public keys at a URL, a JSON Web Key Set. They are kept for a day at most. An unknown signature fetches them again, but not more often than once a
/// minute, so that forged calls do not become requests.
/// </summary>
internal sealed class PublicKeys
{
    private const int KeyBytes = 32;
    private const int LongestSet = 64 * 1024;
    private static readonly TimeSpan s_lifetime = TimeSpan.FromHours(24);
    private static readonly TimeSpan s_pause = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan s_timeout = TimeSpan.FromSeconds(10);

    private readonly Uri _url;
    private readonly HttpClient _http;
    private readonly TimeProvider _time;
    private readonly SemaphoreSlim _turn = new(1);
    private IReadOnlyList<byte[]> _keys = [];
    private DateTimeOffset _fetchedAt = DateTimeOffset.MinValue;
    private DateTimeOffset _triedAt = DateTimeOffset.MinValue;

    /// <exception cref="ArgumentException">The URL is neither https nor on this machine.</exception>
    public PublicKeys(string url, FoxWebhookOptions options)
    {
        _url = new Uri(url);
        if (_url.Scheme != Uri.UriSchemeHttps && !_url.IsLoopback)
        {
            throw new ArgumentException("The URL of the public keys must use https.", nameof(url));
        }

        _http = options.HttpClient ?? new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false });
        _time = options.TimeProvider;
    }

    /// <summary>The keys; empty if they cannot be fetched.</summary>
    /// <param name="isStale">Whether to fetch them again.</param>
    /// <param name="cancellationToken">Stops fetching.</param>
    public async ValueTask<IReadOnlyList<byte[]>> GetAsync(bool isStale, CancellationToken cancellationToken)
    {
        await _turn.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            var now = _time.GetUtcNow();
            if (now - _fetchedAt >= s_lifetime)
            {
                _keys = [];
            }

            if ((_keys.Count == 0 || isStale) && now - _triedAt >= s_pause)
            {
                _triedAt = now;
                if (await FetchAsync(cancellationToken).ConfigureAwait(false) is { Count: > 0 } keys)
                {
                    (_keys, _fetchedAt) = (keys, now);
                }
            }

            return _keys;
        }
        finally
        {
            _turn.Release();
        }
    }

    private async Task<List<byte[]>> FetchAsync(CancellationToken cancellationToken)
    {
        using var deadline = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        deadline.CancelAfter(s_timeout);
        try
        {
            using var response = await _http.GetAsync(_url, HttpCompletionOption.ResponseHeadersRead, deadline.Token).ConfigureAwait(false);
            if (!response.IsSuccessStatusCode)
            {
                return [];
            }

            using var stream = await response.Content.ReadAsStreamAsync(deadline.Token).ConfigureAwait(false);
            var bytes = new byte[LongestSet];
            var length = await stream.ReadAtLeastAsync(bytes, LongestSet, throwOnEndOfStream: false, deadline.Token).ConfigureAwait(false);
            using var set = JsonDocument.Parse(bytes.AsMemory(0, length));
            return Read(set.RootElement);
        }
        catch (Exception e) when (e is HttpRequestException or IOException or JsonException or InvalidOperationException || (e is OperationCanceledException && !cancellationToken.IsCancellationRequested))
        {
            return [];
        }
    }

    private static List<byte[]> Read(JsonElement set)
    {
        var keys = new List<byte[]>();
        if (set.ValueKind is JsonValueKind.Object && set.TryGetProperty("keys", out var list) && list.ValueKind is JsonValueKind.Array)
        {
            foreach (var key in list.EnumerateArray().Where(key => key.ValueKind is JsonValueKind.Object && Text(key, "kty") is null or "OKP" && Text(key, "crv") is null or "Ed25519"))
            {
                if (Text(key, "x") is { } x && Decode(x) is { Length: KeyBytes } bytes)
                {
                    keys.Add(bytes);
                }
            }
        }

        return keys;
    }

    private static string? Text(JsonElement key, string name) => key.TryGetProperty(name, out var value) && value.ValueKind is JsonValueKind.String ? value.GetString() : null;

    // Base64url, without padding (RFC 7515).
    private static byte[]? Decode(string text)
    {
        var padded = text.TrimEnd('=').Replace('-', '+').Replace('_', '/');
        var bytes = new byte[padded.Length + 3];
        return Convert.TryFromBase64String(padded + new string('=', (4 - (padded.Length % 4)) % 4), bytes, out var length) ? bytes[..length] : null;
    }
}
