using System.Text.Json;

namespace FoxGen.Json;

/// <summary>
/// Reads fields of a reply by dotted path. What is absent, of another type or damaged is <c>null</c>: a reply to a paid
/// request must never be lost over a field that is only nice to have.
/// </summary>
internal static class JsonFields
{
    /// <summary>How deep a reply may be nested.</summary>
    public const int DeepestReply = 1000;

    private static readonly JsonDocumentOptions s_options = new() { MaxDepth = DeepestReply };

    /// <summary>Reads a document; <c>null</c> when it is no JSON.</summary>
    public static JsonElement? Parse(ReadOnlyMemory<byte> utf8)
    {
        if (utf8.Span.StartsWith("\uFEFF"u8))
        {
            utf8 = utf8[3..];
        }

        try
        {
            using var document = JsonDocument.Parse(utf8, s_options);
            return document.RootElement.Clone();
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>The value at a path such as <c>task_info.estimated_time</c>; <c>null</c> when there is none.</summary>
    public static JsonElement? Find(JsonElement root, string? path)
    {
        if (path is null)
        {
            return null;
        }

        var rest = path.AsSpan();
        while (true)
        {
            var dot = rest.IndexOf('.');
            if (!TryGetProperty(root, dot < 0 ? rest : rest[..dot], out root))
            {
                return null;
            }

            if (dot < 0)
            {
                return root;
            }

            rest = rest[(dot + 1)..];
        }
    }

    /// <summary>A string.</summary>
    public static string? Text(JsonElement root, string? path) => Find(root, path) is { } value ? Text(value) : null;

    /// <summary>A text; <c>null</c> for another type and for a text with broken surrogates or UTF-8.</summary>
    public static string? Text(JsonElement value)
    {
        try
        {
            return value.ValueKind is JsonValueKind.String ? value.GetString() : null;
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }

    /// <summary>A text, or a number without sign, point and exponent as text, for ids and codes that services send either way.</summary>
    public static string? Word(JsonElement root, string? path) => Find(root, path) is { } value ? Word(value) : null;

    /// <inheritdoc cref="Word(JsonElement, string?)"/>
    public static string? Word(JsonElement value) =>
        value.ValueKind is JsonValueKind.Number && value.GetRawText() is var digits && digits.AsSpan().IndexOfAnyExceptInRange('0', '9') < 0
            ? digits
            : Text(value);

    /// <summary>A finite number.</summary>
    public static double? Number(JsonElement root, string? path) =>
        Find(root, path) is { ValueKind: JsonValueKind.Number } value && value.TryGetDouble(out var number) && double.IsFinite(number)
            ? number
            : null;

    /// <summary>A boolean.</summary>
    public static bool? Boolean(JsonElement root, string? path) =>
        Find(root, path) is { ValueKind: JsonValueKind.True or JsonValueKind.False } value ? value.GetBoolean() : null;

    /// <summary>The results at a place: the objects and texts of an array, an object or a text.</summary>
    /// <param name="root">The reply.</param>
    /// <param name="path">The place; empty for the whole reply.</param>
    /// <param name="other">What stands there in place of results; <c>null</c> if nothing does.</param>
    public static IReadOnlyList<JsonElement> Results(JsonElement root, string path, out string? other)
    {
        other = null;
        if ((path.Length == 0 ? root : Find(root, path)) is not { ValueKind: not JsonValueKind.Null } value)
        {
            return [];
        }

        JsonElement[] results = value.ValueKind is JsonValueKind.Array ? [.. value.EnumerateArray().Where(IsResult)] : IsResult(value) ? [value] : [];
        other = results.Length > 0 || (value.ValueKind is JsonValueKind.Array && value.GetArrayLength() == 0) ? null : KindOf(value);
        return results;
    }

    /// <summary>The value of the first of several paths that holds something; an array on the way is searched.</summary>
    /// <param name="root">The reply.</param>
    /// <param name="paths">The paths.</param>
    /// <param name="read">Reads the value; <c>null</c> for another type.</param>
    public static string? First(JsonElement root, IReadOnlyList<string> paths, Func<JsonElement, string?> read)
    {
        string? found = null;
        foreach (var path in paths)
        {
            if (FindFirst(root, path, read) is { } text && string.IsNullOrEmpty(found))
            {
                found = text;
            }
        }

        return found;
    }

    private static string? FindFirst(JsonElement value, ReadOnlySpan<char> path, Func<JsonElement, string?> read)
    {
        if (value.ValueKind is JsonValueKind.Array)
        {
            foreach (var item in value.EnumerateArray())
            {
                if (item.ValueKind is JsonValueKind.Object && FindFirst(item, path, read) is { } found)
                {
                    return found;
                }
            }

            return null;
        }

        var dot = path.IndexOf('.');
        return !TryGetProperty(value, dot < 0 ? path : path[..dot], out var next) ? null
            : dot < 0 ? read(next)
            : FindFirst(next, path[(dot + 1)..], read);
    }

    /// <summary>A string, a number or a boolean as a string; <c>null</c> for another type.</summary>
    public static string? Scalar(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Number => value.GetRawText(),
        JsonValueKind.True => "true",
        JsonValueKind.False => "false",
        _ => Text(value),
    };

    private static bool IsResult(JsonElement value) => value.ValueKind is JsonValueKind.Object || Text(value) is { Length: > 0 };

    private static string KindOf(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Array => "an array of other values",
        JsonValueKind.Number => "a number",
        JsonValueKind.String => "an empty string",
        _ => "a boolean",
    };

    /// <summary>A property of an object; <c>false</c> for what is no object.</summary>
    public static bool TryGetProperty(JsonElement value, ReadOnlySpan<char> name, out JsonElement property)
    {
        property = default;
        try
        {
            return value.ValueKind is JsonValueKind.Object && value.TryGetProperty(name, out property);
        }
        catch (InvalidOperationException)
        {
            // A name beside the one looked for has broken surrogates.
            return TryGetPropertySlowly(value, name, out property);
        }
    }

    private static bool TryGetPropertySlowly(JsonElement value, ReadOnlySpan<char> name, out JsonElement property)
    {
        property = default;
        foreach (var one in value.EnumerateObject())
        {
            try
            {
                // The last of several counts, as it does elsewhere.
                property = one.NameEquals(name) ? one.Value : property;
            }
            catch (InvalidOperationException)
            {
                // It is this name.
            }
        }

        return property.ValueKind is not JsonValueKind.Undefined;
    }
}
