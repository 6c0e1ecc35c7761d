using System.Buffers;
using System.Text.Json;
using FoxGen.Media;

namespace FoxGen.CompilerServices;

/// <summary>
/// Compares requests, and parts of requests, by the JSON that is sent. The order of keys in JSON objects does not matter. The order of array
/// items and, in free JSON, the spelling of numbers (<c>5</c>, <c>5.0</c>) matter. Local media are equal if they are the same path, memory or
/// stream factory. Content that cannot be written as JSON is equal only to itself. No method throws. Generated types call this class.
/// </summary>
public static class FoxEquality
{
    // Not unique, so that equal content has equal bytes. Where it is written is compared as well.
    private const string Mark = "fox-media";

    /// <summary>Returns whether both have the same fields, including <see cref="IFoxRequest.Extra"/>. Their C# type must be the same.</summary>
    /// <param name="left">A request, an object or a union.</param>
    /// <param name="right">Another value of the same C# type.</param>
    public static bool AreEqual(object? left, object? right)
    {
        if (ReferenceEquals(left, right))
        {
            return true;
        }

        var (one, other) = (new LocalMedia(Mark), new LocalMedia(Mark));
        var same = left is not null && right is not null
            && Read(left, one) is { } json && Read(right, other) is { } otherJson && json.WrittenSpan.SequenceEqual(otherJson.WrittenSpan)
            && one.Slots.Count == other.Slots.Count;
        for (var i = 0; same && i < one.Slots.Count; i++)
        {
            same = one.Slots[i].Path == other.Slots[i].Path && one.Slots[i].Media.Equals(other.Slots[i].Media);
        }

        return same;
    }

    /// <summary>Returns a hash code that is the same for equal values. It changes when <see cref="IFoxRequest.Extra"/> changes.</summary>
    /// <param name="value">A request, an object or a union.</param>
    public static int HashOf(object value)
    {
        var (hash, media) = (default(HashCode), new LocalMedia(Mark));
        if (Read(value, media) is { } json)
        {
            hash.AddBytes(json.WrittenSpan);
            for (var i = 0; i < media.Slots.Count; i++)
            {
                hash.Add(media.Slots[i].Media.GetHashCode());
            }
        }

        return hash.ToHashCode();
    }

    // JSON with sorted keys; null for what cannot be written as JSON and is therefore never sent.
    private static ArrayBufferWriter<byte>? Read(object value, LocalMedia media)
    {
        try
        {
            var (raw, sorted) = (new ArrayBufferWriter<byte>(), new ArrayBufferWriter<byte>());
            FoxBodyWriter.WriteValue(raw, value, media);
            if (raw.WrittenCount > 0)
            {
                // As deep as Utf8JsonWriter writes.
                using var document = JsonDocument.Parse(raw.WrittenMemory, new() { MaxDepth = 1000 });
                using var json = new Utf8JsonWriter(sorted);
                WriteSorted(json, document.RootElement);
            }

            return sorted;
        }
        catch (Exception)
        {
            // Lists and JSON values of other code can throw anything. Equals and GetHashCode must not.
            return null;
        }
    }

    private static void WriteSorted(Utf8JsonWriter json, JsonElement value)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.Object:
                var members = new SortedDictionary<string, JsonElement>(StringComparer.Ordinal);
                foreach (var member in value.EnumerateObject())
                {
                    members[member.Name] = member.Value;
                }

                json.WriteStartObject();
                foreach (var (name, inner) in members)
                {
                    json.WritePropertyName(name);
                    WriteSorted(json, inner);
                }

                json.WriteEndObject();
                break;
            case JsonValueKind.Array:
                json.WriteStartArray();
                foreach (var item in value.EnumerateArray())
                {
                    WriteSorted(json, item);
                }

                json.WriteEndArray();
                break;
            default:
                value.WriteTo(json);
                break;
        }
    }
}
