using FoxGen.CompilerServices;

namespace FoxGen.Configuration;

/// <summary>The API key, kept where nothing prints it.</summary>
internal sealed class ApiKeyCredential
{
    private const int MostKnown = 8;

    private readonly FoxKeyHeader _header;
    private readonly Func<CancellationToken, ValueTask<string>>? _source;

    // The latest key is first. A response can repeat an earlier one.
    private volatile string[] _known;

    /// <param name="apiKey">The key; it is not read if there is a source.</param>
    /// <param name="header">How requests carry it (default: as a bearer token).</param>
    /// <param name="source">Returns the key of each request; <c>null</c> if it does not change.</param>
    /// <exception cref="ArgumentException">The key is empty or cannot stand in a header. The message does not repeat it.</exception>
    public ApiKeyCredential(string apiKey, FoxKeyHeader? header = null, Func<CancellationToken, ValueTask<string>>? source = null)
    {
        ArgumentNullException.ThrowIfNull(apiKey);
        (_header, _source) = (header ?? FoxKeyHeader.Bearer, source);
        if (source is not null && apiKey.Length == 0)
        {
            _known = [];
            return;
        }

        _known = [Problem(apiKey) is { } problem ? throw new ArgumentException($"The API key {problem}", nameof(apiKey)) : apiKey];
    }

    /// <summary>Returns the key for one request.</summary>
    /// <exception cref="InvalidOperationException">The source returned an invalid key.</exception>
    public async ValueTask<string> GetAsync(CancellationToken cancellationToken)
    {
        if (_source is null)
        {
            return _known[0];
        }

        var key = await _source(cancellationToken).ConfigureAwait(false);
        if (Problem(key ?? "") is { } problem)
        {
            throw new InvalidOperationException($"The API key that {nameof(FoxClientOptions)}.{nameof(FoxClientOptions.KeyAsync)} returned {problem}");
        }

        if (!_known.Contains(key))
        {
            _known = [key!, .. _known.Take(MostKnown - 1)];
        }

        return key!;
    }

    /// <summary>Adds the key to a request.</summary>
    public void AddTo(HttpRequestMessage request, string key) =>
        request.Headers.TryAddWithoutValidation(_header.Header, _header.Scheme is { } scheme ? $"{scheme} {key}" : key);

    /// <summary>Takes the key out of a text that a service sent.</summary>
    public string RemoveFrom(string text) => _known.Aggregate(text, static (text, key) => text.Replace(key, "***", StringComparison.Ordinal));

    public override string ToString() => "***";

    private static string? Problem(string key) =>
        key.Length == 0 ? "is empty."
        : key.AsSpan().ContainsAnyExceptInRange('!', '~') ? "must contain only printable ASCII characters, without spaces and line breaks."
        : null;
}
