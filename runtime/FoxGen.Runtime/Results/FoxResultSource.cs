using System.Text.Json;
using FoxGen.Downloading;
using FoxGen.Json;

namespace FoxGen.CompilerServices;

/// <summary>Something a service answered, as generated types read it: a result of a task, a reply to a query, or an object in one.</summary>
public sealed class FoxResultSource
{
    /// <summary>The item as the service sent it.</summary>
    public required JsonElement Item { get; init; }

    /// <summary>The task it came from; <c>null</c> for a reply to a query.</summary>
    public FoxTaskToken? Task { get; init; }

    /// <summary>Which of the task's results it is, from 0.</summary>
    public int Index { get; init; }

    /// <summary>Where it stands in the whole, for messages; empty for the whole.</summary>
    internal string Path { get; init; } = "";

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

    /// <summary>The texts of a list; <c>null</c> when it is absent or no list. What is no text in it is passed over.</summary>
    public IReadOnlyList<string>? GetStrings(string name)
    {
        if (Find(name) is not { ValueKind: JsonValueKind.Array } list)
        {
            return null;
        }

        var texts = new List<string>(list.GetArrayLength());
        foreach (var item in list.EnumerateArray())
        {
            if (JsonFields.Text(item) is { } text)
            {
                texts.Add(text);
            }
        }

        return texts;
    }

    /// <summary>An object; <c>null</c> when it is absent or no object.</summary>
    /// <param name="name">The field.</param>
    /// <param name="read">Reads the object.</param>
    public T? GetObject<T>(string name, Func<FoxResultSource, T> read)
        where T : FoxData
    {
        ArgumentNullException.ThrowIfNull(read);
        return Find(name) is { ValueKind: JsonValueKind.Object } value ? read(Inside(value, name)) : null;
    }

    /// <summary>The objects of a list; <c>null</c> when it is absent or no list. What is no object in it is passed over.</summary>
    /// <param name="name">The field.</param>
    /// <param name="read">Reads one object.</param>
    public IReadOnlyList<T>? GetObjects<T>(string name, Func<FoxResultSource, T> read)
        where T : FoxData
    {
        ArgumentNullException.ThrowIfNull(read);
        return Find(name) is { ValueKind: JsonValueKind.Array } list ? ReadItems(list, name, read) : null;
    }

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

    internal IReadOnlyList<T> ReadItems<T>(JsonElement list, string name, Func<FoxResultSource, T> read)
    {
        var items = new List<T>(list.GetArrayLength());
        var index = 0;
        foreach (var item in list.EnumerateArray())
        {
            if (item.ValueKind is JsonValueKind.Object)
            {
                items.Add(read(Inside(item, string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{name}[{index}]"))));
            }

            index++;
        }

        return items;
    }

    private FoxResultSource Inside(JsonElement item, string name) => new()
    {
        Item = item,
        Task = Task,
        Path = Path.Length == 0 ? name : $"{Path}.{name}",
    };

    private FoxProtocolException Missing(string name)
    {
        var field = Path.Length == 0 ? name : $"{Path}.{name}";
        return Task is null
            ? new($"The reply has no usable '{field}'. The service may have changed: look for a newer version of this client.") { Body = Item.GetRawText() }
            : new($"The task is completed, but a result has no usable '{field}'. Read the raw results through the untyped Resume of the client.") { Token = Task };
    }
}
