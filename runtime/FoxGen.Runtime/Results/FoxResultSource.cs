using System.Text.Json;
using FoxGen.Answers;
using FoxGen.Downloading;
using FoxGen.Json;

namespace FoxGen.CompilerServices;

/// <summary>Data from a service for generated types: a result of a task, a response to a query, or an object in one.</summary>
public sealed class FoxResultSource
{
    /// <summary>The item as the service sent it.</summary>
    public required JsonElement Item { get; init; }

    /// <summary>The task of the result; <c>null</c> for a response to a query.</summary>
    public FoxTaskToken? Task { get; init; }

    /// <summary>The index of the result in the task, from 0.</summary>
    public int Index { get; init; }

    /// <summary>Where it stands in the whole, for messages; empty for the whole.</summary>
    internal string Path { get; init; } = "";

    internal FoxDownloader? Downloader { get; init; }

    /// <summary>Where the reply is kept, if it is the result.</summary>
    internal ReplyFile? Reply { get; init; }

    /// <summary>The media type of a file inside the reply.</summary>
    internal string? MediaType { get; init; }

    /// <summary>Whether a download carries the key.</summary>
    internal bool SendsKey { get; init; }

    /// <summary>Asks the service for this result once more, because URLs in it expire; <c>null</c> when it has none any more.</summary>
    internal Func<CancellationToken, Task<FoxResultSource?>>? RefreshAsync { get; init; }

    /// <summary>Reads a string; <c>null</c> if it is absent or not a string.</summary>
    public string? GetString(string name) =>
        Find(name) is { } value ? JsonFields.Text(value) : null;

    /// <summary>Reads an integer; <c>null</c> if it is absent or not a 32-bit integer.</summary>
    public int? GetInt32(string name) =>
        Find(name) is { ValueKind: JsonValueKind.Number } value && value.TryGetInt32(out var number) ? number : null;

    /// <summary>Reads an integer; <c>null</c> if it is absent or not a 64-bit integer.</summary>
    public long? GetInt64(string name) =>
        Find(name) is { ValueKind: JsonValueKind.Number } value && value.TryGetInt64(out var number) ? number : null;

    /// <summary>Reads a number; <c>null</c> if it is absent or not a number.</summary>
    public double? GetDouble(string name) =>
        Find(name) is { ValueKind: JsonValueKind.Number } value && value.TryGetDouble(out var number) ? number : null;

    /// <summary>Reads a boolean; <c>null</c> if it is absent or not a boolean.</summary>
    public bool? GetBoolean(string name) =>
        Find(name) is { ValueKind: JsonValueKind.True or JsonValueKind.False } value ? value.GetBoolean() : null;

    /// <summary>Reads a URL; <c>null</c> if it is absent or not an absolute http or https URL.</summary>
    public Uri? GetUri(string name) => ToUri(GetString(name));

    /// <summary>Reads the URL of the file, also inside an object; a result that is a text is the URL itself.</summary>
    /// <param name="path">The path of the field.</param>
    internal Uri? GetFile(string path) => ToUri(Item.ValueKind is JsonValueKind.String ? JsonFields.Text(Item) : JsonFields.Text(Item, path));

    /// <summary>Reads the base64 of the file, or its place in the reply; <c>null</c> if there is none.</summary>
    /// <param name="path">The path of the field.</param>
    internal string? GetContent(string path) => (Item.ValueKind is JsonValueKind.String ? JsonFields.Text(Item) : JsonFields.Text(Item, path)) is { Length: > 0 } text ? text : null;

    /// <summary>Opens the file inside the reply; <c>null</c> if a fake has the file.</summary>
    /// <param name="path">The path of the field with the base64; <c>null</c> if the reply is the file.</param>
    internal Func<Stream>? Opener(string? path)
    {
        var reply = Reply;
        return path is null ? (reply is null ? null : reply.OpenRead)
            : GetContent(path) is not { } text ? null
            : reply is not null && JsonCut.PlaceOf(text) is { } place ? () => ContentText.Open(reply, place.Start, place.Length)
            : () => ContentText.Open(text);
    }

    private static Uri? ToUri(string? text) =>
        text is not null
        && Uri.TryCreate(text, UriKind.Absolute, out var uri)
        && (uri.Scheme == Uri.UriSchemeHttps || uri.Scheme == Uri.UriSchemeHttp)
            ? uri
            : null;

    /// <summary>Reads an array of strings; <c>null</c> if it is absent or not an array. Items that are not strings are skipped.</summary>
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

    /// <summary>Reads an object; <c>null</c> if it is absent or not an object.</summary>
    /// <param name="name">The field.</param>
    /// <param name="read">Reads the object.</param>
    public T? GetObject<T>(string name, Func<FoxResultSource, T> read)
        where T : FoxData
    {
        ArgumentNullException.ThrowIfNull(read);
        return Find(name) is { ValueKind: JsonValueKind.Object } value ? read(Inside(value, name)) : null;
    }

    /// <summary>Reads an array of objects; <c>null</c> if it is absent or not an array. Items that are not objects are skipped.</summary>
    /// <param name="name">The field.</param>
    /// <param name="read">Reads one object.</param>
    public IReadOnlyList<T>? GetObjects<T>(string name, Func<FoxResultSource, T> read)
        where T : FoxData
    {
        ArgumentNullException.ThrowIfNull(read);
        return Find(name) is { ValueKind: JsonValueKind.Array } list ? ReadItems(list, name, read) : null;
    }

    /// <summary>Reads any value; <c>null</c> if it is absent or null.</summary>
    public JsonElement? GetElement(string name) =>
        Find(name) is { ValueKind: not JsonValueKind.Null } value ? value : null;

    /// <summary>Returns a value that the service must send. Generated code calls this for required fields.</summary>
    /// <exception cref="FoxProtocolException">The value is absent or has another type.</exception>
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
            ? new($"The response has no valid '{field}'. The service may have changed; check for a newer version of this client.") { Body = Item.GetRawText() }
            : new($"The task is completed, but a result has no valid '{field}'. Read the raw results with the untyped Resume of the client.") { Token = Task };
    }
}
