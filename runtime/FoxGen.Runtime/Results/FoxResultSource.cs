using System.Text.Json;

namespace FoxGen;

/// <summary>One item of a completed task's results, as generated result types read it.</summary>
public sealed class FoxResultSource
{
    /// <summary>The item as the service sent it.</summary>
    public required JsonElement Item { get; init; }

    /// <summary>The task it came from.</summary>
    public required FoxTaskToken Task { get; init; }

    /// <summary>Which of the task's results it is, from 0.</summary>
    public int Index { get; init; }

    internal FoxDownloader? Downloader { get; init; }

    /// <summary>Asks the service for this result once more, because URLs in it expire; <c>null</c> when it has none any more.</summary>
    internal Func<CancellationToken, Task<FoxResultSource?>>? RefreshAsync { get; init; }

    /// <summary>A text; <c>null</c> when it is absent or no text.</summary>
    public string? GetString(string name) =>
        Find(name) is { } value ? JsonFields.Text(value) : null;

    /// <summary>A whole number; <c>null</c> when it is absent or no whole number of 32 bits.</summary>
    public int? GetInt32(string name) =>
        Find(name) is { ValueKind: JsonValueKind.Number } value && value.TryGetInt32(out var number) ? number : null;

    /// <summary>A whole number; <c>null</c> when it is absent or no whole number of 64 bits.</summary>
    public long? GetInt64(string name) =>
        Find(name) is { ValueKind: JsonValueKind.Number } value && value.TryGetInt64(out var number) ? number : null;

    /// <summary>A number; <c>null</c> when it is absent or no number.</summary>
    public double? GetDouble(string name) =>
        Find(name) is { ValueKind: JsonValueKind.Number } value && value.TryGetDouble(out var number) ? number : null;

    /// <summary>A boolean; <c>null</c> when it is absent or no boolean.</summary>
    public bool? GetBoolean(string name) =>
        Find(name) is { ValueKind: JsonValueKind.True or JsonValueKind.False } value ? value.GetBoolean() : null;

    /// <summary>A URL; <c>null</c> when it is absent or no absolute http or https URL.</summary>
    public Uri? GetUri(string name) =>
        GetString(name) is { } text
        && Uri.TryCreate(text, UriKind.Absolute, out var uri)
        && (uri.Scheme == Uri.UriSchemeHttps || uri.Scheme == Uri.UriSchemeHttp)
            ? uri
            : null;

    /// <summary>Any value; <c>null</c> when it is absent or null.</summary>
    public JsonElement? GetElement(string name) =>
        Find(name) is { ValueKind: not JsonValueKind.Null } value ? value : null;

    /// <summary>A value that the service promises; generated code asks for required fields this way.</summary>
    /// <exception cref="FoxProtocolException">It is absent or of another type.</exception>
    public T Require<T>(string name, T? value)
        where T : class => value ?? throw Missing(name);

    /// <inheritdoc cref="Require{T}(string, T?)"/>
    public T Require<T>(string name, T? value)
        where T : struct => value ?? throw Missing(name);

    private JsonElement? Find(string name) =>
        JsonFields.TryGetProperty(Item, name, out var value) ? value : null;

    private FoxProtocolException Missing(string name) =>
        new($"The task is completed, but a result has no usable '{name}'. Read the raw results through the untyped Resume of the client.")
        {
            Token = Task,
        };
}
